import { saidWord } from '../language/compile/saying.ts'
import type { IsoInstant, Postmortem, TimelineEvent } from '../model/postmortem.ts'
import { minutesBetween } from './minutes.ts'

/** Silence between two neighbouring events. */
export interface Gap {
  readonly start: IsoInstant
  readonly end: IsoInstant
  readonly minutes: number
  readonly before: TimelineEvent
  readonly after: TimelineEvent
}

const explained = new RegExp(String.raw`\(\s*${saidWord('noActivity')}`, 'iu')

/**
 * The gaps between neighbouring events from detection to mitigation (from the first event and to the last one where
 * these are not known), in order of time. Gaps marked `(no activity)` are explained and left out.
 */
export function timelineGaps(postmortem: Pick<Postmortem, 'timeline' | 'milestones'>): readonly Gap[] {
  const { detected, mitigated, restored, resolved } = postmortem.milestones
  const from = detected?.value ?? ''
  const to = (mitigated ?? restored ?? resolved)?.value ?? '9999'
  const events = postmortem.timeline
    .flatMap((event) => (event.at.value === undefined ? [] : [{ event, start: event.at.value }]))
    .filter(({ start }) => start >= from && start <= to)
    .toSorted((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start)))
  const gaps: Gap[] = []
  let covered = ''
  for (const [index, { event, start }] of events.entries()) {
    const before = events[index - 1]
    if (before !== undefined && start > covered && !explained.test(before.event.what.text)) {
      gaps.push({
        start: covered,
        end: start,
        minutes: minutesBetween(covered, start),
        before: before.event,
        after: event,
      })
    }
    const ends = event.until?.value ?? start
    if (ends > covered) covered = ends
    if (start > covered) covered = start
  }
  return gaps
}

/** The longest of them; the earlier one of two equal ones. */
export function longestGap(gaps: readonly Gap[]): Gap | undefined {
  return gaps.reduce<Gap | undefined>(
    (most, gap) => (most === undefined || gap.minutes > most.minutes ? gap : most),
    undefined,
  )
}
