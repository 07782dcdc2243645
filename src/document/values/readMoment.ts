import { narrow } from '../language/compile/fold.ts'
import { oneOf, phrases } from '../language/compile/gather.ts'
import {
  betweenParts,
  clockPattern,
  dayAfter,
  halfDay,
  momentLead,
  roughly,
  roughMoment,
  timeRange,
  weekdayInBrackets,
  zonedMilitary,
} from '../language/compile/momentPatterns.ts'
import type { Unit } from '../language/meanings.ts'
import type { IsoDate } from '../model/postmortem.ts'
import { daysBetween, isoDate, nearestDate } from './calendar.ts'
import type { Dating, FoundDate } from './readDate.ts'
import { findDate } from './readDate.ts'
import type { Zone } from './timeZone.ts'
import { zoneAt } from './timeZone.ts'

/** Seconds after midnight, and whether seconds were written. */
export interface ClockTime {
  readonly seconds: number
  readonly precise: boolean
}

/** A moment as it is written at the start of a text; everything about it may be missing, but not all. */
export interface WrittenMoment {
  readonly date?: IsoDate
  readonly clock?: ClockTime
  /** the end of a range */
  readonly until?: ClockTime
  readonly zone?: Zone
  /** minutes after the start: `T+5m` */
  readonly offset?: number
  /** `next day 09:00`: a day later than the moment before */
  readonly nextDay?: boolean
  readonly approximate: boolean
  /** how much of the text it is, without white space behind it */
  readonly length: number
}

