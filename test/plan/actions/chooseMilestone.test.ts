import { expect, test } from 'vitest'
import type { NodeId } from '../../../src/incident/key.ts'
import type { MilestoneState } from '../../../src/incident/observed/snapshot.ts'
import { milestoneChooser } from '../../../src/plan/actions/chooseMilestone.ts'

function milestone(number: number, title: string, due: string | undefined, open = true): MilestoneState {
  return { id: `M_${number}` as NodeId, number, title, open, ...(due ? { due } : {}) }
}

test('takes the earliest open milestone due on or after the date', () => {
  const chooser = milestoneChooser([
    milestone(1, 'Q1', '2027-03-31'),
    milestone(2, 'Sprint 9', '2026-12-11'),
    milestone(3, 'Sprint 8', '2026-11-27'),
    milestone(4, 'Some day', undefined),
  ])
  expect(chooser.choose('2026-12-01')).toEqual({ kind: 'existing', id: 'M_2' })
  expect(chooser.choose('2026-11-27')).toEqual({ kind: 'existing', id: 'M_3' })
})

test('makes one milestone a month where none fits, due on the last day of the month', () => {
  const chooser = milestoneChooser([milestone(3, 'Sprint 8', '2026-11-27')])
  const first = chooser.choose('2028-02-03')
  expect(first).toEqual({ kind: 'create', title: 'Postmortem actions 2028-02', due: '2028-02-29' })
  expect(chooser.choose('2028-02-20')).toEqual(first)
})

test('passes over closed milestones and does not reuse their titles', () => {
  const chooser = milestoneChooser([milestone(5, 'postmortem actions 2026-12', '2026-12-31', false)])
  expect(chooser.choose('2026-12-05')).toEqual({
    kind: 'create',
    title: 'Postmortem actions 2026-12 (2)',
    due: '2026-12-31',
  })
})
