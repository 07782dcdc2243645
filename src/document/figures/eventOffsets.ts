import type { IsoInstant, Postmortem, TimelineEvent } from '../model/postmortem.ts'
import { minutesBetween } from './minutes.ts'

/** Minutes from the start of the incident to an event, and how people write it: `T+5m`, `T-1h30m`. */
export interface EventOffset {
  readonly event: TimelineEvent
  readonly minutes: number
  readonly label: string
}

/** Offsets of every event with a known time, in document order; none when the start is not known. */
export function eventOffsets({
  timeline,
  milestones,
}: Pick<Postmortem, 'timeline' | 'milestones'>): readonly EventOffset[] {
  const start = milestones.started?.value
  if (start === undefined) return []
  return timeline.flatMap((event) => {
    if (event.at.value === undefined) return []
    const minutes = minutesBetween(start, event.at.value)
    return [{ event, minutes, label: offsetLabel(minutes) }]
  })
}

/** How long after the start a moment lies, as a timeline writes it; undefined when one of them is no moment. */
export function offsetBetween(started: IsoInstant, at: IsoInstant): string | undefined {
  const minutes = Math.round((Date.parse(at) - Date.parse(started)) / 60_000)
  return Number.isNaN(minutes) ? undefined : offsetLabel(minutes)
}

function offsetLabel(minutes: number): string {
  const sign = minutes < 0 ? '-' : '+'
  const size = Math.abs(minutes)
  const hours = Math.floor(size / 60)
  if (hours === 0) return `T${sign}${size}m`
  return size % 60 === 0 ? `T${sign}${hours}h` : `T${sign}${hours}h${size % 60}m`
}
