import type { Key } from '../../../src/incident/key.ts'
import type { Effect } from '../../../src/plan/effect.ts'
import type { Applied } from '../../../src/reconcile/ports.ts'
import { createdIssue, createIssue, snapshotOf } from '../fixtures.ts'
import { type Asked, connect, type Reply } from '../nocked.ts'

/** Carries effects out against GitHub's answers; `sendings` is what was noted as sent, in order. */
export async function applyThrough(
  key: Key,
  effects: readonly Effect[],
  timeout = 5000,
): Promise<{ applied: Applied; sendings: Effect['kind'][][] }> {
  const sendings: Effect['kind'][][] = []
  const { writer } = connect({ timeout })
  const applied = await writer.apply(snapshotOf(key), effects, (sending) =>
    sendings.push(sending.map(({ kind }) => kind)),
  )
  return { applied, sendings }
}

export const results = ({ outcomes }: Applied) => outcomes.map(({ result }) => result)

/** GitHub's answer when everything worked. */
export function allDone(asked: Asked): Reply {
  const data = asked.fields.map((field, index) => [
    `e${index}`,
    field === 'createIssue' ? createdIssue(57 + index) : { node: { id: `N_${index}` } },
  ])
  return { json: { data: Object.fromEntries(data) } }
}

export const two = [createIssue('action-1'), createIssue('action-2')]
