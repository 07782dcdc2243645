import { expect, test } from 'vitest'
import { longestGap, timelineGaps } from '../../../src/document/figures/timelineGaps.ts'
import { event, milestones } from './events.ts'

const minutes = (timeline: Parameters<typeof timelineGaps>[0]['timeline'], window = {}) =>
  timelineGaps({ timeline, milestones: milestones(window) }).map((gap) => gap.minutes)

test('the silence between neighbours, whatever their order in the document (requirement 52)', () => {
  expect(minutes([event('14:00', 'alert'), event('15:00', 'fixed'), event('14:20', 'paged')])).toEqual([
    20, 40,
  ])
})

test('a range covers its time', () => {
  expect(
    minutes([event('14:00', 'rolling back', '14:50'), event('14:10', 'call'), event('15:00', 'fixed')]),
  ).toEqual([10])
})

test('only from detection to mitigation', () => {
  const timeline = [
    event('10:00', 'deploy'),
    event('14:00', 'alert'),
    event('14:30', 'fixed'),
    event('18:00', 'closed'),
  ]
  expect(minutes(timeline, { detected: '14:00', mitigated: '14:30' })).toEqual([30])
})

test('a gap that says there was no activity is explained', () => {
  expect(minutes([event('14:00', 'handed over (no activity)'), event('20:00', 'resumed')])).toEqual([])
})

test('the longest gap, the earlier one of two', () => {
  const timeline = [event('14:00', 'a'), event('14:20', 'b'), event('14:40', 'c')]
  expect(longestGap(timelineGaps({ timeline, milestones: {} }))?.start).toBe('2026-01-31T14:00:00Z')
  expect(longestGap([])).toBeUndefined()
})
