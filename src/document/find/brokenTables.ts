import type { Source } from '../markdown/source.ts'
import { delimiterCells } from '../markdown/tableRow.ts'
import type { Finding, Span, TableRow } from '../model.ts'
import { columnName } from '../words/columnNames.ts'
import type { OutlineTable } from './outline.ts'

/** A table as its authors meant it, and what to tell them. */
export interface MendedTable {
  readonly table: OutlineTable
  readonly problem: Finding
}

/**
 * Mends a table whose delimiter row stands one row too low: GitHub then takes the first data row for the header.
 * @returns undefined when the table is in order
 */
export function brokenTable(source: Source, table: OutlineTable): MendedTable | undefined {
  const { above, ...rest } = table
  if (above === undefined || titles(above) < 2 || titles(above) <= titles(table.header)) return undefined
  const rows = [table.header, ...table.rows].filter(
    (row) => delimiterCells(source.text, row.start, row.end) === 0,
  )
  const message =
    'This table has a row between its header and the `|---|` line, so GitHub shows the row as the header. Move the `|---|` line up, right below the header.'
  const mended = { ...rest, start: above.start, line: above.line, header: above, rows }
  return { table: mended, problem: tableProblem(above, message) }
}

function titles(row: TableRow): number {
  return row.cells.filter((cell) => columnName(cell.text) !== undefined).length
}

/** @returns the finding for a table that GitHub does not show as its authors meant */
export function tableProblem(place: Span, message: string): Finding {
  return { ...place, endLine: place.line, rule: 'table-broken', level: 'error', message }
}
