import { describe, expect, test } from 'vitest'
import { readMoment } from '../../../src/document/values/readMoment.ts'
import { findZone, offsetOf } from '../../../src/document/values/timeZone.ts'

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
    expect(readMoment('between 02:27 and ~02:35 slow')).toMatchObject({ until: { seconds: 9300 } })
    expect(readMoment('14:05（北京时间）')).toMatchObject({ zone: 480 })
    expect(readMoment('02:27-02:35 slow')).toMatchObject({ until: { seconds: 9300 } })
    expect(readMoment('14:05-07:00 slow')).toMatchObject({ zone: -420 })
    expect(readMoment('2026-11-20T02:27-02:30 slow')).toMatchObject({ zone: -150 })
    expect(readMoment('~14:05 slow')).toMatchObject({ approximate: true })
    expect(readMoment('14:05? slow')).toMatchObject({ approximate: true })
    expect(readMoment('14:05 +02:00 slow')).toMatchObject({ zone: 120 })
    expect(readMoment('8:01 AM PT slow')).toMatchObject({ zone: { american: -480 } })
  })

  test.each([
    ['4 mars 2026 à 14h05', '14:05:00'],
    ['4 de marzo de 2026 a las 14:05', '14:05:00'],
    ['quarta-feira, 4 de março de 2026 às 14h', '14:00:00'],
    ['4. März 2026, 14 Uhr 05', '14:05:00'],
    ['mercoledì 4 marzo 2026 alle ore 14:05', '14:05:00'],
    ['04.03.2026 в 14:05 МСК', '14:05:00'],
    ['4 марта 2026 г. в 14:05', '14:05:00'],
    ['2026年3月4日（水）14時05分', '14:05:00'],
    ['2026 年 3 月 4 日 下午 2:05', '14:05:00'],
    ['２０２６年３月４日 １４：０５', '14:05:00'],
    ['2026년 3월 4일 오후 2시 5분', '14:05:00'],
    ['3月4日 午後2時半', '14:30:00'],
    ['4 tháng 3 năm 2026 lúc 14:05', '14:05:00'],
    ['04/Mar/2026 pukul 14.05 WIB', '14:05:00'],
  ])('%s has its day and time', (text, expected) => {
    expect(clock(text)).toBe(expected)
    expect(readMoment(text, { date: '2026-03-01' })?.date).toBe('2026-03-04')
    expect(readMoment(text, { date: '2026-03-01' })?.length).toBe(text.length)
  })

  test.each([
    ['14時半 障害', 52_200],
    ['午前12:30 障害', 1800],
    ['晚上12:00 恢复', 86_400],
    ['2026-01-20 - 2026-01-28: slow', undefined],
    ['2026-07-01 1405 users left', undefined],
    ['1430Z alert', 52_200],
    ['1430 UTC alert', 52_200],
    ['1430 users complain', undefined],
    ['14:05 (Mar 4) alert', 50_700],
  ])('%s', (text, seconds) => {
    expect(readMoment(text)?.clock?.seconds).toBe(seconds)
  })

  test.each([
    ['Heure (Paris)', '2026-07-01', 120],
    ['Heure (Paris)', '2026-12-01', 60],
    ['Timeline (CET/CEST)', '2026-03-29', 120],
    ['Timeline (CET/CEST)', '2026-10-25', 60],
    ['за київським часом', '2026-07-01', 180],
    ['Time (Europe/London)', '2026-07-01', 60],
    ['all times PST/PDT', '2026-07-01', -420],
  ])('%s is a zone that changes: %s', (text, date, offset) => {
    const zone = findZone(text)
    expect(zone === undefined ? undefined : offsetOf(zone, date)).toBe(offset)
  })

  test('WE is no zone, we are', () => {
    expect(readMoment('14:05 WE noticed')?.length).toBe(5)
    expect(findZone('Timeline of the Paris outage')).toBeUndefined()
  })

  test('what happened is no part of the moment', () => {
    expect(readMoment('14:05 W 3 March rollout')?.length).toBe(5)
    expect(readMoment('14:05 ~30% of requests fail')).toMatchObject({ approximate: false, length: 5 })
  })

  test('times after the start', () => {
    expect(readMoment('T+1h30')).toMatchObject({ offset: 90 })
    expect(readMoment('T+5m')).toMatchObject({ offset: 5 })
    expect(readMoment('[T+1h30m] Mitigation')).toMatchObject({ offset: 90 })
    expect(readMoment('T-24h')).toMatchObject({ offset: -1440 })
  })

  test('short dates before a time take the reading nearer to the incident', () => {
    expect(readMoment('11-20 14:05 x', { date: '2026-11-21' })?.date).toBe('2026-11-20')
    expect(readMoment('20/11 14:05 x', { date: '2026-11-21' })?.date).toBe('2026-11-20')
  })
})
