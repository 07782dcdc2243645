/** A stretch of the text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Replaces everything in the ranges but line ends by spaces, so that every other character keeps its place. */
export function blankOut(text: string, ranges: readonly Range[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue
    const begin = Math.max(start, from)
    parts.push(
      text.slice(from, begin),
      text.slice(begin, end).replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length)),
    )
    from = end
  }
  parts.push(text.slice(from))
  return parts.join('')
}

const inline =
  /`[^`\n]+`|<[^<>\n]{1,500}>|\]\([^()\n]{0,2000}\)|https?:\/\/[^\s<>)|\]]+|^\[[^\]\n]{1,200}\]:.*$/gm

/** The inline stretches that are not prose: code, tags, addresses. */
export function inlineNoise(text: string): readonly Range[] {
  return [...text.matchAll(inline)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
