import { foldLetters, narrow } from '../language/compile/fold.ts'
import { readMonth } from '../language/compile/readMonth.ts'
import type { IsoDate } from '../model/postmortem.ts'
import { dueWords } from '../words/dueWords.ts'
import { addDays, isoDate, isoWeekEnd, monthEnd, nearestDate, weekday } from './calendar.ts'
import type { Dating } from './readDate.ts'
import { findDate } from './readDate.ts'

const units: Readonly<Record<string, number>> = {
  day: 1,
  d: 1,
  tag: 1,
  jour: 1,
  dia: 1,
  week: 7,
  wk: 7,
  w: 7,
  woche: 7,
  woch: 7,
  uk: 7,
  uke: 7,
  veck: 7,
  uge: 7,
  недели: 7,
  неделя: 7,
  неделю: 7,
  недель: 7,
  settiman: 7,
  settimana: 7,
  settimane: 7,
  giorni: 1,
  дней: 1,
  дня: 1,
  semaine: 7,
  semana: 7,
}
const weekdays: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const weekdayNote = /\s*\([월화수목금토일月火水木金土日]\)$/

const dueLead = new RegExp(String.raw`^(?:${foldLetters(dueWords)})\s+`)

/**
 * Reads a due date: calendar dates, and what people say instead, which counts from the reference (never from the clock):
 * `in 2 weeks`, `EOW`, `end of month`, `Friday`, `Q1 2027`, `2026-W49`, `December 2026`. A span of time is due at its end.
 * @returns undefined when the text names no day (`next sprint`, `TBD`) or could name two (`1/12/2026`, where the document does not show which)
 */
