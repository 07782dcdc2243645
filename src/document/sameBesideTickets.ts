import { setTicketsIn } from './edit/setTickets.ts'
import type { Postmortem } from './model/postmortem.ts'
import { parsePostmortem } from './parsePostmortem.ts'

/** Only what the app itself writes counts: an issue by number. Links and addresses could hide where they lead. */
const ownTicket = /^(?:[A-Za-z0-9][\w.-]*\/[\w.-]+)?#\d{1,9}$/

/**
 * Whether two versions of a document differ in nothing but tickets that were written or changed in the action tables and entries
 * (a `Ticket` column that was added for them included). The edits are played again on the older text and must give the newer
 * one byte for byte; every doubt is a no.
 */
export function sameBesideTickets(before: string, after: string | Postmortem): boolean {
  const now = typeof after === 'string' ? parsePostmortem(after) : after
  if (before === now.text) return true
  const old = parsePostmortem(before)
  if (old.actions.length !== now.actions.length) return false
  const tickets = new Map<string, string>()
  for (const [at, item] of now.actions.entries()) {
    const same = old.actions[at]
    if (same === undefined || same.key !== item.key) return false
    if (same.ticket.text === item.ticket.text) continue
    if (!ownTicket.test(item.ticket.text)) return false
    tickets.set(item.key, item.ticket.text)
  }
  return tickets.size > 0 && setTicketsIn(old, tickets, {}).text === now.text
}
