import { remember } from '../../language/compile/remember.ts'
import type { IsoDate, IsoInstant, TimelineEvent } from '../../model/postmortem.ts'
import { addDays } from '../../values/calendar.ts'
import type { ClockTime, WrittenMoment } from '../../values/readMoment.ts'
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
  /** the zones that times said for themselves, and how many times there were */
  readonly said: Zone[]
  timed: number
  /** how often a time went back so far that it was the next day's */
  turned: number
  /** another list, table or part of the timeline begins with the next time */
  begins?: boolean
  /** when the one that is being read began */
  opened?: { readonly date: IsoDate | undefined; readonly seconds: number } | undefined
  /** the first numbered day, `Day 1`, and its date */
  numbered?: { readonly day: number; readonly date: IsoDate } | undefined
  /** the last event said that it was on the day after */
  nextDay?: boolean
  /** seconds of the last event after the midnight of `date`, in `zone` */
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
  if (moment.clock !== undefined) hear(work, moment)
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
  if (work.opened === undefined) work.opened = { date: work.date, seconds }
  if (work.date === undefined) return base
  const date = dayOf(work, seconds, zone, moment.date !== undefined)
  const value = instant(date, moment.clock, zone)
  work.origin ??= value
  const until = moment.until === undefined ? undefined : untilInstant(date, moment.clock, moment.until, zone)
  return until === undefined ? { ...base, value } : { ...base, value, until }
}

/** The day of a time, in its own zone; the clockwork goes on to it. A time in another zone than the others leaves their day as it is. */
function dayOf(work: Clockwork, seconds: number, zone: Zone, dated: boolean): IsoDate {
  const { date = '', last } = work
  const ahead = (offsetOf(work.zone, date) - offsetOf(zone, date)) * 60
  const earliest = last === undefined ? 0 : last - rollOver
  if (ahead === 0) {
    if (seconds < earliest) {
      work.date = addDays(date, 1)
      work.turned++
    }
    work.last = seconds
    return work.date ?? date
  }
  const here = seconds + ahead
  const days = dated ? 0 : Math.ceil((earliest - here) / 86_400)
  work.last = here + days * 86_400
  return addDays(date, days)
}

/**
 * Begins another list, table or part of the timeline. One that starts where the part before it started, or later, tells the same day once more
 * (key moments, then the whole story); one that starts earlier goes on behind midnight.
 */
function openPart(work: Clockwork, { date, nextDay, clock }: WrittenMoment): void {
  const { opened, last } = work
  Object.assign(work, { begins: false, opened: undefined })
  if (opened?.date === undefined || last === undefined || clock === undefined) return
  if (date !== undefined || nextDay) return
  const { seconds } = clock
  if (seconds >= opened.seconds && seconds < last - rollOver)
    Object.assign(work, { date: opened.date, last: undefined })
}

/** Goes on at a numbered day: `Day 3` is two days behind `Day 1`. */
export function openNumberedDay(work: Clockwork, day: number): void {
  if (work.date === undefined) return
  work.numbered ??= { day, date: work.date }
  Object.assign(work, {
    date: addDays(work.numbered.date, day - work.numbered.day),
    last: undefined,
    opened: undefined,
  })
}

/** Takes from a time what holds for those behind it. */
function hear(work: Clockwork, moment: WrittenMoment): void {
  if (moment.zone !== undefined) {
    // The first time, or one with its day, says the zone for those that follow; any other says it for itself.
    const opens = work.timed === 0 || moment.date !== undefined
    if (opens && !work.fixed) Object.assign(work, { zone: moment.zone, zoned: true })
    work.said.push(moment.zone)
  }
  work.timed++
  if (work.begins) openPart(work, moment)
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

function untilInstant(date: IsoDate, from: ClockTime, until: ClockTime, zone: Zone): IsoInstant {
  return instant(until.seconds < from.seconds ? addDays(date, 1) : date, until, zone)
}

const midnight = remember((date) => Date.parse(`${date}T00:00:00Z`))

/** @returns the instant of a clock time on a day in a zone */
export function instant(date: IsoDate, clock: ClockTime, zone: Zone): IsoInstant {
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
