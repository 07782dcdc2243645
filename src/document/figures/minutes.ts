import type { IsoDate, IsoInstant } from '../model/postmortem.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** Calendar minutes from one moment to another, negative when it lies before, fractions cut off. */
export function minutesBetween(from: IsoInstant, to: IsoInstant): number {
  return Math.trunc((Date.parse(to) - Date.parse(from)) / minute)
}

/** Whole days from one date to another; moments count as their UTC date. */
export function daysBetween(from: IsoDate | IsoInstant, to: IsoDate | IsoInstant): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / day)
}

/** The date so many days after a date or moment; the date itself when it is no date at all. */
export function addDays(date: IsoDate | IsoInstant, days: number): IsoDate {
  const at = new Date(Date.parse(date.slice(0, 10)) + days * day)
  return Number.isNaN(at.getTime()) ? date.slice(0, 10) : at.toISOString().slice(0, 10)
}

/** Minutes as people say them: `43 min`, `1 h 23 min`, `2 d 4 h`. */
export function sayMinutes(minutes: number): string {
  if (minutes < 0) return `-${sayMinutes(-minutes)}`
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return joined(hours, 'h', minutes % 60, 'min')
  return joined(Math.floor(hours / 24), 'd', hours % 24, 'h')
}

function joined(large: number, unit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${unit}` : `${large} ${unit} ${small} ${smallUnit}`
}

/** A moment as it stands in a timeline: `2026-01-31 14:05`. */
export function sayMoment(instant: IsoInstant): string {
  return instant.slice(0, 16).replace('T', ' ')
}
