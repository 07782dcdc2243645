import { describe, expect, test } from 'vitest'
import { readMoment } from '../../../src/document/values/readMoment.ts'

const clock = (text: string): string | undefined => {
  const seconds = readMoment(text, { date: '2026-11-20' })?.clock?.seconds
  return seconds === undefined ? undefined : new Date(seconds * 1000).toISOString().slice(11, 19)
}

describe('moments at the start of a line', () => {
  test.each([
    ['14:05 Alert fired', '14:05:00'],
    ['**14:05** Alert fired', '14:05:00'],
    ['[14:05:30] Alert', '14:05:30'],
    ['2:05 pm we noticed', '14:05:00'],
    ['12 AM backups', '00:00:00'],
    ['14h05 : alerte', '14:05:00'],
    ['14時05分 検知', '14:05:00'],
    ['kl. 14:05 varsel', '14:05:00'],
    ['2026-11-20T14:05:30Z alert', '14:05:30'],
    ['2026-11-20 ca. 14:05 alert', '14:05:00'],
    ['Friday, Nov 20th 2026, 14:05 PST', '14:05:00'],
  ])('%s', (text, expected) => {
    expect(clock(text)).toBe(expected)
  })

  test.each([
    '15 users called',
    '3.5 times slower',
    'Alert at 14:05',
    '10 minutes later',
    '25:00 is no time',
    '',
  ])('%j is no moment', (text) => {
    expect(readMoment(text, { date: '2026-11-20' })).toBeUndefined()
  })

  test('ranges, zones and approximations', () => {
    expect(readMoment('14:05–14:20 UTC slow')).toMatchObject({ until: { seconds: 51_600 }, zone: 0 })
    expect(readMoment('2:05p slow')?.clock?.seconds).toBe(50_700)
    expect(readMoment('2:05 a slow disk')?.length).toBe(4)
    expect(readMoment('02:27-02:35 slow')).toMatchObject({ until: { seconds: 9300 } })
    expect(readMoment('14:05-07:00 slow')).toMatchObject({ zone: -420 })
    expect(readMoment('2026-11-20T02:27-02:30 slow')).toMatchObject({ zone: -150 })
    expect(readMoment('~14:05 slow')).toMatchObject({ approximate: true })
    expect(readMoment('14:05? slow')).toMatchObject({ approximate: true })
    expect(readMoment('14:05 +02:00 slow')).toMatchObject({ zone: 120 })
    expect(readMoment('8:01 AM PT slow')).toMatchObject({ zone: { american: -480 } })
  })

  test('times after the start', () => {
    expect(readMoment('T+5m')).toMatchObject({ offset: 5 })
    expect(readMoment('[T+1h30m] Mitigation')).toMatchObject({ offset: 90 })
    expect(readMoment('T-24h')).toMatchObject({ offset: -1440 })
  })

  test('short dates before a time take the reading nearer to the incident', () => {
    expect(readMoment('11-20 14:05 x', { date: '2026-11-21' })?.date).toBe('2026-11-20')
    expect(readMoment('20/11 14:05 x', { date: '2026-11-21' })?.date).toBe('2026-11-20')
  })
})
