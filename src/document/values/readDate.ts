import { foldLetters, isAscii, narrow } from '../language/compile/fold.ts'
import { oneOf, patterns, phrases } from '../language/compile/gather.ts'
import { readMonth } from '../language/compile/readMonth.ts'
import type { IsoDate } from '../model/postmortem.ts'
import { isoDate, nearestDate } from './calendar.ts'

/** A calendar date and the part of the text that says it. */
export interface FoundDate {
  readonly date: IsoDate
  readonly start: number
  readonly end: number
}

/** What dates that leave something open are read by. */
export interface Dating {
  /** gives dates without a year theirs */
  readonly date?: IsoDate | undefined
  /** whether this document writes `13/12/2026` (true) or `12/13/2026` (false); undefined where it does not show */
  readonly dayFirst?: boolean | undefined
  /** the year of all dates that are written without one, where it is said once for all: `Date (2021)` */
  readonly year?: number | undefined
}

const word = String.raw`(\p{L}{3,10}\.?)`
const iso = /(?<!\d)(\d{4})([-/.]|\.\s)(\d{1,2})\2(\d{1,2})(?!\d)/
const signed = patterns('dates').map((source) => new RegExp(source, 'u'))
const ordinal = oneOf(phrases('ordinals'), foldLetters)
const of = oneOf(phrases('of'), foldLetters)
const and = oneOf(phrases('until', 'and'), foldLetters)
const dayNamed = new RegExp(
  String.raw`(?<![\d:.])(\d{1,2})(?:${ordinal}|\.)?(?:(?:\s?[-–—→]\s?|\s${and}\s)\d{1,2}(?:${ordinal}|\.)?)?(?:\s+${of})?[\s/-]+${word}(?:(?:,?\s+(?:${of}\s+)?|[/-]|,\s*)?(\d{4}))?(?!\d|:\d)`,
  'u',
)
const monthNamed = new RegExp(
  String.raw`(?<!\p{L})${word}\s+(\d{1,2})${ordinal}?(?!\d|:\d)(?:\s?[-–—]\s?\d{1,2}${ordinal}?(?![\d:]))?(?:,?\s+(\d{4})(?!\d|:\d))?`,
  'u',
)
const numeric = /(?<![\d./-])(\d{1,2})([./-]|\.\s)(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/
const numericRange = /(?<![\d./-])(\d{1,2})\.?\s?(?:→|[-–—])\s?\d{1,2}([./])(\d{1,2})\2(\d{4})(?!\d)/
const numericShort = /(?<![\d./-])(\d{1,2})\.(\d{1,2})\.(?!\d)/

/**
 * Reads the first calendar date of a text: `2026-12-01`, `1 December 2026`, `Dec 1`, `1. Dezember`, `01.12.2026`, `2026年12月1日`.
 * `1/12/2026` can be two days and is only read where the document shows which comes first; `13/12/2026` always is.
 * @param dating dates without a year are only read with a day of reference
 */
export function findDate(written: string, dating: Dating = {}, back?: number): FoundDate | undefined {
  const text = narrow(written)
  // The shortest date is `1.2.`; it has a digit and something that is none.
  if (text.length < 4 || !/\d/.test(text)) return undefined
  const { dayFirst } = dating
  const folded = foldLetters(text)
  // Folding may change the length of some scripts; then places cannot be told and the text is read as it is.
  const line = folded.length === text.length ? folded : text
  return (
    found(iso.exec(text), (m) => isoDate(Number(m[1]), Number(m[3]), Number(m[4]))) ??
    (isAscii(text) ? undefined : findSigned(line, dating, back)) ??
    found(dayNamed.exec(line), (m) => dated(m[3], readMonth(m[2] ?? ''), Number(m[1]), dating, back)) ??
    found(monthNamed.exec(line), (m) => dated(m[3], readMonth(m[1] ?? ''), Number(m[2]), dating, back)) ??
    found(numericRange.exec(text), (m) => isoDate(Number(m[4]), Number(m[3]), Number(m[1]))) ??
    found(numeric.exec(text), (m) => readNumeric(m, dayFirst)) ??
    found(numericShort.exec(text), (m) => dated(undefined, Number(m[2]), Number(m[1]), dating, back))
  )
}

/** Dates such as `2026年12月1日`. */
function findSigned(line: string, dating: Dating, back: number | undefined): FoundDate | undefined {
  for (const pattern of signed) {
    const read = ({ groups }: RegExpExecArray) =>
      dated(groups?.['year'], Number(groups?.['month']), Number(groups?.['day']), dating, back)
    const date = found(pattern.exec(line), read)
    if (date !== undefined) return date
  }
  return undefined
}

function found(
  match: RegExpExecArray | null,
  read: (match: RegExpExecArray) => IsoDate | undefined,
): FoundDate | undefined {
  const date = match === null ? undefined : read(match)
  return date === undefined || match === null
    ? undefined
    : { date, start: match.index, end: match.index + match[0].length }
}

function dated(
  year: string | undefined,
  month: number | undefined,
  dayOfMonth: number,
  { date: reference, year: stated }: Dating,
  back: number | undefined,
): IsoDate | undefined {
  if (month === undefined) return undefined
  if (year !== undefined || stated !== undefined) return isoDate(Number(year ?? stated), month, dayOfMonth)
  return reference === undefined ? undefined : nearestDate(month, dayOfMonth, reference, back)
}

function readNumeric(match: RegExpExecArray, order: boolean | undefined): IsoDate | undefined {
  const [, first, separator, second, written = ''] = match
  const a = Number(first)
  const b = Number(second)
  const year = written.length === 2 ? 2000 + Number(written) : Number(written)
  if (separator?.startsWith('.') || a > 12) return isoDate(year, b, a)
  if (b > 12 || a === b || order === false) return isoDate(year, a, b)
  return order === true ? isoDate(year, b, a) : undefined
}

/** Whether the document writes the day before the month in dates such as `13/12/2026`; undefined where it shows neither or both. */
export function dayFirst(text: string): boolean | undefined {
  const shown = new Set<boolean>()
  for (const [, first, second] of text.matchAll(slashed)) {
    if (Number(first) > 12 !== Number(second) > 12) shown.add(Number(first) > 12)
  }
  const [order] = shown
  return shown.size === 1 ? order : undefined
}

const slashed = /(?<![\d./-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?![\d/-]|\.\d)/g
