import type { Edit, Postmortem, TimelineEvent } from '../../model.ts'
import { findDate } from '../../values/readDate.ts'

/**
 * Puts the rows of one timeline into order by exchanging their lines. Only where every row says its own date, or all rows are of
 * one day without saying so: otherwise a moved row would take over another day.
 * @returns no edits where that is not safe or not needed
 */
export function sortEdits({ text }: Postmortem, run: readonly TimelineEvent[]): readonly Edit[] {
  const lines = run.flatMap((event) => {
    const line = text.slice(event.span.start, event.span.end)
    return event.at.value === undefined || line.includes('\n') ? [] : [{ event, line, at: event.at.value }]
  })
  const movable = run[0]?.form === 'table' || run[0]?.form === 'list'
  if (!movable || lines.length < run.length || !saysItsDates(run)) return []
  const sorted = lines.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
  return lines.flatMap(({ event, line }, index) => {
    const wanted = sorted[index]?.line ?? line
    return wanted === line ? [] : [{ start: event.span.start, end: event.span.end, text: wanted }]
  })
}

function saysItsDates(run: readonly TimelineEvent[]): boolean {
  const dates = run.map(({ at }) => findDate(at.text, at.value?.slice(0, 10)))
  if (dates.every((date) => date !== undefined)) return true
  const days = new Set(run.map(({ at }) => at.value?.slice(0, 10)))
  return days.size === 1 && dates.every((date) => date === undefined)
}
