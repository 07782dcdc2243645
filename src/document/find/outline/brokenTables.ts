import { columnName } from '../../language/compile/columnNames.ts'
import type { Source } from '../../markdown/source.ts'
import { delimiterCells } from '../../markdown/tableRow.ts'
import type { Problem, Span, TableRow } from '../../model/postmortem.ts'
import type { OutlineTable } from './outline.ts'

/** A table as its authors meant it, and what to tell them. */
export interface MendedTable {
  readonly table: OutlineTable
  readonly problem: Problem
}

/**
 * Mends a table that GitHub does not show as its authors meant: the delimiter row stands too low, is missing, or a blank line cuts the table.
 * @returns undefined when the table is in order
 */
export function brokenTable(source: Source, table: OutlineTable): MendedTable | undefined {
  const { above, broken, ...rest } = table
  if (broken !== undefined) return { table: rest, problem: tableProblem(broken.at, messages[broken.kind]) }
  if (above === undefined || titles(above) < 2 || titles(above) <= titles(table.header)) return undefined
  const rows = [table.header, ...table.rows].filter(
    (row) => delimiterCells(source.text, row.start, row.end) === 0,
  )
  const mended = { ...rest, start: above.start, line: above.line, header: above, rows }
  return { table: mended, problem: tableProblem(above, messages.low) }
}

const messages = {
  low: 'This table has a row between its header and the `|---|` line, so GitHub shows the row as the header. Move the `|---|` line up, right below the header.',
  cut: 'A blank line cuts this table in two, so GitHub shows the rows below it as text. Remove the blank line.',
  flattened:
    'The lines of this table run into each other, so GitHub shows it as text, and no row is read. Give each row a line of its own, with the `|---|` line below the header.',
  'no delimiter':
    'This table has no `|---|` line below its header, so GitHub shows it as text. Add one, for example `|---|---|---|` for three columns.',
} as const

function titles(row: TableRow): number {
  return row.cells.filter((cell) => columnName(cell.text) !== undefined).length
}

/** @returns the finding for a table that GitHub does not show as its authors meant */
function tableProblem(place: Span, message: string): Problem {
  const { start, end, line } = place
  return { start, end, line, endLine: line, rule: 'document/broken-table', level: 'error', message }
}
