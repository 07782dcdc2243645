import { expect, test } from 'vitest'
import { bundledTemplate } from '../../src/document/templates/bundledTemplates.ts'
import type { Observation } from '../../src/incident/observed/snapshot.ts'
import { defaultPolicy } from '../../src/policy/policy.ts'
import { type Compute, computeHere, DeadlineError } from '../../src/reconcile/compute.ts'
import { createPlanner } from '../../src/reconcile/createPlanner.ts'
import { AccessError } from '../../src/reconcile/errors.ts'
import { oid, pullRequest, snapshot } from '../builders/snapshot.ts'

const settings = { policy: defaultPolicy, today: '2026-11-21', troubles: [], wishes: [], sent: [], begun: [] }
const here = computeHere(bundledTemplate)
let now = new Date('2026-11-21T09:00:00Z')

const hasText = (seen: Observation) => seen.kind === 'incident' && seen.document?.text !== undefined
const seen = snapshot({
  documentPath: 'postmortems/2026/INC-2026-0042.md',
  document: { oid: oid('d'), bytes: 9, text: '# Outage\n', truncated: false },
  pullRequest: pullRequest({ files: [{ path: 'postmortems/2026/INC-2026-0042.md', change: 'added' }] }),
})

test('a document that cannot be read in time is planned for as one, and not tried again within the hour', async () => {
  let tries = 0
  const plan: Compute['plan'] = async (one, rest) => {
    if (!hasText(one)) return here.plan(one, rest)
    tries += 1
    throw new DeadlineError(10_000)
  }
  const planner = createPlanner({ plan }, () => now)
  const { effects } = await planner(seen, settings)
  const check = effects.find((effect) => effect.kind === 'create-check-run')
  expect(check?.kind === 'create-check-run' ? check.report : undefined).toMatchObject({
    conclusion: 'failure',
    title: expect.stringContaining('Document takes too long to read'),
  })
  await planner(seen, settings)
  expect(tries).toBe(1)
  now = new Date('2026-11-21T10:01:00Z')
  await planner(seen, settings)
  expect(tries).toBe(2)
})

test('where even the rest takes too long, somebody has to shorten it', async () => {
  const plan: Compute['plan'] = async () => {
    throw new DeadlineError(10_000)
  }
  await expect(createPlanner({ plan }, () => now)(seen, settings)).rejects.toThrow(AccessError)
})
