import type { ParseOptions } from '../model/parseOptions.ts'
import type { Edit, Postmortem, TimelineEvent } from '../model/postmortem.ts'
import { parsePostmortem } from '../parsePostmortem.ts'
import { applyEdits } from './applyEdits.ts'
import type { EditResult } from './refuse.ts'
import { refuse } from './refuse.ts'

/**
 * Puts the rows of every timeline table and the entries of every timeline list into time order; those of the same moment keep theirs. Refused when they
 * would then say other times, as they do where dates are left out and carried over from the row above.
 * @param options those the postmortem was parsed with
 */
export function sortTimeline(postmortem: Postmortem, options: ParseOptions = {}): EditResult {
  const edits = [...tableRows(postmortem), ...listEntries(postmortem)].flatMap((rows) =>
    reorder(postmortem.text, rows),
  )
  if (edits.length === 0) return []
  const said = (text: string) => signature(parsePostmortem(text, options).timeline)
  if (said(applyEdits(postmortem.text, edits)) !== said(postmortem.text)) {
    const line = postmortem.timeline[0]?.span.line ?? 1
    return refuse(
      'Some times have no date of their own, so sorting the rows would change the day they mean. Write the date in every row first.',
      line,
    )
  }
  return edits
}

/** A row or entry and its moment. */
interface Row {
  readonly start: number
  readonly end: number
  readonly at: string | undefined
}

function tableRows({ tables, timeline }: Postmortem): readonly (readonly Row[])[] {
  return tables
    .filter((table) => table.kind === 'timeline')
    .map((table) =>
      timeline
        .filter((event) => event.span.start >= table.start && event.span.end <= table.end)
        .map(({ span, at }) => ({ start: span.start, end: span.end, at: at.value })),
    )
}

/** Lists of nothing but events, each entry with all that stands below it. Numbers count the entries, so numbered ones stay. */
function listEntries({ entries, timeline, text }: Postmortem): readonly (readonly Row[])[] {
  const moments = new Map(
    timeline.flatMap(({ form, span, at }) => (form === 'list' ? [[span.start, at.value] as const] : [])),
  )
  const runs: Row[][] = []
  const details = new Set<number>()
  const open = new Map<number | undefined, Row[]>()
  for (const [index, { start, span, parent, numbered }] of entries.entries()) {
    // What stands below an event goes where the event goes.
    if (parent !== undefined && (details.has(parent) || moments.has(entries[parent]?.start ?? -1))) {
      details.add(index)
      continue
    }
    const row = { start: span.start, end: span.end, at: numbered ? undefined : moments.get(start) }
    const run = open.get(parent)
    const last = run?.at(-1)
    if (run !== undefined && last !== undefined && text.slice(last.end, row.start).trim() === '')
      run.push(row)
    else {
      const next = [row]
      runs.push(next)
      open.set(parent, next)
    }
  }
  return runs
}

function reorder(text: string, rows: readonly Row[]): readonly Edit[] {
  if (!rows.every(({ at }) => at !== undefined)) return []
  const ordered = rows.toSorted((a, b) => compare(a.at ?? '', b.at ?? ''))
  return rows.flatMap(({ start, end }, index) => {
    const other = ordered[index]
    if (other === undefined || other.start === start) return []
    return [{ start, end, text: text.slice(other.start, other.end) }]
  })
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
