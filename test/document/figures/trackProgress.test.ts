import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TrackedAction, trackProgress, trackState } from '../../../src/document/figures/trackProgress.ts'
import type { ActionStatus, Horizon } from '../../../src/document/model/postmortem.ts'
import { addDays } from '../../../src/document/values/calendar.ts'

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days))
const status = fc.constantFrom<ActionStatus>('open', 'in_progress', 'done', 'dropped')
const horizon = fc.constantFrom<Horizon>('immediate', 'short_term', 'medium_term', 'long_term')
const action: fc.Arbitrary<TrackedAction> = fc.record(
  { status, opened: day, due: day, completed: day, horizon, pullRequest: fc.constant(true) },
  { requiredKeys: ['status', 'opened'] },
)
const actions = fc.array(action, { maxLength: 60 })

describe('the invariants of the dashboard', () => {
  test('every action is completed, in progress or not started', () => {
    fc.assert(
      fc.property(actions, day, (list, today) => {
        const { overallProgress: all } = trackProgress(list, today)
        expect(all.completed + all.in_progress + all.not_started).toBe(all.total_actions)
      }),
    )
  })

  test('every action is on track, at risk or overdue', () => {
    fc.assert(
      fc.property(actions, day, (list, today) => {
        const { overallProgress: all } = trackProgress(list, today)
        expect(all.on_track + all.at_risk + all.overdue).toBe(all.total_actions)
      }),
    )
  })

  test('the categories add up to the whole', () => {
    fc.assert(
      fc.property(actions, day, (list, today) => {
        const { overallProgress: all, byCategory } = trackProgress(list, today)
        const parts = Object.values(byCategory)
        expect(parts.reduce((sum, one) => sum + one.total, 0)).toBe(all.total_actions)
        expect(parts.reduce((sum, one) => sum + one.completed, 0)).toBe(all.completed)
      }),
    )
  })

  test('rates lie between 0 and 100, and an average exists only where something was completed', () => {
    fc.assert(
      fc.property(actions, day, (list, today) => {
        const { overallProgress: all, byCategory } = trackProgress(list, today)
        for (const rate of [all, ...Object.values(byCategory)].map((one) => one.completion_rate)) {
          expect(rate).toBeGreaterThanOrEqual(0)
          expect(rate).toBeLessThanOrEqual(100)
        }
        for (const one of Object.values(byCategory)) {
          if (one.completed === 0) expect(one.average_completion_time).toBeNull()
        }
      }),
    )
  })

  test('the order of the actions does not matter', () => {
    fc.assert(
      fc.property(actions, day, (list, today) => {
        expect(trackProgress(list.toReversed(), today)).toEqual(trackProgress(list, today))
      }),
    )
  })
})

test('half a programme done (requirements 154-157)', () => {
  const done = { status: 'done', opened: '2026-01-01', due: '2026-01-10', horizon: 'immediate' } as const
  const { overallProgress, byCategory } = trackProgress(
    [
      { ...done, completed: '2026-01-05' },
      { ...done, completed: '2026-01-06' },
      { status: 'in_progress', opened: '2026-01-01', due: '2026-03-01', horizon: 'medium_term' },
      { status: 'open', opened: '2026-01-01', due: '2026-01-12', horizon: 'short_term' },
      { status: 'open', opened: '2026-01-01', due: '2026-01-09' },
      { status: 'dropped', opened: '2026-01-01', due: '2026-01-02' },
    ],
    '2026-01-10',
  )
  expect(overallProgress).toEqual({
    total_actions: 5,
    completed: 2,
    in_progress: 1,
    not_started: 2,
    completion_rate: 40,
    on_track: 3,
    at_risk: 1,
    overdue: 1,
  })
  expect(byCategory.immediate).toEqual({
    total: 2,
    completed: 2,
    completion_rate: 100,
    average_completion_time: 4.5,
  })
  expect(byCategory.long_term).toEqual({
    total: 0,
    completed: 0,
    completion_rate: 0,
    average_completion_time: null,
  })
  expect(byCategory.unscheduled.total).toBe(1)
})

describe('an open action', () => {
  const open = { status: 'open', opened: '2026-01-01', due: '2026-04-01' } as const

  test.each([
    ['2026-01-02', 'on_track'],
    ['2026-03-13', 'on_track'],
    ['2026-03-14', 'at_risk'],
    ['2026-04-01', 'at_risk'],
    ['2026-04-02', 'overdue'],
  ])('agreed on 1 January and due on 1 April is on %s %s', (today, state) => {
    expect(trackState(open, today)).toBe(state)
  })

  test('is on track close to its date when a pull request is under way, but overdue is overdue', () => {
    expect(trackState({ ...open, pullRequest: true }, '2026-03-31')).toBe('on_track')
    expect(trackState({ ...open, pullRequest: true }, '2026-04-02')).toBe('overdue')
  })
})
