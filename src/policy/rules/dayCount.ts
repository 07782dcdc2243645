import type { IsoDate, IsoInstant } from '../../document/model/postmortem.ts'
import { addDays, weekday } from '../../document/values/calendar.ts'
import { holidaysOf } from './holidays.ts'

/** How days are counted. */
export interface DayCount {
  /** all days, or Monday to Friday without public holidays */
  readonly count: 'calendar' | 'business'
  /** IANA name of the time zone that says which day a moment belongs to */
  readonly zone: string
  /** whose public holidays are no business days: `DE`, `DE-BY` */
  readonly holidays: readonly string[]
}

/** The day that a moment belongs to in a zone, whatever the clocks do there that day; a day is itself everywhere. */
export function dayIn(zone: string, at: IsoInstant | IsoDate): IsoDate {
  if (/^\d{4}-\d\d-\d\d$/.test(at)) return at
  // Swedish dates are ISO dates.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(at))
}

/** The last day of so many, the day of the moment itself not counted. Of business days that is one of them. */
export function dueDay(from: IsoInstant | IsoDate, days: number, how: DayCount): IsoDate {
  const first = dayIn(how.zone, from)
  if (how.count === 'calendar') return addDays(first, days)
  let at = first
  for (let left = days; left > 0; ) {
    at = addDays(at, 1)
    if (isBusinessDay(at, how)) left -= 1
  }
  return at
}

function isBusinessDay(date: IsoDate, { holidays }: DayCount): boolean {
  if (weekday(date) > 5) return false
  const year = Number(date.slice(0, 4))
  return !holidays.some((place) => holidaysOf(place, year).has(date))
}

/** Whether there is such a zone, also one under an old name. */
export function isZone(name: string): boolean {
  if (names().has(name)) return true
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

let known: ReadonlySet<string> | undefined

function names(): ReadonlySet<string> {
  known ??= new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])
  return known
}

/** Names of zones, as people may have meant one. */
export function zoneNames(): readonly string[] {
  return [...names()]
}
