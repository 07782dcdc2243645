import type { Milestone, Postmortem, TimelineEvent, Written } from '../../../src/document/model/postmortem.ts'

const place = { start: 0, end: 0, line: 1 }

/** One timeline event at `HH:MM` of 31 January 2026, optionally until another time of that day. */
export function event(time: string, what: string, until?: string): TimelineEvent {
  return {
    span: place,
    at: moment(time),
    what: { ...place, text: what },
    approximate: false,
    precise: false,
    zoned: true,
    form: 'table',
    ...(until === undefined ? {} : { until: moment(until) }),
  }
}

export function moment(time: string): Written<string> {
  return { ...place, text: time, value: `2026-01-31T${time}:00Z` }
}

/** Milestones at times of 31 January 2026. */
export function milestones(times: Readonly<Partial<Record<Milestone, string>>>): Postmortem['milestones'] {
  return Object.fromEntries(Object.entries(times).map(([name, time]) => [name, moment(time)]))
}
