/** A stretch of text from one offset to another. */
export type Stretch = readonly [start: number, end: number]

// White space is looked at from where it begins, once: else a long stretch of it costs its square.
const labelAhead =
  /(?<![ \t])(?:[ \t]+[·•|][ \t]+|[ \t]{2,})(?=(?:\*\*|__)[^*_\n]{1,40}(?::(?:\*\*|__)|(?:\*\*|__):))/g
const dot = /(?<![ \t])[ \t]+[·•|][ \t]+/g

/** The labelled values of a line: several where labels follow each other, `**Severity:** P1 · **Owner:** Ana`, `Sev: 2 · IC: Ana`. */
export function labelledParts(text: string, start: number, end: number): readonly Stretch[] {
  return brokenLines(text, start, end).flatMap(([from, to]) => {
    const line = text.slice(from, to)
    if (!/[·•|]|\s{2}(?:\*\*|__)/.test(line)) return [[from, to] as const]
    const bold = splitAt(line, from, labelAhead)
    if (bold.length > 1) return bold
    const dotted = splitAt(line, from, dot)
    return dotted.every((part) => /^\p{L}[\p{L} /-]{1,30}[:：]\s*\S/u.test(text.slice(...part)))
      ? dotted
      : [[from, to] as const]
  })
}

function splitAt(line: string, start: number, separator: RegExp): readonly Stretch[] {
  const parts: Stretch[] = []
  let from = 0
  for (const { 0: mark, index } of line.matchAll(separator)) {
    if (index > 0) parts.push([start + from, start + index])
    from = index + mark.length
  }
  return [...parts, [start + from, start + line.length]]
}

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
