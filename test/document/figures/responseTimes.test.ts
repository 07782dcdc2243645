import { describe, expect, test } from 'vitest'
import { intervalsFor, responseTimes } from '../../../src/document/figures/responseTimes.ts'
import { milestones } from './events.ts'

const all = milestones({
  started: '14:00',
  detected: '14:03',
  acknowledged: '14:10',
  mitigated: '14:40',
  restored: '14:45',
  resolved: '15:30',
})
const calendar = { clock: 'calendar', mttd: 'acknowledged' } as const

test('every interval of a complete incident (requirements 5, 34, 61, 66, 68-70, 148)', () => {
  const minutes = Object.values(responseTimes(all, calendar)).map(({ name, minutes }) => [name, minutes])
  expect(Object.fromEntries(minutes)).toEqual({
    duration: 90,
    impact_duration: 45,
    time_to_alert: 3,
    time_to_detect: 10,
    time_to_acknowledge: 7,
    time_to_mitigate: 40,
    time_to_resolve: 90,
    mitigation_to_resolution: 50,
  })
})

test('time to detect ends with the alert where the repository reads it so', () => {
  expect(responseTimes(all, { ...calendar, mttd: 'alerted' }).time_to_detect?.minutes).toBe(3)
  expect(intervalsFor('time_to_detect', all, calendar).map(({ to }) => to)).toEqual([
    'acknowledged',
    'detected',
  ])
})

describe('what cannot be known is absent', () => {
  test('without a start there is no duration', () => {
    expect(responseTimes(milestones({ detected: '14:03', resolved: '15:30' }), calendar)).toEqual({})
  })

  test('an end before its start gives no figure', () => {
    expect(responseTimes(milestones({ started: '14:00', resolved: '13:00' }), calendar)).toEqual({})
  })

  test('a service restored but not yet declared resolved gives a duration up to then', () => {
    const times = responseTimes(milestones({ started: '14:00', restored: '14:45' }), calendar)
    expect(times.duration).toMatchObject({ to: 'restored', minutes: 45 })
  })
})
