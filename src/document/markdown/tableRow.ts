const PIPE = 124
const BACKSLASH = 92

/** A cell between two pipes: trimmed content and the room it has. */
export interface CellPlace {
  readonly start: number
  readonly end: number
  readonly outerStart: number
  readonly outerEnd: number
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}

/**
 * Splits one table row at its pipes, GitHub's way: a pipe after a backslash does not split, one in a code span does.
 * @returns the cells; a row without any text gives none
 */
export function splitRow(text: string, start: number, end: number): readonly CellPlace[] {
  let from = start
  let to = end
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  if (from >= to) return []
  if (text.charCodeAt(from) === PIPE) from++
  const cells: CellPlace[] = []
  let open = from
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === BACKSLASH) i++
    else if (code === PIPE) {
      cells.push(trim(text, open, i))
      open = i + 1
    }
  }
  if (open < to) cells.push(trim(text, open, to))
  return cells
}

function trim(text: string, outerStart: number, outerEnd: number): CellPlace {
  let start = outerStart
  let end = outerEnd
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  // An empty cell's content goes behind one space of padding.
  if (start === end) start = end = Math.min(outerStart + (outerEnd > outerStart ? 1 : 0), outerEnd)
  return { start, end, outerStart, outerEnd }
}

/** Counts the cells of a delimiter row such as `|---|:--:|`; 0 when the line is none. */
export function delimiterCells(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code !== 45 && code !== 58 && code !== PIPE && !isSpace(code)) return 0
  }
  const line = text.slice(start, end)
  if (!line.includes('-')) return 0
  const cells = splitRow(text, start, end)
  for (const cell of cells) if (!/^:?-+:?$/.test(text.slice(cell.start, cell.end))) return 0
  return cells.length
}
