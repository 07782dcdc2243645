/** A stretch of text from one offset to another. */
export type Stretch = readonly [start: number, end: number]

/** The lines of `start..end` (one line of Markdown): several where `<br>` breaks it. */
export function brokenLines(text: string, start: number, end: number): readonly Stretch[] {
  const raw = text.slice(start, end)
  if (!raw.includes('<br')) return [[start, end]]
  const lines: Stretch[] = []
  let from = start
  for (const { 0: mark, index } of raw.matchAll(/<br\s*\/?>\s*/g)) {
    lines.push([from, start + index])
    from = start + index + mark.length
  }
  return [...lines, [from, end]]
}
