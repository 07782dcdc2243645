import type { Postmortem, Table, TableRow } from '../model/postmortem.ts'
import { cellText } from './cellText.ts'
import type { EditResult } from './refuse.ts'
import { refuse } from './refuse.ts'

/**
 * Adds a row to a table. A row with the same cells that is there already is not added again.
 * @param cells by column name as in `table.columns`; columns that are left out stay empty
 * @param at index of the new row; at the end when left out
 */
export function insertRow(
  postmortem: Postmortem,
  table: Table,
  cells: Readonly<Record<string, string>>,
  at: number = table.rows.length,
): EditResult {
  const unknown = Object.keys(cells).find((name) => !table.columns.includes(name))
  if (unknown !== undefined)
    return refuse(
      `The table on line ${table.line} has no column for \`${unknown}\`. Its columns are ${table.columns.join(', ')}.`,
      table.line,
    )
  if (table.delimiter.start === table.delimiter.end)
    return refuse(
      `The table on line ${table.line} is not complete. Put a \`|---|\` line right below its header.`,
      table.line,
    )
  const wanted = table.columns.map((name, index) =>
    table.columns.indexOf(name) === index ? cellText(cells[name] ?? '') : '',
  )
  if (table.rows.some((row) => sameCells(postmortem.text, row, wanted))) return []
  const before = at <= 0 ? undefined : table.rows[Math.min(at, table.rows.length) - 1]
  return behind(postmortem, table, before ?? table.delimiter, wanted)
}

function sameCells(text: string, row: TableRow, wanted: readonly string[]): boolean {
  return wanted.every((value, at) => {
    const cell = row.cells[at]
    return (cell === undefined ? '' : text.slice(cell.start, cell.end)) === value
  })
}

function behind(
  postmortem: Postmortem,
  table: Table,
  line: { readonly start: number; readonly end: number; readonly line: number },
  cells: readonly string[],
): EditResult {
  const { text, newline } = postmortem
  const lineStart =
    Math.max(text.lastIndexOf('\n', line.start - 1), text.lastIndexOf('\r', line.start - 1)) + 1
  const prefix = text.slice(lineStart, line.start).replace(/^\ufeff/, '')
  if (!/^[\s>]*$/.test(prefix))
    return refuse(
      `The table on line ${table.line} stands in a list, so no row can be added to it safely. Add the row by hand.`,
      line.line,
    )
  const row = `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`.replace(
    /\|\s{3,}(?=\|)/g,
    '|  ',
  )
  return [{ start: line.end, end: line.end, text: `${newline}${prefix}${row}` }]
}
