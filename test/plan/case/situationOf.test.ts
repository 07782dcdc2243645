import { expect, test } from 'vitest'
import type { NodeId } from '../../../src/incident/key.ts'
import { situationOf } from '../../../src/plan/case/situationOf.ts'
import { defaultPolicy } from '../../../src/policy/policy.ts'
import { issue, oid, pullRequest, snapshot } from '../../builders/snapshot.ts'

const text =
  '---\nseverity: P1\n---\n\n# Checkout\n\n## Action items\n\n| Action | Due |\n|---|---|\n| Add an alert | 2026-12-01 |\n'

function late(today: string): readonly string[] {
  const situation = situationOf(
    snapshot({
      issue: issue(42, { labels: [{ id: 'L' as NodeId, name: 'incident' }] }),
      pullRequest: pullRequest(),
      documentPath: 'postmortems/a.md',
      document: { oid: oid('d'), bytes: text.length, text, truncated: false },
    }),
    { policy: { ...defaultPolicy, dueDays: { ...defaultPolicy.dueDays, P1: 7 } }, troubles: [], today },
  )
  return (situation.read?.findings ?? []).flatMap(
    ({ message }) => /due on|To be published/.exec(message)?.input ?? [],
  )
}

test('what is late is told from the day on which it is', () => {
  expect(late('2026-11-21')).toEqual([])
  expect(late('2026-11-25')).toEqual(['To be published by 2026-11-27: 2 of 7 days are left.'])
  expect(late('2026-11-29')).toEqual([
    expect.stringContaining('The postmortem was due on 2026-11-27, 2 days ago.'),
  ])
  expect(late('2026-12-02')).toEqual([
    expect.stringContaining('due on 2026-11-27'),
    expect.stringContaining('“Add an alert” was due on 2026-12-01'),
  ])
})

test('a due date that lies in the past, because the severity was raised later, is told as late', () => {
  const labels = ['incident', 'P0'].map((name) => ({ id: `L_${name}` as NodeId, name }))
  const situation = situationOf(
    snapshot({
      issue: issue(42, { labels }),
      pullRequest: pullRequest(),
      documentPath: 'postmortems/a.md',
      document: { oid: oid('d'), bytes: text.length, text, truncated: false },
    }),
    {
      policy: { ...defaultPolicy, calendar: { count: 'business', zone: 'UTC', holidays: [] } },
      troubles: [],
      today: '2026-12-10',
    },
  )
  expect(situation.due).toBe('2026-11-27')
  expect(situation.read?.findings.map(({ message }) => message)).toContain(
    'The postmortem was due on 2026-11-27, 13 days ago. Publish what is known; the rest can follow.',
  )
})
