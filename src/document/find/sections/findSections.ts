import type { Source } from '../../markdown/source.ts'
import type { Section, TableRow, TimelineEvent } from '../../model/postmortem.ts'
import { isPlaceholder, saysSomething } from '../../values/isPlaceholder.ts'
import type { FoundTable } from '../outline/findTables.ts'
import type { Outline, OutlineHeading } from '../outline/outline.ts'
import { spanOf } from '../writtenAt.ts'

/** So many events make a timeline, whatever its title says. */
const fewEvents = 3

/**
 * The standard sections, in document order. A title such as `Detection and response` gives two; one above events, `What happened`, is a
 * timeline's too where no other title is; a table of actions below none is a section too.
 */
export function findSections(
  source: Source,
  outline: Outline,
  tables: readonly FoundTable[],
  timeline: readonly TimelineEvent[],
): readonly Section[] {
  const said = saidOffsets(source, outline)
  const unnamed = unnamedTimeline(outline, timeline)
  const titled = outline.headings.flatMap((heading) => {
    const { bodyStart, bodyEnd, start, end, line, text } = heading
    const names = heading === unnamed ? [...heading.names, 'timeline' as const] : heading.names
    if (names.length === 0) return []
    const section = {
      title: { start, end, line, text },
      span: spanOf(source, start, bodyEnd),
      body: spanOf(source, bodyStart, bodyEnd),
      empty: firstFrom(said, bodyStart) >= bodyEnd,
    }
    return names.map((name) => ({ name, ...section }))
  })
  if (titled.some(({ name }) => name === 'action_items')) return titled
  return [...titled, ...untitledActions(source, tables)].sort((a, b) => a.span.start - b.span.start)
}

/** A table of actions is their section where no title is: its header is the title. */
function untitledActions(source: Source, tables: readonly FoundTable[]): readonly Section[] {
  const table = tables.find(({ kind, rows }) => kind === 'actions' && rows.length > 0)
  if (table === undefined) return []
  const { header, start, end } = table
  const text = header.cells.map((cell) => cell.text).join(' | ')
  const title = { start: header.start, end: header.end, line: header.line, text }
  return [
    {
      name: 'action_items',
      title,
      span: spanOf(source, start, end),
      body: spanOf(source, header.end, end),
      empty: false,
    },
  ]
}

function unnamedTimeline(outline: Outline, timeline: readonly TimelineEvent[]): OutlineHeading | undefined {
  const first = timeline[0]
  const timed = timeline.filter(({ at }) => at.value !== undefined)
  if (first === undefined || timed.length < fewEvents) return undefined
  if (outline.headings.some(({ names }) => names.includes('timeline'))) return undefined
  return outline.headings.findLast(({ start, level }) => start < first.span.start && level > 1)
}

/** The offset of the first entry of a sorted list at or behind a place. */
function firstFrom(sorted: readonly number[], place: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return sorted[low] ?? Number.POSITIVE_INFINITY
}

/** Where something other than guidance and placeholders is written, sorted. */
function saidOffsets(source: Source, outline: Outline): readonly number[] {
  const { text } = source
  const behindTitle = (
    under: number,
    block: { readonly start: number; readonly end: number },
  ): readonly number[] => {
    const body = outline.headings[under]?.bodyStart ?? 0
    const from = Math.max(block.start, Math.min(body, block.end))
    return saysSomething(withoutComments(text.slice(from, block.end))) ? [Math.max(from, body)] : []
  }
  const within = (block: { readonly start: number; readonly end: number }): boolean =>
    saysSomething(withoutComments(text.slice(block.start, block.end)).replace(/<[^<>]*>/g, ' '))
  return [
    ...outline.paragraphs.flatMap((paragraph) => behindTitle(paragraph.under, paragraph)),
    ...outline.entries.flatMap((entry) => behindTitle(entry.under, entry)),
    ...outline.tables.flatMap((table) => table.rows.find((row) => rowSays(text, row))?.start ?? []),
    ...outline.codeBlocks.filter((block) => within(block.body)).map((block) => block.start),
    ...outline.html.filter(within).map((html) => html.start),
  ].sort((a, b) => a - b)
}

/** Whether a row holds more than its number or bold label and placeholders. */
function rowSays(text: string, row: TableRow): boolean {
  return row.cells.some((cell, at) => {
    const label = at === 0 && (/^\W*(?:\w+ )?\d+\W*$/.test(cell.text) || text.startsWith('**', cell.start))
    return !label && !isPlaceholder(cell.text)
  })
}

function withoutComments(text: string): string {
  let rest = text
  for (let open = rest.indexOf('<!--'); open >= 0; open = rest.indexOf('<!--', open)) {
    const close = rest.indexOf('-->', open + 4)
    rest = `${rest.slice(0, open)} ${close < 0 ? '' : rest.slice(close + 3)}`
  }
  return rest
}
