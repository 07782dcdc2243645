import type { Range } from './blankOut.ts'

/**
 * Code between backticks: each run of them ends at the next one of the same length in its paragraph.
 * @param html places of blocks of HTML, in document order: backticks mean nothing there
 */
export function codeSpans(text: string, html: readonly Range[]): readonly Range[] {
  return [...paragraphs(text)].flatMap((paragraph) => spansIn(text, paragraph, html))
}

/** Stretches between blank lines. */
function* paragraphs(text: string): Generator<Range> {
  let start = 0
  for (const blank of text.matchAll(/\n[^\S\n]*(?=\n)/g)) {
    if (blank.index > start) yield { start, end: blank.index }
    start = blank.index + blank[0].length
  }
  yield { start, end: text.length }
}

interface Run {
  readonly at: number
  readonly width: number
}

function spansIn(text: string, { start, end }: Range, html: readonly Range[]): readonly Range[] {
  const runs = [...text.slice(start, end).matchAll(/(?<!\\)`+/g)].map(
    ({ index, 0: { length } }): Run => ({ at: start + index, width: length }),
  )
  if (runs.length < 2) return []
  const inside = isInside(html)
  const closing = closings(runs.filter(({ at }) => !inside(at)))
  const spans: Range[] = []
  let from = 0
  for (const [open, close] of closing) {
    if (open.at < from || !close) continue
    from = close.at + close.width
    spans.push({ start: open.at, end: from })
  }
  return spans
}

/** Each run with the next one of its length. */
function closings(runs: readonly Run[]): readonly (readonly [Run, Run | undefined])[] {
  const next = new Map<number, Run>()
  return runs
    .toReversed()
    .map((run) => {
      const close = next.get(run.width)
      next.set(run.width, run)
      return [run, close] as const
    })
    .toReversed()
}

/** Whether growing offsets are in one of the ranges, which are in order and do not overlap. */
export function isInside(ranges: readonly Range[]): (offset: number) => boolean {
  let next = 0
  return (offset) => {
    while ((ranges[next]?.end ?? Number.POSITIVE_INFINITY) <= offset) next += 1
    return (ranges[next]?.start ?? Number.POSITIVE_INFINITY) <= offset
  }
}

/** The same places, in order and without overlaps. */
export function merged(ranges: readonly Range[]): readonly Range[] {
  const kept: { start: number; end: number }[] = []
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else kept.push({ start, end })
  }
  return kept
}
