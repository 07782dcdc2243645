import { applyEdits } from '../applyEdits.ts'
import type { Edit, Postmortem, TimelineEvent } from '../model.ts'
import type { ParseOptions } from '../parseOptions.ts'
import { parsePostmortem } from '../parsePostmortem.ts'
import { readMoment } from '../values/readMoment.ts'
import type { EditResult } from './refuse.ts'
import { refuse } from './refuse.ts'

/**
 * Puts the rows of every timeline table into time order; rows of the same moment keep theirs. Refused when the rows would then say other
 * times, as they do where dates are left out and carried over from the row above.
 * @param options those the postmortem was parsed with
 */
export function sortTimeline(postmortem: Postmortem, options: ParseOptions = {}): EditResult {
  const edits = postmortem.tables
    .filter((table) => table.kind === 'timeline')
    .flatMap((table) => {
      const events = postmortem.timeline.filter(
        (event) => event.span.start >= table.start && event.span.end <= table.end,
      )
      return events.every((event) => event.at.value !== undefined) ? reorder(postmortem.text, events) : []
    })
  if (edits.length === 0 || postmortem.timeline.every(hasOwnDate)) return edits
  const sorted = parsePostmortem(applyEdits(postmortem.text, edits), options)
  if (signature(sorted.timeline) !== signature(postmortem.timeline)) {
    const line = postmortem.timeline[0]?.span.line ?? 1
    return refuse(
      'Some times have no date of their own, so sorting the rows would change the day they mean. Write the date in every row first.',
      line,
    )
  }
  return edits
}

/** An event whose own text names its day keeps it wherever it stands. */
function hasOwnDate(event: TimelineEvent): boolean {
  return readMoment(event.at.text, { date: event.at.value?.slice(0, 10) })?.date !== undefined
}

function reorder(text: string, events: readonly TimelineEvent[]): readonly Edit[] {
  const ordered = events
    .map((event, at) => ({ event, at }))
    .sort((a, b) => compare(a.event.at.value ?? '', b.event.at.value ?? '') || a.at - b.at)
  return events.flatMap((event, at) => {
    const other = ordered[at]?.event
    if (other === undefined || other === event) return []
    return [{ ...place(event), text: text.slice(other.span.start, other.span.end) }]
  })
}

function place(event: TimelineEvent): { readonly start: number; readonly end: number } {
  return { start: event.span.start, end: event.span.end }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What the events say, in whatever order they stand. */
function signature(events: readonly TimelineEvent[]): string {
  return events
    .map((event) => `${event.at.value ?? ''} ${event.what.text}`)
    .sort()
    .join('\n')
}
