import { isUnreadTicket } from '../find/actions/ticketDoubts.ts'
import { plainText } from '../markdown/plainText.ts'
import type { ActionItem, Cell, Postmortem, Table } from '../model/postmortem.ts'
import { actionTitle } from '../values/actionTitle.ts'
import { findTickets } from '../values/readTicket.ts'
import { addColumn } from './addColumn.ts'
import type { EditResult } from './refuse.ts'
import { refuse } from './refuse.ts'
import { setCell } from './setCell.ts'

/** The title of the column that is added to an action table without one. */
export const ticketTitle = 'Ticket'

/**
 * Writes the ticket of one action item: into its ticket cell, into a new `Ticket` column where the table has none, or ` (#57)` behind a list
 * entry. Nothing else changes. Writing it twice changes nothing.
 * @param item one of `postmortem.actions`
 * @param ticket as it is to be written, for example `#57`
 */
export function setTicket(postmortem: Postmortem, item: ActionItem, ticket: string): EditResult {
  if (!isTicket(ticket))
    return refuse(
      `\`${ticket}\` is not a ticket. Expected an issue such as \`#57\`, \`org/repo#57\` or an address.`,
      item.span.line,
    )
  if (!postmortem.actions.includes(item))
    return refuse(
      'This action item belongs to another version of the document. Read the document again.',
      item.span.line,
    )
  const { place } = item
  if (place.in === 'table') {
    const table = postmortem.tables[place.table]
    return table === undefined
      ? refuse('The table of this action item is gone.', item.span.line)
      : isUnreadTicket(item)
        ? refuse(
            `The ticket cell says “${item.ticket.text}”. Empty it first if ${ticket} is to track this action.`,
            item.ticket.line,
          )
        : inTable(postmortem.text, table, { item, row: place.row }, ticket)
  }
  const title = place.in === 'heading' ? postmortem.headings[place.heading]?.end : undefined
  return behindEntry(postmortem.text, item, ticket, title)
}

function isTicket(ticket: string): boolean {
  const found = findTickets(ticket, true)
  return found.length === 1 && found[0]?.start === 0 && found[0].end === ticket.length
}

function inTable(
  text: string,
  table: Table,
  { item, row }: { readonly item: ActionItem; readonly row: number },
  ticket: string,
): EditResult {
  const column = table.columns.indexOf('ticket')
  if (column >= 0)
    return setCell(text, table, row, column, besideState(table.rows[row]?.cells[column], item, ticket))
  const values = table.rows.map((_, at) => (at === row ? ticket : ''))
  return addColumn(text, table, ticketTitle, values)
}

/** The state of an action may stand in its ticket cell, where it is read beside a ticket when it is bold: `#57 **Done**`. */
function besideState(cell: Cell | undefined, { status }: ActionItem, ticket: string): string {
  const within = cell !== undefined && status.start >= cell.start && status.end <= cell.end
  return within && status.text !== '' ? `${ticket} **${status.text}**` : ticket
}

function behindEntry(
  text: string,
  item: ActionItem,
  ticket: string,
  titleEnd: number | undefined,
): EditResult {
  if (item.ticket.end > item.ticket.start) {
    if (item.ticket.text === ticket) return []
    if (/^#\d+$/.test(text.slice(item.ticket.start, item.ticket.end)))
      return [{ start: item.ticket.start, end: item.ticket.end, text: ticket }]
    return refuse(
      `This action names ${item.ticket.text} already, inside its text. Remove that first if ${ticket} is to track it.`,
      item.ticket.line,
    )
  }
  // A title may be closed by `##`, which has to stay last.
  const end = titleEnd ?? lineEnd(text, item)
  const edited = `${text.slice(item.action.start, end)} (${ticket})`
  if (
    actionTitle(plainText(edited)) !== item.title &&
    actionTitle(plainText(text.slice(item.action.start, end))) === item.title
  )
    return refuse(
      'The ticket cannot be written behind this entry without changing its meaning. Add it by hand.',
      item.span.line,
    )
  return [{ start: end, end, text: ` (${ticket})` }]
}

/** The end of the entry's first paragraph, before white space. */
function lineEnd(text: string, item: ActionItem): number {
  let end = item.action.end
  while (end < text.length && text.charAt(end) !== '\n' && text.charAt(end) !== '\r') end++
  while (end > item.action.start && /[\s\\]/.test(text.charAt(end - 1))) end--
  return end
}
