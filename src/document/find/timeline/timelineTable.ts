import type { Source } from '../../markdown/source.ts'
import type { Cell, TableRow, TimelineEvent } from '../../model/postmortem.ts'
import { isPlaceholder } from '../../values/isPlaceholder.ts'
import { findDate } from '../../values/readDate.ts'
import { readMoment } from '../../values/readMoment.ts'
import { findZone } from '../../values/timeZone.ts'
import type { FoundTable } from '../outline/findTables.ts'
import type { Clockwork } from './clockwork.ts'
import { makeEvent } from './makeEvent.ts'

/** Reads the rows of a timeline table. A zone or date in the title of its time column holds for all of them. */
export function timelineTable(source: Source, table: FoundTable, work: Clockwork): readonly TimelineEvent[] {
  const timeColumn = table.columns.indexOf('time')
  const title = table.header.cells[timeColumn]?.text ?? ''
  const zone = findZone(title)
  const outside = { zone: work.zone, zoned: work.zoned, fixed: work.fixed }
  if (zone !== undefined) Object.assign(work, { zone, zoned: true, fixed: true })
  const date = findDate(title, { dayFirst: work.dayFirst })
  if (date !== undefined) work.date = date.date
  const titles = table.header.cells.filter((_, at) =>
    ['time', 'date', 'day'].includes(table.columns[at] ?? ''),
  )
  const year = /(?<!\d)(20\d\d)(?!\d|[-/.]\d)/.exec(titles.map((cell) => cell.text).join(' '))?.[1]
  work.year = year === undefined ? undefined : Number(year)
  const events = table.rows.flatMap((row) => {
    const event = readRow(source, table, row, work)
    return event === undefined ? [] : [event]
  })
  // The title speaks for its own column.
  if (zone !== undefined) Object.assign(work, outside)
  return events
}

function readRow(
  source: Source,
  table: FoundTable,
  row: TableRow,
  work: Clockwork,
): TimelineEvent | undefined {
  const cell = (name: string): Cell | undefined => row.cells[table.columns.indexOf(name)]
  const time = cell('time')
  const date = cell('date') ?? cell('day')
  if (time === undefined || (isPlaceholder(time.text) && (date === undefined || isPlaceholder(date.text))))
    return undefined
  const day = date === undefined ? undefined : readMoment(date.text, work)
  const moment = readMoment(time.text, work)
  const at = { start: time.start, end: time.end, line: time.line, text: time.text }
  const what = cell('event') ?? longest(table, row) ?? cell('marker')
  const found =
    moment === undefined
      ? day
      : day?.date === undefined || moment.date !== undefined
        ? moment
        : { ...moment, date: day.date }
  return makeEvent(source, work, found, {
    span: { start: row.start, end: row.end, line: row.line },
    at,
    what: what ?? { start: row.end, end: row.end, line: row.line, text: '' },
    marker: cell('marker')?.text ?? '',
    actor: cell('actor'),
    source: cell('source'),
    form: 'table',
  })
}

/** The cell with the most text, for tables whose event column has an unknown title. */
function longest(table: FoundTable, row: TableRow): Cell | undefined {
  const others = row.cells.filter(
    (_, at) => !['time', 'date', 'day', 'actor', 'source', 'marker', 'id'].includes(table.columns[at] ?? ''),
  )
  return others.reduce<Cell | undefined>(
    (best, cell) => (best === undefined || cell.text.length > best.text.length ? cell : best),
    undefined,
  )
}
