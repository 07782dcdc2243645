import type { IsoInstant, Milestone, Postmortem } from '../model/postmortem.ts'
import { type Clock, clockMinutes } from './clockMinutes.ts'

export type IntervalName =
  | 'duration'
  | 'impact_duration'
  | 'time_to_alert'
  | 'time_to_detect'
  | 'time_to_acknowledge'
  | 'time_to_mitigate'
  | 'time_to_resolve'
  | 'mitigation_to_resolution'

/** Time between two milestones of one incident, in minutes of the clock. */
export interface Interval {
  readonly name: IntervalName
  readonly from: Milestone
  readonly to: Milestone
  readonly start: IsoInstant
  readonly end: IsoInstant
  readonly minutes: number
}

export interface TimeReading {
  readonly clock: Clock
  /** whether time to detect ends with the alert or when somebody acknowledged it */
  readonly mttd: 'acknowledged' | 'alerted'
}

type Pair = readonly [Milestone, Milestone]

/** What each interval may span, the usual reading first. Seeds: T1-T8 of the fifth (§4), §1.2 and §6.1 of the first. */
const pairs: Readonly<Record<IntervalName, readonly Pair[]>> = {
  duration: [
    ['started', 'resolved'],
    ['started', 'restored'],
  ],
  impact_duration: [
    ['started', 'restored'],
    ['started', 'mitigated'],
  ],
  time_to_alert: [['started', 'detected']],
  time_to_detect: [
    ['started', 'acknowledged'],
    ['started', 'detected'],
  ],
  time_to_acknowledge: [['detected', 'acknowledged']],
  time_to_mitigate: [
    ['started', 'mitigated'],
    ['started', 'restored'],
  ],
  time_to_resolve: [
    ['started', 'resolved'],
    ['started', 'restored'],
  ],
  mitigation_to_resolution: [['mitigated', 'resolved']],
}

/** Every interval whose two ends are known and in order; the others are absent, never guessed. */
export function responseTimes(
  milestones: Postmortem['milestones'],
  reading: TimeReading,
): Readonly<Partial<Record<IntervalName, Interval>>> {
  const names = Object.keys(pairs).filter((name): name is IntervalName => name in pairs)
  return Object.fromEntries(
    names.flatMap((name) => {
      const interval = intervalsFor(name, milestones, reading)[0]
      return interval === undefined ? [] : [[name, interval]]
    }),
  )
}

/** Every reading of one interval that the milestones allow, the chosen one first. */
export function intervalsFor(
  name: IntervalName,
  milestones: Postmortem['milestones'],
  { clock, mttd }: TimeReading,
): readonly Interval[] {
  const usual = pairs[name]
  const ordered = name === 'time_to_detect' && mttd === 'alerted' ? usual.toReversed() : usual
  return ordered.flatMap(([from, to]) => {
    const start = milestones[from]?.value
    const end = milestones[to]?.value
    if (start === undefined || end === undefined || end < start) return []
    return [{ name, from, to, start, end, minutes: clockMinutes(clock, start, end) }]
  })
}
