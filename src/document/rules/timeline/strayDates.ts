import { addDays, daysBetween } from '../../figures/minutes.ts'
import type { Postmortem, TimelineEvent } from '../../model.ts'

/** An event whose date its neighbours contradict, and the date that would fit. */
export interface StrayDate {
  readonly event: TimelineEvent
  /** days from the nearer neighbour */
  readonly days: number
  readonly meant?: string
}

const near = 30

/**
 * Events more than 30 days away from both neighbours, or from the only one on the wrong side: the first event may lie long
 * before the second (a change nobody noticed) and the last one long after (a review), but not the other way round.
 */
export function strayDates({ timeline }: Pick<Postmortem, 'timeline'>): readonly StrayDate[] {
  const dated = timeline.flatMap((event) =>
    event.at.value === undefined ? [] : [{ event, at: event.at.value }],
  )
  return dated.flatMap(({ event, at }, index) => {
    const before = dated[index - 1]?.at
    const after = dated[index + 1]?.at
    const fromBefore = before === undefined ? undefined : daysBetween(before, at)
    const fromAfter = after === undefined ? undefined : daysBetween(at, after)
    const days = strayDays(fromBefore, fromAfter)
    if (days === undefined) return []
    const meant = likely(at.slice(0, 10), (before ?? after ?? at).slice(0, 10))
    return [{ event, days, ...(meant === undefined ? {} : { meant }) }]
  })
}

function strayDays(fromBefore: number | undefined, fromAfter: number | undefined): number | undefined {
  const isStray =
    (fromBefore === undefined || Math.abs(fromBefore) > near || fromAfter === undefined) &&
    (fromAfter === undefined || Math.abs(fromAfter) > near) &&
    ((fromBefore ?? 0) < -near || (fromAfter ?? 0) < -near)
  if (!isStray) return undefined
  return Math.min(...[fromBefore, fromAfter].flatMap((days) => (days === undefined ? [] : [Math.abs(days)])))
}

/** The same date with the neighbour's year, month or day, where that brings the two together. */
function likely(date: string, neighbour: string): string | undefined {
  const [year = '', month = '', day = ''] = date.split('-')
  const [otherYear = '', otherMonth = '', otherDay = ''] = neighbour.split('-')
  const candidates = [
    [otherYear, month, day],
    [year, otherMonth, day],
    [otherYear, otherMonth, day],
    [year, month, otherDay],
  ].map((parts) => parts.join('-'))
  return candidates.find((one) => addDays(one, 0) === one && Math.abs(daysBetween(one, neighbour)) <= 2)
}
