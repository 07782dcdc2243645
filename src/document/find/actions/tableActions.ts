import { fold } from '../../language/compile/fold.ts'
import { phrases } from '../../language/compile/gather.ts'
import { plainText } from '../../markdown/plainText.ts'
import type { Source } from '../../markdown/source.ts'
import type { ActionItem, ActionStatus, Cell, TableRow, Ticket, Written } from '../../model/postmortem.ts'
import { actionTitle } from '../../values/actionTitle.ts'
import { isPlaceholder } from '../../values/isPlaceholder.ts'
import type { Dating } from '../../values/readDate.ts'
import { findDate } from '../../values/readDate.ts'
import { readDue } from '../../values/readDue.ts'
import { readOwners } from '../../values/readOwners.ts'
import { readPriority } from '../../values/readPriority.ts'
import { isStatusWord, readStatus } from '../../values/readStatus.ts'
import { findTickets, readTicket } from '../../values/readTicket.ts'
import type { FoundTable } from '../outline/findTables.ts'
import { nothingAt, withValue, writtenAt } from '../writtenAt.ts'

/** An action item before its key is known: keys count equal titles through the whole document. */
export type KeylessAction = Omit<ActionItem, 'key'>

const fixed = ['action', 'owner', 'due', 'priority', 'status', 'ticket', 'id']

/**
 * Reads the rows of an action table. Rows whose action is empty or a placeholder are none.
 * @param dating its day is what relative due dates count from
 */
export function tableActions(
  source: Source,
  table: FoundTable,
  at: number,
  group: string,
  dating: Dating,
): readonly KeylessAction[] {
  return table.rows.flatMap((row, index) => {
    const item = readRow(source, table, row, dating)
    return item === undefined
      ? []
      : [{ ...item, group, place: { in: 'table', table: at, row: index }, source: 'table' as const }]
  })
}

function readRow(
  source: Source,
  table: FoundTable,
  row: TableRow,
  dating: Dating,
): Omit<KeylessAction, 'group' | 'place' | 'source'> | undefined {
  const cell = (name: string): Cell | undefined => row.cells[table.columns.indexOf(name)]
  const raw = (found: Cell | undefined): string =>
    found === undefined ? '' : source.text.slice(found.start, found.end)
  const action = cell('action')
  if (action === undefined || isPlaceholder(action.text) || isRule(raw(action))) return undefined
  const place = (name: string): Written<never> => written(cell(name)) ?? nothingAt(source, row.end)
  const owners = place('owner')
  const due = place('due')
  const priority = place('priority')
  const ticketCell = cell('ticket')
  const ticket = ticketCell === undefined ? undefined : readTicket(raw(ticketCell))
  const noted = cell('status')?.text ? undefined : statusBeside(source, ticketCell)
  const status = noted ?? place('status')
  return {
    span: { start: row.start, end: row.end, line: row.line },
    action: { ...place('action'), text: withoutBox(action.text) },
    title: actionTitle(withoutBox(action.text)),
    owners: { ...owners, value: readOwners(owners.text) },
    due: withValue(due, readDue(due.text, dating)),
    priority: withValue(priority, readPriority(priority.text)),
    status: withValue(status, readStatus(status.text) ?? doneOn(status.text) ?? noteBehind(raw(action))),
    ticket:
      ticketCell === undefined
        ? trailingTicket(source, action, row.end)
        : noted === undefined
          ? withValue(place('ticket'), ticket?.ticket)
          : ticketBeside(source, ticketCell, ticket),
    more: otherCells(table, row),
    linkable: ticketCell !== undefined,
  }
}

