/** A text and where its lines are: `starts[i]..ends[i]` is line i (0-based) without its line ending. */
export interface Source {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Finds the lines of a text. LF, CRLF and CR end a line; a byte order mark belongs to no line. Linear. */
export function readSource(text: string): Source {
  const starts: number[] = []
  const ends: number[] = []
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let lf = text.indexOf('\n', start)
  let cr = text.indexOf('\r', start)
  while (lf >= 0 || cr >= 0) {
    const end = cr < 0 || (lf >= 0 && lf < cr) ? lf : cr
    starts.push(start)
    ends.push(end)
    start = end === cr && lf === cr + 1 ? end + 2 : end + 1
    if (lf >= 0 && lf < start) lf = text.indexOf('\n', start)
    if (cr >= 0 && cr < start) cr = text.indexOf('\r', start)
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