const decoration = /^[\s*_`[({<>"'|•·—–-]+/
/** `1625` is a time only right behind a date or before a zone: alone it is a number. */
const militaryPattern =
  /^([01]\d|2[0-3])([0-5]\d)(?!-\d)(?=\s*(?:[:–—-]|$|Z\b|UTC\b|GMT\b|[A-Z]{3,4}\b|\p{Lu}))/u
const unit = (name: Unit): string => oneOf(phrases(({ units }) => units[name]))
const offsetPattern = new RegExp(
  String.raw`^T\s?([+-])?\s?(?:(\d{1,3}):(\d{2})(?::\d{2})?|(?:(\d{1,3})\s?${unit('day')})?\s?(?:(\d{1,4})\s?${unit('hour')})?\s?(?:(\d{1,5})(?:\s?${unit('minute')}|(?<=h\d\d)))?(?:\d{1,5}\s?${unit('second')})?|(\d{1,5}))(?![\p{L}\d])`,
  'iu',
)

/** The longest text that is looked at for a moment. */
const window = 90

/**
 * Reads the moment a text begins with: `2026-11-20 14:05 UTC`, `~14:05`, `Nov 20, 2:05 pm`, `14h05`, `14:05–14:20`, `T+5m`, `20.11.2026`.
 * @param dating a day of reference gives dates without a year theirs
 * @returns undefined when the text begins with something else
 */
export function readMoment(text: string, dating: Dating = {}): WrittenMoment | undefined {
  const line = narrow(text.slice(0, window))
  const state: State = { line, at: 0, approximate: false, dating }
  skip(state, decoration)
  const offset = readOffset(state)
  if (offset !== undefined)
    return { ...offset, ...readParts(state), approximate: state.approximate, length: state.at }
  const nextDay = !isDigit(state.line.charCodeAt(state.at)) && skip(state, dayAfter) !== ''
  const parts = readParts(state)
  if (parts.date === undefined && parts.clock === undefined) return undefined
  if (nextDay && parts.clock === undefined) return undefined
  return { ...parts, ...(nextDay ? { nextDay } : {}), approximate: state.approximate, length: state.at }
}

interface State {
  readonly line: string
  at: number
  approximate: boolean
  readonly dating: Dating
}

interface Parts {
  date?: IsoDate
  clock?: ClockTime
  until?: ClockTime
  zone?: Zone
}

function skip(state: State, pattern: RegExp): string {
  const found = pattern.exec(state.line.slice(state.at))?.[0] ?? ''
  state.at += found.length
  return found
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function readOffset(state: State): { readonly offset: number } | undefined {
  const text = state.line.slice(state.at)
  const match = /^T\s?[+\d-]/i.test(text) ? offsetPattern.exec(text) : null
  if (match === null || match[0].trim().length < 2) return undefined
  const [whole, sign, hours, minutes, days, longHours, longMinutes, bare] = match
  const total =
    Number(days ?? 0) * 1440 +
    Number(hours ?? longHours ?? 0) * 60 +
    Number(minutes ?? longMinutes ?? bare ?? 0)
  state.at += whole.length
  const end = state.at
  skip(state, /^[\s:)\]*_–—-]+/)
  if (!/\d/.test(state.line.charAt(state.at))) state.at = end
  return { offset: sign === '-' ? -total : total }
}

/** Dates and times in any order, each once, until something else comes. */
function readParts(state: State): Parts {
  const parts: Parts = {}
  for (let turns = 0; turns < 3; turns++) {
    const { at: end, approximate } = state
    if (end >= state.line.length) break
    if (turns > 0) skip(state, betweenParts)
    for (let words = 0; words < 3 && !isDigit(state.line.charCodeAt(state.at)); words++) {
      const lead = skip(state, momentLead)
      // Behind a time a single letter is a word of what happened.
      if (lead === '' || (parts.clock !== undefined && /^\p{L}\s/u.test(lead))) break
      if (roughMoment.test(lead)) state.approximate = true
    }
    if (readDateHere(state, parts) || readClockHere(state, parts)) continue
    Object.assign(state, { at: end, approximate })
    break
  }
  trimEnd(state)
  if (/^\s?\?/.test(state.line.slice(state.at))) {
    state.approximate = true
    skip(state, /^\s?\?+/)
  }
  return parts
}

function trimEnd(state: State): void {
  while (state.at > 0 && /[\s,@|([~–—-]/.test(state.line.charAt(state.at - 1))) state.at--
}

function readDateHere(state: State, parts: Parts): boolean {
  if (parts.date !== undefined) return false
  const text = state.line.slice(state.at, state.at + 40)
  // No date begins like a clock, as most events do.
  if (/^\d{1,2}:/.test(text)) return false
  const found = findDate(text, state.dating, 200)
  const here = found?.start === 0 ? found : shortDate(text, state.dating)
  if (here === undefined) return false
  parts.date = here.date
  state.at += here.end
  return true
}

const numeric = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?=[\s,(]|$)/
const timeBehind = new RegExp(String.raw`^(?:${weekdayInBrackets}|[\s,~≈])+\d{1,2}(?:[:.h]\d|\s?[ap]m)`, 'iu')

/** `03-26`, `26/3`, `3/26/23` before a time: of the two readings the one nearer to the reference. */
function shortDate(
  text: string,
  { date: reference, dayFirst }: Dating,
): Pick<FoundDate, 'date' | 'end'> | undefined {
  const match = numeric.exec(text)
  if (match === null || reference === undefined || !timeBehind.test(text.slice(match[0].length)))
    return undefined
  const [whole, first, , second, year] = match
  const on = (month: number, day: number): IsoDate | undefined =>
    year === undefined
      ? nearestDate(month, day, reference, 200)
      : isoDate(year.length === 2 ? 2000 + Number(year) : Number(year), month, day)
  const readings = [
    dayFirst === true ? undefined : on(Number(first), Number(second)),
    dayFirst === false ? undefined : on(Number(second), Number(first)),
  ].filter((date) => date !== undefined)
  const date = readings.sort(
    (a, b) => Math.abs(daysBetween(reference, a)) - Math.abs(daysBetween(reference, b)),
  )[0]
  return date === undefined ? undefined : { date, end: whole.length }
}

function readClockHere(state: State, parts: Parts): boolean {
  if (parts.clock !== undefined) return false
  const first =
    clockHere(state) ?? militaryHere(state, parts.date === undefined ? zonedMilitary : militaryPattern)
  if (first === undefined) return false
  parts.clock = first
  if (skip(state, roughly) !== '') state.approximate = true
  if (!isRangeHere(state, first)) readZoneHere(state, parts)
  const mark = state.at
  if (skip(state, timeRange) !== '') {
    const until = clockHere(state)
    if (until === undefined) state.at = mark
    else {
      parts.until = until
      readZoneHere(state, parts)
    }
  }
  return true
}

/** The longest stretch of time that two clock times with a dash between them are taken for. */
const longestRange = 12 * 3600

/**
 * A zone must be stated to be believed: `02:27-02:35`, `9:00-9:30` and `23:50-00:10` run from one time to another. `14:05-07:00`, which would
 * take most of a day, `14:05 -07:00` and the form of ISO 8601, `T02:27:00-02:30`, say the zone.
 */
function isRangeHere(state: State, from: ClockTime): boolean {
  const until = /^-(\d{1,2}):(\d{2})(?!:?\d)/.exec(state.line.slice(state.at, state.at + 8))
  if (until === null || from.precise || /T\d{2}:\d{2}$|\s$/.test(state.line.slice(0, state.at))) return false
  const seconds = Number(until[1]) * 3600 + Number(until[2]) * 60 - from.seconds
  return (seconds + 86_400) % 86_400 <= longestRange
}

type HalfDay = 'morning' | 'afternoon' | 'night'

function clockHere(state: State): ClockTime | undefined {
  const mark = state.at
  const half = halfDay.exec(state.line.slice(state.at))
  state.at += half?.[0].length ?? 0
  const clock = readClock(state, half === null ? undefined : halfOf(half))
  if (clock === undefined) state.at = mark
  return clock
}

function halfOf({ groups }: RegExpExecArray): HalfDay {
  if (groups?.['morning'] !== undefined) return 'morning'
  return groups?.['night'] === undefined ? 'afternoon' : 'night'
}

function readClock(state: State, named: HalfDay | undefined): ClockTime | undefined {
  const match = clockPattern.exec(state.line.slice(state.at))
  if (match === null) return undefined
  const { hours, colon, seconds, spelt, sign, signed, half, noon } = match.groups ?? {}
  const minutes = colon ?? spelt ?? signed ?? (half === undefined ? undefined : '30')
  // A bare number is a count, not an hour.
  if (minutes === undefined && noon === undefined && sign === undefined && !/\p{L}/u.test(match[0]))
    return undefined
  const hour = hourOf(Number(hours), noon, named)
  if (hour > 24 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 60) return undefined
  state.at += match[0].length
  return {
    seconds: hour * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0),
    precise: seconds !== undefined,
  }
}

/** @param noon `am` or `pm` behind the time, `named` the half of the day before it */
function hourOf(hour: number, noon: string | undefined, named: HalfDay | undefined): number {
  // `17:14 pm` says the same twice.
  if (noon !== undefined) return hour > 12 ? hour : (hour % 12) + (/^p/i.test(noon) ? 12 : 0)
  if (named === undefined) return hour
  // `午前12:30` is half past midnight, `晚上12:00` the end of the day.
  if (hour === 12) return named === 'morning' ? 0 : named === 'night' ? 24 : 12
  return named === 'morning' || hour > 12 ? hour : hour + 12
}

function militaryHere(state: State, pattern: RegExp): ClockTime | undefined {
  const match = pattern.exec(state.line.slice(state.at))
  if (match === null) return undefined
  state.at += match[0].length
  return { seconds: Number(match[1]) * 3600 + Number(match[2]) * 60, precise: false }
}

function readZoneHere(state: State, parts: Parts): void {
  const found = zoneAt(state.line.slice(state.at))
  if (found === undefined) return
  parts.zone ??= found.zone
  state.at += found.length
}
