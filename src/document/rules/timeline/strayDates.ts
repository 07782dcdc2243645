import type { Postmortem, TimelineEvent } from '../../model/postmortem.ts'
import { addDays, daysBetween } from '../../values/calendar.ts'
import { timelineRuns } from './timelineRuns.ts'

/** An event whose date its neighbours contradict, and the date that would fit. */
export interface StrayDate {
  readonly event: TimelineEvent
  /** days from the nearest neighbour */
  readonly days: number
  readonly meant?: string
}

const near = 30

/**
 * Events more than 30 days away from neighbours that agree with each other. The first event may lie long before the others (a
 * change nobody noticed) and the last one long after them (a review), but not the other way round.
 */
export function strayDates(
  postmortem: Pick<Postmortem, 'timeline' | 'headings' | 'entries'>,
): readonly StrayDate[] {
  return timelineRuns(postmortem).flatMap((run) => {
    const dates = run.flatMap((event) =>
      event.at.value === undefined ? [] : [{ event, date: event.at.value.slice(0, 10) }],
    )
    return dates.flatMap(({ event, date }, index) => {
      const at = (offset: number) => dates[index + offset]?.date
      const witness = contradicted(date, at(-2), at(-1), at(1), at(2))
      if (witness === undefined) return []
      const meant = likely(date, witness)
      return [
        { event, days: Math.abs(daysBetween(witness, date)), ...(meant === undefined ? {} : { meant }) },
      ]
    })
  })
}

/** @returns the neighbour's date when two neighbours agree against this one */
function contradicted(
  date: string,
  before2: string | undefined,
  before: string | undefined,
  after: string | undefined,
  after2: string | undefined,
): string | undefined {
  if (before !== undefined && after !== undefined) {
    return isFar(before, date) && isFar(date, after) && !isFar(before, after) ? before : undefined
  }
  if (before === undefined && after !== undefined && after2 !== undefined) {
    return date > after && isFar(after, date) && !isFar(after, after2) ? after : undefined
  }
  if (before === undefined || before2 === undefined) return undefined
  return date < before && isFar(before, date) && !isFar(before2, before) ? before : undefined
}

function isFar(one: string, other: string): boolean {
  return one !== other && Math.abs(daysBetween(one, other)) > near
}

/** The same date with the neighbour's year, month or both, where that brings the two together. */
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
