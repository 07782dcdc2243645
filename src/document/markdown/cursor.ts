const TAB = 9
const SPACE = 32

/** Where the scanner stands in one line, counting columns as CommonMark does (a tab reaches the next multiple of four). */
export interface Cursor {
  readonly text: string
  pos: number
  end: number
  column: number
  /** columns of a half consumed tab that are still to come */
  pending: number
  /** first character that is not a space or tab, and what stands before it */
  next: number
  nextColumn: number
  indent: number
  blank: boolean
}

export function openCursor(text: string): Cursor {
  return { text, pos: 0, end: 0, column: 0, pending: 0, next: 0, nextColumn: 0, indent: 0, blank: true }
}

export function startLine(cursor: Cursor, start: number, end: number): void {
  cursor.pos = start
  cursor.end = end
  cursor.column = 0
  cursor.pending = 0
  look(cursor)
}

/** Finds the next character that is not white space and measures the indent before it. */
export function look(cursor: Cursor): void {
  let { pos, column } = cursor
  if (cursor.pending > 0) {
    pos++
    column += cursor.pending
  }
  while (pos < cursor.end) {
    const code = cursor.text.charCodeAt(pos)
    if (code === SPACE) column++
    else if (code === TAB) column += 4 - (column % 4)
    else break
    pos++
  }
  cursor.next = pos
  cursor.nextColumn = column
  cursor.indent = column - cursor.column
  cursor.blank = pos >= cursor.end
}

/** Moves to the next character that is not white space. */
export function skipIndent(cursor: Cursor): void {
  cursor.pos = cursor.next
  cursor.column = cursor.nextColumn
  cursor.pending = 0
  cursor.indent = 0
}

/** Moves over characters, each one column wide and none of them white space. */
export function skipMark(cursor: Cursor, length: number): void {
  cursor.pos += length
  cursor.column += length
  look(cursor)
}

/** Moves over up to `columns` columns of white space; a tab may be consumed in part. */
export function skipColumns(cursor: Cursor, columns: number): void {
  let left = columns
  while (left > 0 && cursor.pos < cursor.end) {
    const code = cursor.text.charCodeAt(cursor.pos)
    if (code !== SPACE && code !== TAB) break
    const width = cursor.pending > 0 ? cursor.pending : code === TAB ? 4 - (cursor.column % 4) : 1
    const taken = Math.min(width, left)
    cursor.column += taken
    left -= taken
    cursor.pending = width - taken
    if (cursor.pending === 0) cursor.pos++
  }
  look(cursor)
}

/** Whether the cursor stands before a space, a tab or the end of the line. */
export function atSpace(cursor: Cursor): boolean {
  if (cursor.pos >= cursor.end || cursor.pending > 0) return true
  const code = cursor.text.charCodeAt(cursor.pos)
  return code === SPACE || code === TAB
}
