import type { Cell, Edit, Table } from '../model/postmortem.ts'
import { cellText } from './cellText.ts'
import type { EditResult } from './refuse.ts'
import { refuse } from './refuse.ts'

/**
 * Sets one cell of a table; padding and every other cell stay. A row that is too short is lengthened up to the cell.
 * @param row index into `table.rows`
 * @param column index into `table.columns`
 */
export function setCell(text: string, table: Table, row: number, column: number, value: string): EditResult {
  const found = table.rows[row]
  if (found === undefined || column < 0 || column >= table.columns.length)
    return refuse(`The table on line ${table.line} has no such cell.`, table.line)
  const content = cellText(value)
  const cell = found.cells[column]
  if (cell === undefined) return lengthen(text, found, column, content)
  if (text.slice(cell.start, cell.end) === content) return []
  return [cellEdit(text, cell, content)]
}

/** Replaces a cell's content. A cell without room around it gets a space on each side. */
export function cellEdit(text: string, cell: Cell, content: string): Edit {
  if (cell.start < cell.end) return { start: cell.start, end: cell.end, text: content }
  // The room of an empty cell shrinks by what is written into it, so aligned tables stay aligned.
  const { start, end } = cell.outer
  const room = end - start
  const padded = ` ${content} `
  const blank = /^[ \t]*$/.test(text.slice(start, end))
  return blank
    ? { start, end, text: padded.padEnd(room) }
    : { start: cell.start, end: cell.end, text: content }
}

function lengthen(
  text: string,
  row: { readonly start: number; readonly end: number; readonly cells: readonly Cell[] },
  column: number,
  content: string,
): EditResult {
  const missing = column - row.cells.length
  const closed =
    /\|[ \t]*$/.test(text.slice(row.start, row.end)) && !/\\\|[ \t]*$/.test(text.slice(row.start, row.end))
  const end = row.start + text.slice(row.start, row.end).trimEnd().length
  const cells = `${'  |'.repeat(missing)} ${content} |`
  return [{ start: end, end, text: closed ? cells : ` |${cells}` }]
}