/** The state in a ticket cell, alone or beside the ticket: `Done`, `#57 **DONE**`, `n/a **TODO**`. */
function statusBeside(source: Source, cell: Cell | undefined): Written<never> | undefined {
  if (cell === undefined || /^(?:#\d+)?$/.test(cell.text)) return undefined
  const raw = source.text.slice(cell.start, cell.end)
  const bold = /[*_]\s*$/.test(raw) ? /(?:\*\*|__)([\p{L} -]{2,16})(?:\*\*|__)\s*$/u.exec(raw) : null
  const said = bold?.[1]
  if (bold !== null && said !== undefined && readStatus(said) !== undefined) {
    const start = cell.start + bold.index + 2
    return { start, end: start + said.length, line: cell.line, text: said }
  }
  const plain = behindTicket(source, cell, raw)
  if (plain !== undefined) return plain
  return readStatus(cell.text) !== undefined && findTickets(raw, true).length === 0 && !isUnsaid(cell.text)
    ? written(cell)
    : undefined
}

/** `LAB-77 DONE`: the state that trackers print behind a ticket. */
function behindTicket(source: Source, cell: Cell, raw: string): Written<never> | undefined {
  const ticket = findTickets(raw, true).at(-1)
  const said = ticket === undefined ? '' : raw.slice(ticket.end).replace(/^[\s·:|(–—-]+|[)\s]+$/g, '')
  if (said === '' || said !== said.toUpperCase() || !isStatusWord(said)) return undefined
  const start = cell.start + raw.lastIndexOf(said)
  return writtenAt(source, start, start + said.length)
}

const states = new Set(phrases('loudStates').map(fold))

/** Whether the ticket is still to be named, rather than the action to be done: `TBD`, not `TODO`. */
function isUnsaid(text: string): boolean {
  return isPlaceholder(text) && !states.has(fold(text))
}

function ticketBeside(source: Source, cell: Cell, found: ReturnType<typeof readTicket>): Written<Ticket> {
  if (found === undefined) return nothingAt(source, cell.start)
  const place = { start: cell.start + found.start, end: cell.start + found.end, line: cell.line }
  return { ...place, text: found.text, value: found.ticket }
}

/** Without a ticket column the ticket may stand at the end of the action: `Add an alert (#57)`. */
function trailingTicket(source: Source, action: Cell, rowEnd: number): Written<Ticket> {
  const raw = source.text.slice(action.start, action.end)
  const last = findTickets(raw, false).at(-1)
  if (last === undefined || last.start === 0 || /[\p{L}\p{N}]/u.test(raw.slice(last.end)))
    return nothingAt(source, rowEnd)
  const place = { start: action.start + last.start, end: action.start + last.end, line: action.line }
  return { ...place, text: last.text, value: last.ticket }
}

function written(cell: Cell | undefined): Written<never> | undefined {
  return cell === undefined
    ? undefined
    : { start: cell.start, end: cell.end, line: cell.line, text: cell.text }
}

function isRule(raw: string): boolean {
  return /^[:\s-]*$/.test(plainText(raw))
}

function withoutBox(text: string): string {
  return text.replace(/^\[[ xX]\]\s*/, '')
}

/** What an action without a state says of itself: struck out, ticked, `… (done 13 Sep)`. */
function noteBehind(raw: string): ActionStatus | undefined {
  if (!/[~[(]/.test(raw)) return undefined
  if (/^~~.*~~$|^\[[xX]\]/.test(raw.trim())) return 'done'
  const note = /[)\]]\s*$/.test(raw) ? /[([]([^()[\]]{2,30})[)\]]\s*$/.exec(raw)?.[1] : undefined
  return note === undefined ? undefined : readStatus(note)
}

/** A date in place of a state is the day on which it was done. */
function doneOn(text: string): 'done' | undefined {
  const date = findDate(text, { date: '2000-01-01' })
  return date?.start === 0 && date.end === text.length ? 'done' : undefined
}

function otherCells(table: FoundTable, row: TableRow): ActionItem['more'] {
  const more: Record<string, Written<string>> = {}
  for (const [at, name] of table.columns.entries()) {
    const cell = row.cells[at]
    if (cell === undefined || fixed.includes(name) || name === '' || cell.text === '') continue
    more[name] = { start: cell.start, end: cell.end, line: cell.line, text: cell.text, value: cell.text }
  }
  return more
}
