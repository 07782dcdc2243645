import { describe, expect, test } from 'vitest'
import type { NodeId } from '../../../src/incident/key.ts'
import { planIncident } from '../../../src/plan/planIncident.ts'
import type { Pace, Waiting } from '../../../src/plan/planSettings.ts'
import { defaultPolicy } from '../../../src/policy/policy.ts'
import { ana, issue, oid, snapshot } from '../../builders/snapshot.ts'

const now = '2026-11-20T15:00:00Z'
const opened = (...minutes: number[]) =>
  minutes.map((ago, index) => ({
    number: 100 + index,
    at: new Date(Date.parse(now) - ago * 60_000).toISOString(),
  }))
const waits = (why: Waiting['why'], ...numbers: number[]) => numbers.map((number) => ({ number, why }))

interface Scene extends Partial<Pace> {
  readonly declared?: string
  readonly asked?: boolean
  readonly begun?: boolean
  readonly onGitHub?: ReturnType<typeof opened>
}

function planned({ declared, asked, begun, onGitHub, ...pace }: Scene) {
  const body = '/postmortem'
  const comment = { id: 'C' as NodeId, url: 'u', body, author: ana, createdAt: '2026-11-20T14:30:00Z' }
  return planIncident(
    snapshot({
      issue: issue(42, declared ? { createdAt: declared } : {}),
      comments: asked ? [comment] : [],
      ...(begun ? { branch: oid('b') } : {}),
      ...(onGitHub ? { lately: onGitHub } : {}),
    }),
    {
      policy: { ...defaultPolicy, mostAnHour: 2, mostADay: 2 },
      today: '2026-11-20',
      templates: () => '# {{title}}',
      troubles: [],
      wishes: [],
      sent: [],
      pace: { now, opened: [], said: 0, waiting: [], ...pace },
    },
  )
}

describe('a postmortem', () => {
  test.each<[string, Scene, string | undefined]>([
    ['begins when few were begun', { opened: opened(10) }, undefined],
    ['waits when as many were begun as the policy says', { opened: opened(10, 20) }, '15:40'],
    ['waits for those that only GitHub knows', { onGitHub: opened(10, 20) }, '15:40'],
    ['counts none twice', { opened: opened(10), onGitHub: opened(10) }, undefined],
    ['waits behind older incidents', { opened: opened(10), waiting: waits('turn', 7) }, '15:50'],
    ['goes before younger ones', { opened: opened(10), waiting: waits('turn', 77) }, undefined],
    ['goes before those of long ago', { opened: opened(10), waiting: waits('backlog', 7) }, undefined],
    [
      'goes before those nobody confirmed',
      { opened: opened(10), waiting: waits('confirmation', 7) },
      undefined,
    ],
    ['that was asked for does not wait', { opened: opened(10, 20), asked: true }, undefined],
    ['that was begun does not wait', { opened: opened(10, 20), begun: true }, undefined],
    [
      'of long ago leaves half of the hour',
      { declared: '2026-11-18T09:00:00Z', opened: opened(10) },
      '15:50',
    ],
  ])('%s', (_what, scene, until) => {
    const { next, waits: why } = planned(scene)
    expect(next?.slice(11, 16)).toBe(until)
    expect(why !== undefined).toBe(until !== undefined)
  })

  test('of long ago counts by the day', () => {
    const { next, waits: why } = planned({ declared: '2026-11-18T09:00:00Z', opened: opened(120, 600) })
    expect([why, next?.slice(0, 16)]).toEqual(['backlog', '2026-11-21T05:00'])
  })
})
