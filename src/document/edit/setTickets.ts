import type { ParseOptions } from '../model/parseOptions.ts'
import type { Postmortem } from '../model/postmortem.ts'
import { parsePostmortem } from '../parsePostmortem.ts'
import { applyEdits } from './applyEdits.ts'
import { type EditRefusal, isRefusal, unlessRefused } from './refuse.ts'
import { setTicket } from './setTicket.ts'

/** The text with the tickets that could be written, and why the others could not. */
export interface TicketsWritten {
  readonly text: string
  readonly refused: readonly EditRefusal[]
}

/**
 * Writes the tickets of many action items at once, reading the document again only after a column was added.
 * @param tickets by the items' keys
 */
export function setTickets(
  text: string,
  tickets: ReadonlyMap<string, string>,
  options: ParseOptions = {},
): TicketsWritten {
  return setTicketsIn(parsePostmortem(text, options), tickets, options)
}

/** The same for a document that was read already. */
export function setTicketsIn(
  before: Postmortem,
  tickets: ReadonlyMap<string, string>,
  options: ParseOptions,
): TicketsWritten {
  const withColumns = addColumns(before, tickets)
  const postmortem = withColumns === before.text ? before : parsePostmortem(withColumns, options)
  const results = wanted(postmortem, tickets).map(({ item, ticket }) => setTicket(postmortem, item, ticket))
  const edits = results.flatMap(unlessRefused)
  return { text: applyEdits(withColumns, edits), refused: results.filter(isRefusal) }
}

/** Writes one ticket into each table that has no ticket column yet, which adds the column. */
function addColumns(postmortem: Postmortem, tickets: ReadonlyMap<string, string>): string {
  const seen = new Set<number>()
  const edits = wanted(postmortem, tickets).flatMap(({ item, ticket }) => {
    if (item.place.in !== 'table' || item.linkable || seen.has(item.place.table)) return []
    seen.add(item.place.table)
    const result = setTicket(postmortem, item, ticket)
    return unlessRefused(result)
  })
  return applyEdits(postmortem.text, edits)
}

function wanted(postmortem: Postmortem, tickets: ReadonlyMap<string, string>) {
  return postmortem.actions.flatMap((item) => {
    const ticket = tickets.get(item.key)
    return ticket === undefined ? [] : [{ item, ticket }]
  })
}
