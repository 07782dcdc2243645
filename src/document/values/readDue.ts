import { foldLetters, narrow } from '../language/compile/fold.ts'
import {
  meaningOf,
  meanings,
  oneOf,
  type PhrasesOf,
  patterns,
  phrases,
  places,
} from '../language/compile/gather.ts'
import { weekdayInBrackets } from '../language/compile/momentPatterns.ts'
import { readMonth } from '../language/compile/readMonth.ts'
import { trimEnd } from '../markdown/trimEnd.ts'
import type { IsoDate } from '../model/postmortem.ts'
import { addDays, isoDate, isoWeekEnd, monthEnd, nearestDate, weekday } from './calendar.ts'
import type { Dating } from './readDate.ts'
import { findDate } from './readDate.ts'

type Span = 'day' | 'working_day' | 'week' | 'month' | 'quarter' | 'year'
const spanUnits: readonly Span[] = ['day', 'working_day', 'week', 'month', 'quarter', 'year']
const units = meaningOf(
  meanings(spanUnits, ({ units }) => units),
  foldLetters,
)
const choice = (of: PhrasesOf): string => oneOf(phrases(of), foldLetters)
const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'u')

/** One to four, in words. */
const numbers = places((language) => language.numbers)
const weekdays = places((language) => language.weekdays)
const relativeDays = meaningOf(
  meanings(
    [
      'today',
      'tomorrow',
      'this_week',
      'next_week',
      'this_month',
      'next_month',
      'this_quarter',
      'next_quarter',
      'this_year',
    ],
    ({ relativeDays }) => relativeDays,
  ),
  foldLetters,
)
const count = whole(
  String.raw`(?:[td]?\s?\+\s?|${choice('within')})?\s*(?:(\d{1,3})\s*|(${oneOf([...numbers.keys()])}) )(\p{L}[\p{L} ]*?)(?: ${choice('fromNow')})?`,
)
const spans = patterns('spans').map(whole)
const quarters = patterns('quarters').map(whole)
const monthParts = patterns('monthParts').map(whole)
const endOf = choice('endOf')
const endOfPeriod = new RegExp(`^${endOf} `)
const calendarWeek = whole(
  String.raw`(?:(\d{4})[\s-]*)?${choice('calendarWeek')}\s?(\d{1,2})(?:[\s/-]+(\d{4}))?`,
)
const weekdayName = whole(`(${choice('nextWeekday')} )?(${oneOf([...weekdays.keys()])})`)
/** A longer text is no due date. */
const longest = 120

const weekdayNote = new RegExp(`${weekdayInBrackets}$`, 'iu')
const dueLead = new RegExp(String.raw`^${choice('due')}\s+`)

/**
 * Reads a due date: calendar dates, and what people say instead, which counts from the reference (never from the clock):
 * `in 2 weeks`, `EOW`, `end of month`, `Friday`, `Q1 2027`, `2026-W49`, `December 2026`. A span of time is due at its end.
 * @returns undefined when the text names no day (`next sprint`, `TBD`) or could name two (`1/12/2026`, where the document does not show which)
 */
