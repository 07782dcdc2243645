import { remember } from '../../language/compile/remember.ts'
import type { IsoDate, IsoInstant, TimelineEvent } from '../../model/postmortem.ts'
import { addDays } from '../../values/calendar.ts'
import type { Clock, WrittenMoment } from '../../values/readMoment.ts'
import type { Zone } from '../../values/timeZone.ts'
import { offsetOf } from '../../values/timeZone.ts'

/** What carries from one event of a timeline to the next: the day and the zone. */
export interface Clockwork {
  date: IsoDate | undefined
  readonly dayFirst: boolean | undefined
  /** the year that a title says for all dates below it */
  year?: number | undefined
  zone: Zone
  /** the zone was written, not assumed */
  zoned: boolean
  /** a title or the head says the zone for all times, whatever one of them says for itself */
  fixed: boolean
  /** the first zone that a time said for itself */
  first: Zone | undefined
  /** the last event said that it was on the day after */
  nextDay?: boolean
  /** seconds after midnight of the last event, in its own zone */
  last: number | undefined
  /** the moment that `T+…` counts from */
  origin: IsoInstant | undefined
}

/** A time that much earlier than the one before it, without a date, is meant on the next day; less is an event out of order. */
const rollOver = 6 * 3600

export type Instant = Pick<TimelineEvent, 'approximate' | 'precise' | 'zoned'> & {
  readonly value?: IsoInstant
  readonly until?: IsoInstant
}

/** Turns a written moment into instants and moves the clockwork on to it. */
export function tick(work: Clockwork, moment: WrittenMoment): Instant {
  const zone = moment.zone ?? work.zone
  if (moment.zone !== undefined) {
    work.first ??= moment.zone
    // Who writes the zone once means it for the times that follow.
    if (!work.fixed) Object.assign(work, { zone, zoned: true })
  }
  const zoned = moment.zone !== undefined || work.zoned
  const base = { approximate: moment.approximate, precise: moment.clock?.precise ?? false, zoned }
  if (moment.date !== undefined) {
    work.date = moment.date
    work.last = undefined
  }
  if (moment.nextDay && work.date !== undefined && !saysSameDay(work, moment)) {
    work.date = addDays(work.date, 1)
    work.last = undefined
  }
  work.nextDay = moment.nextDay ?? false
  if (moment.clock === undefined) return { ...base, ...offsetInstant(work, moment) }
  const { seconds } = moment.clock
  if (work.date !== undefined && work.last !== undefined && seconds < work.last - rollOver)
    work.date = addDays(work.date, 1)
  work.last = seconds
  if (work.date === undefined) return base
  const value = instant(work.date, moment.clock, zone)
  work.origin ??= value
  const until = moment.until === undefined ? undefined : untilInstant(work, moment.clock, moment.until, zone)
  return until === undefined ? { ...base, value } : { ...base, value, until }
}

/** `next day 00:10` and then `next day 00:20` are on one day. */
function saysSameDay({ nextDay, last }: Clockwork, { clock }: WrittenMoment): boolean {
  return nextDay === true && last !== undefined && clock !== undefined && clock.seconds >= last
}

function offsetInstant(work: Clockwork, moment: WrittenMoment): { readonly value?: IsoInstant } {
  if (moment.offset === undefined || work.origin === undefined) return {}
  const at = Date.parse(work.origin) + moment.offset * 60_000
  return Number.isFinite(at) ? { value: `${new Date(at).toISOString().slice(0, 19)}Z` } : {}
}

function untilInstant(work: Clockwork, from: Clock, until: Clock, zone: Zone): IsoInstant | undefined {
  if (work.date === undefined) return undefined
  const date = until.seconds < from.seconds ? addDays(work.date, 1) : work.date
  return instant(date, until, zone)
}

const midnight = remember((date) => Date.parse(`${date}T00:00:00Z`))

/** @returns the instant of a clock time on a day in a zone */
export function instant(date: IsoDate, clock: Clock, zone: Zone): IsoInstant {
  const seconds = clock.seconds - offsetOf(zone, date) * 60
  // Nearly all are on the day itself and need no calendar.
  if (seconds >= 0 && seconds < 86_400) return `${date}T${timeOfDay(seconds)}Z`
  const at = midnight(date) + seconds * 1000
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}

const timeOfDay = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
