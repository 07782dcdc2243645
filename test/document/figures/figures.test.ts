import { describe, expect, test } from 'vitest'
import { eventOffsets } from '../../../src/document/figures/eventOffsets.ts'
import { horizonOf } from '../../../src/document/figures/horizonOf.ts'
import { sayMinutes } from '../../../src/document/figures/minutes.ts'
import { responseTarget } from '../../../src/document/figures/responseTarget.ts'
import { defaultRuleSettings } from '../../../src/document/rules/settings.ts'
import { event, milestones } from './events.ts'

describe('horizons count from the resolution (requirement 102)', () => {
  test.each([
    ['2026-01-20', 'immediate'],
    ['2026-02-07', 'immediate'],
    ['2026-02-08', 'short_term'],
    ['2026-02-28', 'short_term'],
    ['2026-03-01', 'medium_term'],
    ['2026-05-01', 'medium_term'],
    ['2026-05-02', 'long_term'],
  ])('due on %s is %s', (due, horizon) => {
    expect(horizonOf(due, '2026-01-31T15:30:00Z', defaultRuleSettings.horizons)).toBe(horizon)
  })
})

describe('the response a severity asks for', () => {
  const targets = defaultRuleSettings.responseTargets
  const times = milestones({ started: '14:00', detected: '14:03', acknowledged: '14:06' })

  test('is measured from the start and from the detection (requirements 45, 47)', () => {
    expect(responseTarget('P0', times, targets)).toEqual({
      severity: 'P0',
      target: 5,
      sinceStart: { result: 'missed', minutes: 6 },
      sinceDetection: { result: 'met', minutes: 3 },
    })
  })

  test('has to be faster than the target, not as fast', () => {
    expect(
      responseTarget('P1', milestones({ started: '14:00', acknowledged: '14:30' }), targets).sinceStart
        .result,
    ).toBe('missed')
    expect(
      responseTarget('P1', milestones({ started: '14:00', acknowledged: '14:29' }), targets).sinceStart
        .result,
    ).toBe('met')
  })

  test('is unknown as long as nobody is known to have responded', () => {
    expect(responseTarget('P2', milestones({ started: '14:00' }), targets).sinceStart).toEqual({
      result: 'unknown',
    })
  })
})

test('offsets from the start, before it too (requirement 49)', () => {
  const timeline = [
    event('13:50', 'deploy'),
    event('14:00', 'errors'),
    event('14:05', 'alert'),
    event('16:30', 'fixed'),
  ]
  const offsets = eventOffsets({ timeline, milestones: milestones({ started: '14:00' }) })
  expect(offsets.map(({ label }) => label)).toEqual(['T-10m', 'T+0m', 'T+5m', 'T+2h30m'])
})

test('minutes as people say them', () => {
  expect([0, 43, 60, 83, 3000, -5].map(sayMinutes)).toEqual([
    '0 min',
    '43 min',
    '1 h',
    '1 h 23 min',
    '2 d 2 h',
    '-5 min',
  ])
})
