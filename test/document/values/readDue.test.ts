import { describe, expect, test } from 'vitest'
import { dayFirst } from '../../../src/document/values/readDate.ts'
import { readDue } from '../../../src/document/values/readDue.ts'

/** The incident was on Friday, 20 November 2026. */
const incident = '2026-11-20'

describe('due dates', () => {
  test.each([
    ['2026-12-01', '2026-12-01'],
    ['2026/12/01', '2026-12-01'],
    ['Dec 1', '2026-12-01'],
    ['December 1st, 2026', '2026-12-01'],
    ['1 December 2026', '2026-12-01'],
    ['by 1 Dec', '2026-12-01'],
    ['Jan 5', '2027-01-05'],
    ['Nov 3', '2026-11-03'],
    ['1. Dezember', '2026-12-01'],
    ['1er décembre 2026', '2026-12-01'],
    ['5 de enero de 2027', '2027-01-05'],
    ['01.12.2026', '2026-12-01'],
    ['2026年12月1日', '2026-12-01'],
    ['13/12/2026', '2026-12-13'],
    ['12/13/2026', '2026-12-13'],
    ['tomorrow', '2026-11-21'],
    ['in 2 weeks', '2026-12-04'],
    ['+7d', '2026-11-27'],
    ['2 weeks', '2026-12-04'],
    ['within 30 days', '2026-12-20'],
    ['in 3 business days', '2026-11-25'],
    ['in a month', '2026-12-20'],
    ['EOW', '2026-11-20'],
    ['end of week', '2026-11-20'],
    ['EOM', '2026-11-30'],
    ['EOQ', '2026-12-31'],
    ['end of next quarter', '2027-03-31'],
    ['Friday', '2026-11-27'],
    ['Monday', '2026-11-23'],
    ['Q1 2027', '2027-03-31'],
    ['2027 Q2', '2027-06-30'],
    ['Q3', '2027-09-30'],
    ['H1 2027', '2027-06-30'],
    ['2026-W49', '2026-12-06'],
    ['KW 50', '2026-12-13'],
    ['December 2026', '2026-12-31'],
  ])('%s is due on %s', (text, date) => {
    expect(readDue(text, { date: incident })).toBe(date)
  })

  test.each([
    ['1/12/2026', '2026-12-01', 'January is over before the incident'],
    ['12/1/2026', '2026-12-01', 'January is over before the incident'],
    ['13/1/2027', '2027-01-13', 'there is no thirteenth month'],
  ])('%s is due on %s: %s', (text, date) => {
    expect(readDue(text, { date: incident })).toBe(date)
  })

  test('a document that shows which number is the day lets the others be read', () => {
    expect(readDue('1/12/2027', { date: incident, dayFirst: dayFirst('Since 13/11/2026.') })).toBe(
      '2027-12-01',
    )
    expect(readDue('1/12/2027', { date: incident, dayFirst: dayFirst('Since 11/13/2026.') })).toBe(
      '2027-01-12',
    )
    expect(dayFirst('From 11/13/2026 to 13/11/2026.')).toBeUndefined()
  })

  test.each([
    '',
    'TBD',
    'next sprint',
    'soon',
    'ASAP',
    'mid December',
    '1/12/2027',
    '31.02.2026',
    'P1',
    '#12',
  ])('%j names no day or could name two', (text) => {
    expect(readDue(text, { date: incident })).toBeUndefined()
  })

  test('without a day to count from only whole dates are read', () => {
    expect(readDue('2026-12-01')).toBe('2026-12-01')
    expect(readDue('in 2 weeks')).toBeUndefined()
    expect(readDue('Dec 1')).toBeUndefined()
  })
})
