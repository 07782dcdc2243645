import type { Source } from '../markdown/source.ts'
import type { Section, TableRow } from '../model.ts'
import { spanOf } from '../reading.ts'
import { isPlaceholder, saysSomething } from '../values/isPlaceholder.ts'
import type { Outline } from './outline.ts'

/** The standard sections, in document order. A title such as `Detection and response` gives two. */
export function findSections(source: Source, outline: Outline): readonly Section[] {
  const said = saidOffsets(source, outline)
  return outline.headings.flatMap((heading) => {
    const { names, bodyStart, bodyEnd, start, end, line, text } = heading
    if (names.length === 0) return []
    const section = {
      title: { start, end, line, text },
      span: spanOf(source, start, bodyEnd),
      body: spanOf(source, bodyStart, bodyEnd),
      empty: firstFrom(said, bodyStart) >= bodyEnd,
    }
    return names.map((name) => ({ name, ...section }))
  })
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
