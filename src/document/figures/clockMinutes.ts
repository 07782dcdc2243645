import type { IsoInstant } from '../model/postmortem.ts'
import { minutesBetween } from './minutes.ts'

/** Office hours in minutes after midnight UTC; days 0 Sunday … 6 Saturday. */
export interface OfficeHours {
  readonly days: readonly number[]
  readonly from: number
  readonly to: number
}

export type Clock = 'calendar' | OfficeHours

const dayMinutes = 24 * 60
/** 1970-01-04 was a Sunday. */
const firstSunday = 3 * dayMinutes

/** Minutes from one moment to another as the clock counts them; negative when it lies before. */
export function clockMinutes(clock: Clock, from: IsoInstant, to: IsoInstant): number {
  if (clock === 'calendar') return minutesBetween(from, to)
  return workedSince(clock, to) - workedSince(clock, from)
}

/** Office minutes from a fixed Sunday to a moment: whole weeks by multiplication, so a span of centuries costs nothing. */
function workedSince(hours: OfficeHours, instant: IsoInstant): number {
  const minutes = Math.floor(Date.parse(instant) / 60_000) - firstSunday
  const week = 7 * dayMinutes
  const weeks = Math.floor(minutes / week)
  const length = Math.max(0, hours.to - hours.from)
  const open = [...new Set(hours.days)].filter((day) => day >= 0 && day <= 6)
  const rest = minutes - weeks * week
  const inWeek = open.map((day) => {
    const opening = day * dayMinutes + hours.from
    return Math.min(length, Math.max(0, rest - opening))
  })
  return weeks * open.length * length + inWeek.reduce((sum, one) => sum + one, 0)
}
