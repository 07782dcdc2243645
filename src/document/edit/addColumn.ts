import type { Edit, Table, TableRow } from '../model/postmortem.ts'
import { cellText } from './cellText.ts'
import type { EditResult } from './refuse.ts'
import { refuse } from './refuse.ts'

/**
 * Adds a column at the right end of a table.
 * @param values one for each row of `table.rows`; missing ones are empty
 */
export function addColumn(
  text: string,
  table: Table,
  title: string,
  values: readonly string[] = [],
): EditResult {
  const { header, delimiter, rows } = table
  if (delimiter.start <= header.start || delimiter.start === delimiter.end)
    return refuse(
      `The table on line ${table.line} is not complete, so no column can be added to it. Put a \`|---|\` line right below its header.`,
      table.line,
    )
  const behind = rows.find((row) => row.start < delimiter.end)
  if (behind !== undefined)
    return refuse(
      `The table on line ${table.line} has a row above its \`|---|\` line, so no column can be added to it. Move the \`|---|\` line right below the header.`,
      behind.line,
    )
  const long = rows.find((row) => row.cells.length > table.columns.length)
  if (long !== undefined)
    return refuse(
      `A row has ${long.cells.length} cells where the table has ${table.columns.length} columns, so no column can be added to it. Look for a \`|\` inside a cell and write it as \`\\|\`.`,
      long.line,
    )
  const edits = [
    append(text, header, 0, cellText(title)),
    append(text, delimiter, 0, '---'.padEnd(Math.max(3, title.length), '-')),
  ]
  for (const [at, row] of rows.entries())
    edits.push(append(text, row, table.columns.length - row.cells.length, cellText(values[at] ?? '')))
  return edits
}

function append(
  text: string,
  row: { readonly start: number; readonly end: number },
  missing: number,
  content: string,
): Edit {
  const line = text.slice(row.start, row.end)
  const trimmed = line.trimEnd()
  const end = row.start + trimmed.length
  const closed = /(?:^|[^\\])\|$/.test(trimmed)
  const cells = `${'  |'.repeat(missing)} ${content} |`
  // A row without a closing pipe keeps its shape.
  return { start: end, end, text: closed ? cells : ` |${cells}`.replace(/ \|$/, '') }
}

/** @returns the index of the row in the table, or -1 */
export function rowIndex(table: Table, row: TableRow): number {
  return table.rows.indexOf(row)
}
