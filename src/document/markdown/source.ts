/** A text and where its lines are: `starts[i]..ends[i]` is line i (0-based) without its line ending. */
export interface Source {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const LF = 10
const CR = 13

/** Finds the lines of a text. LF, CRLF and CR end a line; a byte order mark belongs to no line. Linear. */
export function readSource(text: string): Source {
  const starts: number[] = []
  const ends: number[] = []
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code !== LF && code !== CR) continue
    starts.push(start)
    ends.push(i)
    if (code === CR && text.charCodeAt(i + 1) === LF) i++
    start = i + 1
  }
  starts.push(start)
  ends.push(text.length)
  return { text, starts, ends }
}

/** @returns the 1-based line on which an offset stands; offsets past the end stand on the last line */
export function lineAt(source: Source, offset: number): number {
  let low = 0
  let high = source.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((source.starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}
