import { describe, expect, test } from 'vitest'
import { type DayCount, dayIn, dueDay, isZone } from '../../../src/policy/rules/dayCount.ts'
import { hasHolidays, holidaysOf, likelyPlace } from '../../../src/policy/rules/holidays.ts'

const how = (parts: Partial<DayCount> = {}): DayCount => ({
  count: 'calendar',
  zone: 'UTC',
  holidays: [],
  ...parts,
})
const business = (...holidays: readonly string[]) => how({ count: 'business', holidays })

describe('a postmortem is due', () => {
  test.each<[string, string, number, DayCount, string]>([
    ['after calendar days', '2026-11-20T14:00:00Z', 5, how(), '2026-11-25'],
    ['after business days, the weekend left out', '2026-11-20T14:00:00Z', 5, business(), '2026-11-27'],
    ['after one that was begun on a Saturday', '2026-11-21T10:00:00Z', 1, business(), '2026-11-23'],
    [
      'with the day of where people are',
      '2026-11-20T23:30:00Z',
      1,
      how({ zone: 'Europe/Berlin' }),
      '2026-11-22',
    ],
    [
      'with the day of the other side of the world',
      '2026-11-20T02:00:00Z',
      1,
      how({ zone: 'America/Los_Angeles' }),
      '2026-11-20',
    ],
    [
      'across the end of summer time',
      '2026-10-24T22:30:00Z',
      1,
      how({ zone: 'Europe/Berlin' }),
      '2026-10-26',
    ],
    ['across its beginning', '2026-03-28T23:30:00Z', 2, how({ zone: 'Europe/Berlin' }), '2026-03-31'],
    [
      'at midnight in a zone that skips it',
      '2026-09-06T03:30:00Z',
      1,
      how({ zone: 'America/Santiago' }),
      '2026-09-06',
    ],
    ['without public holidays', '2026-12-23T10:00:00Z', 2, business('DE'), '2026-12-28'],
    ['without those of a part of a country', '2026-01-05T10:00:00Z', 1, business('DE-BY'), '2026-01-07'],
    ['with those of another part', '2026-01-05T10:00:00Z', 1, business('DE-BE'), '2026-01-06'],
    ['without those of two countries', '2026-12-23T10:00:00Z', 2, business('DE', 'GB'), '2026-12-29'],
    ['across the new year', '2026-12-31T10:00:00Z', 1, business('US'), '2027-01-04'],
  ])('%s', (_what, begun, days, counted, expected) => {
    expect(dueDay(begun, days, counted)).toBe(expected)
  })

  test('a year of business days later', () => {
    expect(dueDay('2026-01-01T00:00:00Z', 365, business('US-CA'))).toMatch(/^2027-0\d-\d\d$/)
  })
})

describe('holidays', () => {
  test.each<[string, boolean]>([
    ['DE', true],
    ['DE-BY', true],
    ['US-CA', true],
    ['XX', false],
    ['DE-XX', false],
    ['de', false],
    ['Germany', false],
    ['__proto__', false],
    ['DE-constructor', false],
  ])('%s: %s', (place, expected) => {
    expect(hasHolidays(place)).toBe(expected)
  })

  test.each([
    ['Germany', 'DE'],
    ['de', 'DE'],
    ['de-by', 'DE-BY'],
    ['DE-XX', 'DE'],
    ['Narnia', undefined],
  ])('%s was probably meant as %s', (name, expected) => {
    expect(likelyPlace(name)).toBe(expected)
  })

  test('of a place that is not known there are none', () => {
    expect(holidaysOf('XX', 2026).size).toBe(0)
  })
})

test('zones are those that the runtime knows', () => {
  expect(['UTC', 'Europe/Berlin', 'Mars/Olympus', ''].map(isZone)).toEqual([true, true, false, false])
  expect(dayIn('Asia/Kathmandu', '2026-11-20T18:20:00Z')).toBe('2026-11-21')
})
