import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockMinutes } from '../../../src/document/figures/clockMinutes.ts'

const office = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 }

describe('office hours, Monday to Friday, 9 to 17', () => {
  test.each([
    ['within one day', '2026-01-30T10:00:00Z', '2026-01-30T11:30:00Z', 90],
    ['over night', '2026-01-29T16:00:00Z', '2026-01-30T10:00:00Z', 120],
    ['over a weekend', '2026-01-30T16:30:00Z', '2026-02-02T09:30:00Z', 60],
    ['entirely on a weekend', '2026-01-31T10:00:00Z', '2026-02-01T20:00:00Z', 0],
    ['a whole week', '2026-01-26T00:00:00Z', '2026-02-02T00:00:00Z', 2400],
    ['before 1970', '1969-12-29T09:00:00Z', '1969-12-30T09:00:00Z', 480],
  ])('%s', (_, from, to, minutes) => {
    expect(clockMinutes(office, from, to)).toBe(minutes)
  })
})

const moment = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 16)}:00Z`)

test('intervals add up, and never exceed the calendar', () => {
  fc.assert(
    fc.property(moment, moment, moment, (a, b, c) => {
      const [first = a, second = b, third = c] = [a, b, c].toSorted()
      const whole = clockMinutes(office, first, third)
      expect(clockMinutes(office, first, second) + clockMinutes(office, second, third)).toBe(whole)
      expect(whole).toBeGreaterThanOrEqual(0)
      expect(whole).toBeLessThanOrEqual(clockMinutes('calendar', first, third))
    }),
  )
})

test('open around the clock equals the calendar', () => {
  const always = { days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 1440 }
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      expect(clockMinutes(always, a, b)).toBe(clockMinutes('calendar', a, b))
    }),
  )
})
