import { columnName } from '../../language/compile/columnNames.ts'
import { isFieldLabel } from '../../language/compile/fieldNames.ts'
import { fold } from '../../language/compile/fold.ts'
import { asksWhy } from '../../language/compile/whyQuestion.ts'
import type { Source } from '../../markdown/source.ts'
import type { Problem, SectionName, Table, TableKind, TableRow } from '../../model/postmortem.ts'
import { readMoment } from '../../values/readMoment.ts'
import { readStatus } from '../../values/readStatus.ts'
import { brokenTable } from './brokenTables.ts'
import type { Outline, OutlineTable } from './outline.ts'
import { sectionsAbove } from './outline.ts'

/** A table with its place in the outline. */
export interface FoundTable extends Table {
  readonly under: number
}

/** Names the columns of every table and says what each table is. Broken ones are mended for reading and reported. */
export function findTables(
  source: Source,
  outline: Outline,
): { readonly tables: readonly FoundTable[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const tables = outline.tables.map((table) => {
    const mended = brokenTable(source, table)
    if (mended !== undefined) problems.push(mended.problem)
    return nameTable(outline, mended?.table ?? table)
  })
  return { tables, problems }
}

function nameTable(outline: Outline, table: OutlineTable): FoundTable {
  const { above: _, broken: __, ...rest } = table
  const above = sectionsAbove(outline, table.under)
  const columns = untitledTimes(nameColumns(table.header), above, table)
  const kind = kindOf(columns, above, table)
  const settled = settleColumns(columns, kind, table)
  const titles = table.header.cells.map(({ text }) => fold(text))
  return { ...rest, kind, columns: settled.map((name, at) => (isAnother(name) ? (titles[at] ?? '') : name)) }
}

/** Of two columns with one meaning the first has it, unless it turns out to be something else. */
const another = (name: string): string => `another ${name}`
const isAnother = (name: string): boolean => name.startsWith(another(''))

function nameColumns(header: TableRow): readonly string[] {
  const used = new Set<string>()
  return header.cells.map((cell) => {
    const name = columnName(cell.text)
    if (name === undefined) return fold(cell.text)
    if (used.has(name)) return another(name)
    used.add(name)
    return name
  })
}

/** In a timeline two columns without titles are times and what happened then. */
function untitledTimes(
  columns: readonly string[],
  sections: readonly SectionName[],
  { header, rows }: OutlineTable,
): readonly string[] {
  const untitled = columns.length === 2 && header.cells.every(({ text }) => text === '')
  if (!untitled || !sections.includes('timeline') || rows.length === 0) return columns
  const timed = rows.every(({ cells }) => readMoment(cells[0]?.text ?? '') !== undefined)
  return timed ? ['time', 'event'] : columns
}

function kindOf(
  columns: readonly string[],
  sections: readonly SectionName[],
  table: OutlineTable,
): TableKind {
  const has = (...names: readonly string[]): boolean => names.some((name) => columns.includes(name))
  if (has('verified') && !has('owner')) return 'other'
  // In a timeline two columns are times and events, whatever these are called.
  const mayPair = !sections.includes('timeline') || table.header.cells.length === 4
  if (mayPair && isPairs(table)) return 'fields'
  if (has('factor') && !has('owner')) return 'factors'
  if (has('question') && has('answer') && isWhys(sections, table)) return 'whys'
  if (isTimeline(has, sections, columns.length)) return 'timeline'
  if (isActions(has, sections) || isTracked(columns, sections, table)) return 'actions'
  return isFields(has, sections, table) ? 'fields' : 'other'
}

/** Questions and answers that are five whys: by their place, or because the first asks why. */
function isWhys(sections: readonly SectionName[], { header, rows }: OutlineTable): boolean {
  if (sections.some((name) => name === 'five_whys' || name === 'root_cause')) return true
  return [...header.cells, ...(rows[0]?.cells ?? [])].some(({ text }) => asksWhy.test(text))
}

type Has = (...names: readonly string[]) => boolean

function isTimeline(has: Has, sections: readonly SectionName[], columns: number): boolean {
  if (columns < 2) return false
  if (sections.includes('timeline'))
    return has('time') || (has('date', 'due', 'day') && !(has('owner') && has('action')))
  if (sections.includes('action_items')) return has('time') && has('event') && !has('owner', 'action')
  return has('time') && has('event', 'action', 'source', 'actor', 'marker') && !has('owner') && !has('due')
}

function isActions(has: Has, sections: readonly SectionName[]): boolean {
  const roles = has('owner', 'due', 'status', 'ticket', 'priority')
  if (sections.includes('action_items'))
    return has('action') || ((roles || has('type')) && has('event', 'field')) || has('owner', 'due')
  if (sections.includes('timeline') || sections.includes('impact') || sections.includes('metadata'))
    return false
  return has('action') && (has('owner') || has('due') || (has('ticket') && has('status')))
}

/** Actions anywhere, each with a state that is one: `| Action | Prevents | Status |`. */
function isTracked(
  columns: readonly string[],
  sections: readonly SectionName[],
  { rows }: OutlineTable,
): boolean {
  const status = columns.indexOf('status')
  const elsewhere = sections.includes('timeline') || sections.includes('impact') || columns.includes('time')
  if (status < 0 || !columns.includes('action') || elsewhere || rows.length === 0) return false
  return rows.every(({ cells }) => readStatus(cells[status]?.text ?? '') !== undefined)
}

function isFields(has: Has, sections: readonly SectionName[], table: OutlineTable): boolean {
  if (table.header.cells.length !== 2) return false
  const untitled = table.header.cells.every((cell) => cell.text === '')
  return has('field') || has('value') || untitled || sections.includes('metadata')
}

/** A table in which known labels stand beside their values, in one pair of columns or two: `| Start | 14:05 | Severity | P1 |`. */
function isPairs({ header, rows }: OutlineTable): boolean {
  const width = header.cells.length
  if ((width !== 2 && width !== 4) || rows.length === 0) return false
  const labels = rows
    .slice(0, 20)
    .flatMap(({ cells }) => [cells[0]?.text ?? '', ...(width === 4 ? [cells[2]?.text ?? ''] : [])])
  const known = labels.filter((label) => label !== '' && isFieldLabel(label))
  return known.length >= 3 && known.length * 2 > labels.length
}

/** In a table of actions the text column is the action and a lone date is the due date; in a timeline a lone date is the time. */
function settleColumns(columns: readonly string[], kind: TableKind, table: OutlineTable): readonly string[] {
  if (kind === 'actions') return settleActions(columns, table)
  return kind === 'timeline' ? settleTimeline(columns) : columns
}

function rename(columns: readonly string[], from: string, to: string): readonly string[] {
  const first = columns.indexOf(from)
  return first < 0 ? columns : columns.with(first, to)
}

function settleActions(columns: readonly string[], table: OutlineTable): readonly string[] {
  const has = (name: string): boolean => columns.includes(name)
  if (!has('action')) return settleActions(rename(columns, actionColumn(columns, table), 'action'), table)
  if (has('event') && isNumbering(table, columns.indexOf('action')))
    return rename(rename(columns, 'action', 'id'), 'event', 'action')
  if (has(another('action')) && isNumbering(table, columns.indexOf('action')))
    return settleActions(rename(rename(columns, 'action', 'id'), another('action'), 'action'), table)
  const stated = has('status') ? columns : byContent(columns, table, 'status', readStatus)
  const ranked = has('priority') ? stated : byContent(stated, table, 'priority', readRank)
  return has('due') ? ranked : rename(ranked, 'date', 'due')
}

function settleTimeline(columns: readonly string[]): readonly string[] {
  const has = (name: string): boolean => columns.includes(name)
  const timed = has('time') ? columns : rename(columns, has('date') ? 'date' : 'due', 'time')
  const told = has('event') ? timed : rename(timed, 'action', 'event')
  return has('actor') ? told : rename(told, 'owner', 'actor')
}

/** The column that holds the actions where none is titled so: the descriptions, else the one with the most text. */
function actionColumn(columns: readonly string[], table: OutlineTable): string {
  for (const name of ['event', 'field', 'value']) if (columns.includes(name)) return name
  const roles = ['owner', 'due', 'status', 'ticket', 'priority', 'type', 'id', 'time', 'date']
  const lengths = columns.map((name, at) =>
    roles.includes(name)
      ? -1
      : table.rows.slice(0, 50).reduce((sum, row) => sum + (row.cells[at]?.text.length ?? 0), 0),
  )
  const most = lengths.reduce((longest, length) => Math.max(longest, length), -1)
  return columns[lengths.indexOf(most)] ?? ''
}

/** Whether a column only numbers the rows: `1`, `AI-2`. */
function isNumbering(table: OutlineTable, column: number): boolean {
  return (
    table.rows.length > 0 &&
    table.rows.every((row) => /^\W*(?:[A-Za-z]{0,8}[-_ ]?\d{1,4}\W*)?$/.test(row.cells[column]?.text ?? ''))
  )
}

/** Names the first column without a known title by its cells, when each of them reads as such a value (`✅`, `[x]`, `P1`). */
function byContent(
  columns: readonly string[],
  table: OutlineTable,
  as: string,
  read: (text: string) => unknown,
): readonly string[] {
  const known = [
    ...['action', 'owner', 'due', 'ticket', 'priority', 'id', 'type', 'event', 'status'],
    // `No more timeouts` is a criterion, whatever it says of a state.
    ...['criteria', 'dependency'],
  ]
  const at = columns.findIndex((name, index) => {
    const cells = table.rows.map((row) => row.cells[index]?.text ?? '').filter((text) => text !== '')
    return !known.includes(name) && cells.length > 0 && cells.every((text) => read(text) !== undefined)
  })
  return at < 0 ? columns : columns.with(at, as)
}

/** `P0` to `P4` and nothing else: words such as `high` may rank other things. */
function readRank(text: string): string | undefined {
  return /^\W*(P[0-4])\W*$/i.exec(text)?.[1]
}
