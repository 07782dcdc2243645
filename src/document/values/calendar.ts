import type { IsoDate, IsoInstant } from '../model/postmortem.ts'

const day = 86_400_000

/** @returns the date, or undefined when the calendar has no such day */
export function isoDate(year: number, month: number, dayOfMonth: number): IsoDate | undefined {
  if (year < 1970 || year > 2199 || month < 1 || month > 12 || dayOfMonth < 1) return undefined
  if (dayOfMonth > 28 && new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCMonth() !== month - 1)
    return undefined
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

/** The date so many days after a date or moment; the date itself when it is no date at all. */
export function addDays(date: IsoDate | IsoInstant, days: number): IsoDate {
  const at = new Date(Date.parse(date.slice(0, 10)) + days * day)
  return Number.isNaN(at.getTime()) ? date.slice(0, 10) : at.toISOString().slice(0, 10)
}

/** @returns whole days from one date to another, negative when the second is earlier; moments count as their UTC date */
export function daysBetween(from: IsoDate | IsoInstant, to: IsoDate | IsoInstant): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / day)
}

/** @returns 1 (Monday) to 7 (Sunday) */
export function weekday(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

/** The last day of a month; months beyond 12 run into the next years. */
export function monthEnd(year: number, month: number): IsoDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** The Sunday of an ISO week. */
export function isoWeekEnd(year: number, week: number): IsoDate | undefined {
  const fourth = isoDate(year, 1, 4)
  if (fourth === undefined || week < 1 || week > 53) return undefined
  return addDays(fourth, 7 - weekday(fourth) + (week - 1) * 7)
}

/**
 * The year of a date that was written without one: the one that puts it nearest to the reference, rather after than before.
 * @param back how many days before the reference still count as the same year's date
 */
export function nearestDate(
  month: number,
  dayOfMonth: number,
  reference: IsoDate,
  back = 60,
): IsoDate | undefined {
  const year = Number(reference.slice(0, 4))
  for (const candidate of [year - 1, year, year + 1]) {
    const date = isoDate(candidate, month, dayOfMonth)
    if (date !== undefined && daysBetween(reference, date) >= -back) return date
  }
  return undefined
}
