import type { IsoInstant } from '../model/postmortem.ts'

const minute = 60_000

/** Calendar minutes from one moment to another, negative when it lies before, fractions cut off. */
export function minutesBetween(from: IsoInstant, to: IsoInstant): number {
  return Math.trunc((Date.parse(to) - Date.parse(from)) / minute)
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