export function readDue(text: string, dating: Dating = {}): IsoDate | undefined {
  if (text.length > longest) return undefined
  const narrowed = narrow(text.trim())
  const trimmed = narrowed.endsWith(')') ? narrowed.replace(weekdayNote, '').trimEnd() : narrowed
  if (trimmed === '') return undefined
  const date = findDate(trimmed, dating)
  if (date !== undefined) return date.date
  const reference = dating.date
  const short = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/.exec(trimmed)
  if (short !== null) return readShort(Number(short[1]), Number(short[2]), fullYear(short[3]), dating)
  const folded = trimEnd(foldLetters(trimmed), /[\s.!*_`()]/)
    .replace(/^[\s~*_`(]+/, '')
    .replace(dueLead, '')
  return (
    readPeriod(folded, reference) ?? (reference === undefined ? undefined : readRelative(folded, reference))
  )
}

/** `1/12` can be two days; it is the one that the document's other dates show, or the only one that is not over before the incident. */
function readShort(
  a: number,
  b: number,
  year: number | undefined,
  { date: reference, dayFirst }: Dating,
): IsoDate | undefined {
  if (reference === undefined) return undefined
  const on = (month: number, day: number) =>
    year === undefined ? nearestDate(month, day, reference) : isoDate(year, month, day)
  const readings = [dayFirst === true ? undefined : on(a, b), dayFirst === false ? undefined : on(b, a)]
  const possible = [...new Set(readings)].filter((date) => date !== undefined)
  const ahead = possible.length < 2 ? possible : possible.filter((date) => date >= reference)
  return ahead.length === 1 ? ahead[0] : undefined
}

/** Quarters, halves, weeks, months and years: due on their last day. */
function readPeriod(folded: string, reference: IsoDate | undefined): IsoDate | undefined {
  return readQuarter(folded, reference) ?? readWeek(folded, reference) ?? readMonthPeriod(folded, reference)
}

function readQuarter(folded: string, reference: IsoDate | undefined): IsoDate | undefined {
  const text = folded.replace(endOfPeriod, '')
  for (const pattern of quarters) {
    const { quarter, half, year: written } = pattern.exec(text)?.groups ?? {}
    if (quarter === undefined && half === undefined) continue
    const roman = { i: 1, ii: 2, iii: 3, iv: 4 }[quarter ?? '']
    const last = half === undefined ? (roman ?? Number(quarter)) * 3 : Number(half) * 6
    const year = fullYear(written) ?? upcoming(reference, last)
    return year === undefined ? undefined : monthEnd(year, last)
  }
  return undefined
}

function readWeek(folded: string, reference: IsoDate | undefined): IsoDate | undefined {
  const week = calendarWeek.exec(folded)
  if (week === null) return undefined
  const year =
    fullYear(week[1] ?? week[3]) ?? (reference === undefined ? undefined : Number(reference.slice(0, 4)))
  if (year === undefined) return undefined
  const end = isoWeekEnd(year, Number(week[2]))
  const stated = week[1] ?? week[3]
  // A week that was over before the incident is meant in the next year.
  return stated === undefined && reference !== undefined && end !== undefined && end < reference
    ? isoWeekEnd(year + 1, Number(week[2]))
    : end
}

function readMonthPeriod(folded: string, reference: IsoDate | undefined): IsoDate | undefined {
  for (const pattern of monthParts) {
    const part = pattern.exec(folded)?.groups
    if (part !== undefined) return partOfMonth(part, reference)
  }
  const month = /^(\p{L}+)(?:\s+(\d{4}))?$/u.exec(folded.replace(endOfPeriod, ''))
  const number = month === null ? undefined : readMonth(month[1] ?? '')
  if (month !== null && number !== undefined) {
    const year = fullYear(month[2]) ?? upcoming(reference, number)
    return year === undefined ? undefined : monthEnd(year, number)
  }
  const year = endOfPeriod.test(folded) ? /^\d{4}$/.exec(folded.replace(endOfPeriod, ''))?.[0] : undefined
  return year === undefined ? undefined : isoDate(Number(year), 12, 31)
}

/** `3月末`, `4월 중순`, `2024年4月上旬`: the last day of that part of the month. */
function partOfMonth(
  { year: written, month: monthText, early, middle }: Readonly<Record<string, string | undefined>>,
  reference: IsoDate | undefined,
): IsoDate | undefined {
  const month = Number(monthText)
  const year = fullYear(written) ?? upcoming(reference, month)
  if (year === undefined || month < 1 || month > 12) return undefined
  if (early !== undefined) return isoDate(year, month, 10)
  return middle === undefined ? monthEnd(year, month) : isoDate(year, month, 20)
}

function fullYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

/** The year in which a month next ends, seen from the reference. */
function upcoming(reference: IsoDate | undefined, month: number): number | undefined {
  if (reference === undefined) return undefined
  const year = Number(reference.slice(0, 4))
  return monthEnd(year, month) < reference ? year + 1 : year
}

function readRelative(folded: string, reference: IsoDate): IsoDate | undefined {
  return (
    readCount(count.exec(folded), reference) ??
    readSpan(folded, reference) ??
    readEnd(folded, reference) ??
    readWeekday(folded, reference)
  )
}

/** `2週間以内`, `两周内`, `3日後`. */
function readSpan(folded: string, reference: IsoDate): IsoDate | undefined {
  for (const pattern of spans) {
    const { count: written = '', week, month } = pattern.exec(folded)?.groups ?? {}
    if (written === '') continue
    const number = numbers.get(written) ?? Number(written)
    return later(reference, number, month !== undefined ? 'month' : week !== undefined ? 'week' : 'day')
  }
  return undefined
}

/** `in 2 weeks`, `within 10 business days`, `three months from now`. */
function readCount(match: RegExpExecArray | null, reference: IsoDate): IsoDate | undefined {
  const unit = units.get(match?.[3] ?? '')
  if (match === null || unit === undefined) return undefined
  return later(reference, numbers.get(match[2] ?? '') ?? Number(match[1]), unit)
}

function later(reference: IsoDate, number: number, unit: Span): IsoDate {
  if (unit === 'working_day') return workingDays(reference, number)
  if (unit === 'day' || unit === 'week') return addDays(reference, number * (unit === 'week' ? 7 : 1))
  return addMonths(reference, number * { month: 1, quarter: 3, year: 12 }[unit])
}

function addMonths(date: IsoDate, months: number): IsoDate {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7)) + months
  const last = monthEnd(year, month)
  return `${last.slice(0, 8)}${date.slice(8) > last.slice(8) ? last.slice(8) : date.slice(8)}`
}

function workingDays(reference: IsoDate, count: number): IsoDate {
  let date = reference
  for (let left = Math.min(count, 400); left > 0; ) {
    date = addDays(date, 1)
    if (weekday(date) <= 5) left--
  }
  return date
}

function readEnd(folded: string, reference: IsoDate): IsoDate | undefined {
  const year = Number(reference.slice(0, 4))
  const month = Number(reference.slice(5, 7))
  switch (relativeDays.get(folded)) {
    case 'today':
      return reference
    case 'tomorrow':
      return addDays(reference, 1)
    case 'this_week':
      return addDays(reference, (12 - weekday(reference)) % 7)
    case 'next_week':
      return addDays(reference, 12 - weekday(reference))
    case 'this_month':
      return monthEnd(year, month)
    case 'next_month':
      return monthEnd(year, month + 1)
    case 'this_quarter':
      return monthEnd(year, Math.ceil(month / 3) * 3)
    case 'next_quarter':
      return monthEnd(year, Math.ceil(month / 3) * 3 + 3)
    case 'this_year':
      return monthEnd(year, 12)
    default:
      return undefined
  }
}

function readWeekday(folded: string, reference: IsoDate): IsoDate | undefined {
  const match = weekdayName.exec(folded)
  const target = weekdays.get(match?.[2] ?? '')
  if (match === null || target === undefined) return undefined
  const ahead = (target - weekday(reference) + 7) % 7
  return addDays(
    reference,
    ahead === 0 || (match[1] !== undefined && ahead < 7 - weekday(reference)) ? ahead + 7 : ahead,
  )
}
