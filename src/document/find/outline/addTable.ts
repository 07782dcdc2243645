import { columnName } from '../../language/compile/columnNames.ts'
import type { Block } from '../../markdown/block.ts'
import { plainText } from '../../markdown/plainText.ts'
import type { Source } from '../../markdown/source.ts'
import { lineAt } from '../../markdown/source.ts'
import { splitRow } from '../../markdown/tableRow.ts'
import type { TableRow } from '../../model/postmortem.ts'
import { spanOf } from '../writtenAt.ts'
import type { Builder } from './addHeading.ts'
import type { OutlineTable } from './outline.ts'

/** Adds a table to the outline, with the line right above it in case that is its real header. */
export function addTable(builder: Builder, block: Block, previous: Block | undefined): void {
  const { outline, source } = builder
  const [header, delimiter, ...rows] = block.pieces
  if (header === undefined || delimiter === undefined) return
  const touching = previous?.kind === 'paragraph' ? previous.pieces.at(-1) : undefined
  const above = touching?.line === header.line - 1 ? touching : undefined
  // A header that was added as a table of its own turns out to stand above this one.
  if (above !== undefined && outline.tables.at(-1)?.end === above.end) outline.tables.pop()
  outline.tables.push({
    ...spanOf(source, block.start, block.end),
    header: rowOf(source, header.start, header.end),
    delimiter: spanOf(source, delimiter.start, delimiter.end),
    rows: rows.map((row) => rowOf(source, row.start, row.end)),
    under: builder.current,
    ...(above === undefined ? {} : { above: rowOf(source, above.start, above.end) }),
  })
}

function rowOf(source: Source, start: number, end: number): TableRow {
  const line = lineAt(source, start)
  const cells = splitRow(source.text, start, end).map((cell) => ({
    start: cell.start,
    end: cell.end,
    line,
    text: plainText(source.text.slice(cell.start, cell.end)),
    outer: { start: cell.outerStart, end: cell.outerEnd },
  }))
  return { start, end, line, cells }
}

/**
 * Lines of cells that are no table to GitHub: the rest of a table behind a blank line, or a header without its `|---|` line. They are added to the
 * outline as what they were meant to be, so that no row is taken for deleted.
 * @returns whether the paragraph was such a table
 */
export function addPipeLines(builder: Builder, block: Block): boolean {
  const { source, outline } = builder
  const first = block.pieces[0]
  if (first === undefined || source.text.charAt(first.start) !== '|') return false
  const rows = block.pieces.map((piece) => rowOf(source, piece.start, piece.end))
  const at = spanOf(source, block.start, block.end)
  if (isFlattened(source.text.slice(first.start, block.end))) {
    outline.tables.push({
      ...at,
      ...headOf(source, rows),
      rows: [],
      under: builder.current,
      broken: { kind: 'flattened', at },
    })
    return true
  }
  const last = outline.tables.at(-1)
  const joins = last?.under === builder.current && last.header.cells.length === rows[0]?.cells.length
  if (joins && source.text.slice(last.end, block.start).trim() === '') {
    const whole: OutlineTable = {
      ...last,
      end: block.end,
      rows: [...last.rows, ...rows],
      broken: { kind: 'cut', at },
    }
    outline.tables[outline.tables.length - 1] = whole
    return true
  }
  const [header, ...rest] = rows
  if (header === undefined || header.cells.filter((cell) => columnName(cell.text) !== undefined).length < 2)
    return false
  const delimiter = spanOf(source, header.end, header.end)
  outline.tables.push({
    ...at,
    header,
    delimiter,
    rows: rest,
    under: builder.current,
    broken: { kind: 'no delimiter', at },
  })
  return true
}

/** Whether the line below the header stands in the same line as its cells: a formatter filled the lines, and no line is a row any more. */
function isFlattened(text: string): boolean {
  const [first = ''] = text.split('\n', 1)
  const cells = first.split('|')
  const lettered = cells.findIndex((cell) => /\p{L}/u.test(cell))
  return lettered >= 0 && cells.slice(lettered + 1, -1).some((cell) => /^\s*:?-{3,}:?\s*$/u.test(cell))
}

function headOf(source: Source, rows: readonly TableRow[]): Pick<OutlineTable, 'header' | 'delimiter'> {
  const header = rows[0] ?? { start: 0, end: 0, line: 1, cells: [] }
  return { header, delimiter: spanOf(source, header.end, header.end) }
}