export function readDue(text: string, dating: Dating = {}): IsoDate | undefined {
  const narrowed = narrow(text.trim())
  const trimmed = narrowed.endsWith(')') ? narrowed.replace(weekdayNote, '') : narrowed
  if (trimmed === '' || trimmed.length > 120) return undefined
  const date = findDate(trimmed, dating)
  if (date !== undefined) return date.date
  const reference = dating.date
  const short = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/.exec(trimmed)
  if (short !== null) return readShort(Number(short[1]), Number(short[2]), fullYear(short[3]), dating)
  const folded = foldLetters(trimmed)
    .replace(/[\s.!*_`()]+$|^[\s~*_`(]+/g, '')
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
  const quarter =
    /^(?:end of )?(?:[qt]([1-4])(?:[\s/-]*'?(\d{4}|\d{2}))?|(\d{4})[\s/-]*q([1-4])|(?:(\d{4})[年년]\s?)?(?:第)?([1-4])\s?(?:四半期|季度|분기)|([1-4]|i{1,3}|iv) (?:квартал|кв\.?)(?: (\d{4}))?)$/.exec(
      folded,
    )
  if (quarter !== null) {
    const roman = { i: 1, ii: 2, iii: 3, iv: 4 }[quarter[7] ?? '']
    const last = (roman ?? Number(quarter[1] ?? quarter[4] ?? quarter[6] ?? quarter[7])) * 3
    const year = fullYear(quarter[2] ?? quarter[3] ?? quarter[5] ?? quarter[8]) ?? upcoming(reference, last)
    return year === undefined ? undefined : monthEnd(year, last)
  }
  const half = /^h([12])[\s/-]*(\d{4})$/.exec(folded)
  return half === null ? undefined : monthEnd(Number(half[2]), Number(half[1]) * 6)
}

function readWeek(folded: string, reference: IsoDate | undefined): IsoDate | undefined {
  const week = /^(?:(\d{4})[\s-]*)?(?:w|kw|week|uke|vecka|uge|semaine)\s?(\d{1,2})(?:[\s/-]+(\d{4}))?$/.exec(
    folded,
  )
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
  const cjk = /^(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(上旬|初|中旬|中|下旬|末|底|말|초|중순)?$/.exec(
    folded,
  )
  if (cjk !== null) return cjkMonth(cjk, reference)
  const month = /^(?:end of |fin |ende )?(\p{L}+)(?:\s+(\d{4}))?$/u.exec(folded)
  const number = month === null ? undefined : readMonth(month[1] ?? '')
  if (month !== null && number !== undefined) {
    const year = fullYear(month[2]) ?? upcoming(reference, number)
    return year === undefined ? undefined : monthEnd(year, number)
  }
  return /^end of (?:year )?\d{4}$/.test(folded) ? isoDate(Number(folded.slice(-4)), 12, 31) : undefined
}

/** `3月末`, `4월 중순`, `2024年4月上旬`: the last day of that part of the month. */
function cjkMonth(
  [, written, monthText, part = '']: RegExpExecArray,
  reference: IsoDate | undefined,
): IsoDate | undefined {
  const month = Number(monthText)
  const year = fullYear(written) ?? upcoming(reference, month)
  if (year === undefined || month < 1 || month > 12) return undefined
  if (/上旬|初|초/.test(part)) return isoDate(year, month, 10)
  return /中/.test(part) || part === '중순' ? isoDate(year, month, 20) : monthEnd(year, month)
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
  const count =
    /^(?:[td]?\s?\+\s?|in|within|en|dans|innerhalb von|em|dentro de|binnen|om|innen|entro|через)?\s*(\d{1,3}|one|two|three|a|an)\s*(business |working |calendar )?(\p{L}+?)(?:s|en|e|n|r)?(?: time| from now)?$/u.exec(
      folded,
    )
  if (count !== null) return readCount(count, reference)
  return readCjkSpan(folded, reference) ?? readEnd(folded, reference) ?? readWeekday(folded, reference)
}

const cjkNumbers: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4 }

/** `2週間以内`, `两周内`, `3日後`. */
function readCjkSpan(folded: string, reference: IsoDate): IsoDate | undefined {
  const match = /^(\d{1,3}|[一二两兩三四])\s?[个個ヶか]?([周週日天月])間?(?:以内|之内|内|后|後|內)$/.exec(
    folded,
  )
  if (match === null) return undefined
  const count = cjkNumbers[match[1] ?? ''] ?? Number(match[1])
  if (match[2] === '月') return addMonths(reference, count)
  return addDays(reference, count * (/[週周]/.test(match[2] ?? '') ? 7 : 1))
}

function readCount(match: RegExpExecArray, reference: IsoDate): IsoDate | undefined {
  const written = match[1] ?? ''
  const number = { one: 1, two: 2, three: 3, a: 1, an: 1 }[written] ?? Number(written)
  const unit = match[3] ?? ''
  if (match[2] !== undefined && match[2] !== 'calendar ')
    return unit === 'day' ? businessDays(reference, number) : undefined
  const days = units[unit]
  if (days !== undefined) return addDays(reference, number * days)
  const months = { month: 1, monat: 1, moi: 1, mes: 1, quarter: 3, year: 12 }[unit]
  return months === undefined ? undefined : addMonths(reference, number * months)
}

function addMonths(date: IsoDate, months: number): IsoDate {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7)) + months
  const last = monthEnd(year, month)
  return `${last.slice(0, 8)}${date.slice(8) > last.slice(8) ? last.slice(8) : date.slice(8)}`
}

function businessDays(reference: IsoDate, count: number): IsoDate {
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
  const friday = addDays(reference, (12 - weekday(reference)) % 7)
  const name = folded.replace(/^(?:the )?end of (?:the |this )?/, 'eo ').replace(/^this /, 'eo ')
  switch (name) {
    case 'today':
    case 'eod':
    case 'eo day':
      return reference
    case 'tomorrow':
      return addDays(reference, 1)
    case 'eow':
    case 'eo week':
      return friday
    case 'next week':
    case 'eo next week':
      return addDays(reference, 12 - weekday(reference))
    case 'eom':
    case 'eo month':
      return monthEnd(year, month)
    case 'next month':
    case 'eo next month':
      return monthEnd(year, month + 1)
    case 'eoq':
    case 'eo quarter':
      return monthEnd(year, Math.ceil(month / 3) * 3)
    case 'next quarter':
    case 'eo next quarter':
      return monthEnd(year, Math.ceil(month / 3) * 3 + 3)
    case 'eoy':
    case 'eo year':
      return monthEnd(year, 12)
    default:
      return undefined
  }
}

function readWeekday(folded: string, reference: IsoDate): IsoDate | undefined {
  const match = /^(next )?(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/.exec(folded)
  if (match === null) return undefined
  const target = weekdays.indexOf(match[2] ?? '') + 1
  const ahead = (target - weekday(reference) + 7) % 7
  return addDays(
    reference,
    ahead === 0 || (match[1] !== undefined && ahead < 7 - weekday(reference)) ? ahead + 7 : ahead,
  )
}
