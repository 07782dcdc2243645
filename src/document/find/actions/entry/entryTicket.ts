import { oneOf, phrases, wordOf } from '../../../language/compile/gather.ts'
import type { Source } from '../../../markdown/source.ts'
import type { Ticket, Written } from '../../../model/postmortem.ts'
import type { FoundTicket } from '../../../values/readTicket.ts'
import { findTickets } from '../../../values/readTicket.ts'
import { nothingAt, spanOf } from '../../writtenAt.ts'
import type { ActionText } from './entryStatus.ts'

/**
 * The ticket of an entry: a labelled value, else one that stands where tickets stand. `item #4` in passing is none: it would link a stranger's
 * issue.
 * @param raw the entry's own text
 */
export function entryTicket(
  source: Source,
  place: ActionText,
  raw: string,
  labelled: Written<never> | undefined,
): Written<Ticket> {
  const base = labelled?.start ?? place.start
  const found = findTickets(
    labelled === undefined ? raw : source.text.slice(labelled.start, labelled.end),
    labelled !== undefined,
  )
  const standing = labelled === undefined ? found.filter((one) => standsApart(raw, found, one)) : found
  const ticket = standing.find((one) => one.ticket.kind === 'issue') ?? standing[0]
  if (ticket === undefined) return labelled ?? nothingAt(source, place.end)
  return {
    ...spanOf(source, base + ticket.start, base + ticket.end),
    text: ticket.text,
    value: ticket.ticket,
  }
}

/** What people number with the same sign: `item #4`, `step #2`. */
const counted = new RegExp(String.raw`${wordOf(phrases('counted', 'step'))}\s?$`, 'iu')
const led = new RegExp(String.raw`${oneOf(phrases('ticketLeads', 'ticketNouns'))}[\s:.]*$`, 'iu')

/** A number alone is a ticket at the beginning, at the end, in brackets of its own, or behind a word for one. */
function standsApart(raw: string, all: readonly FoundTicket[], ticket: FoundTicket): boolean {
  if (!/^#\d+$/.test(ticket.text) || raw.charAt(ticket.start) !== '#') return true
  const before = raw.slice(Math.max(0, ticket.start - 40), ticket.start)
  if (counted.test(before)) return false
  if (led.test(before) || !/[\p{L}\p{N}]/u.test(before)) return true
  const behind = all
    .filter(({ start }) => start >= ticket.start)
    .reduceRight(
      (rest, { start, end }) => rest.slice(0, start - ticket.start) + rest.slice(end - ticket.start),
      raw.slice(ticket.start),
    )
  const opened = /[([]([^()[\]]*)$/.exec(before)?.[1]
  const own = opened !== undefined && !/[\p{L}\p{N}]/u.test(opened.replace(/#\d+/g, ''))
  return own || !/[\p{L}\p{N}]/u.test(behind.replace(notes, '').replace(/@[\w/.-]+|\d{4}-\d\d-\d\d/g, ''))
}

const notes = new RegExp(wordOf(phrases('noteWords', 'due', 'and', 'loudStates', 'remarkedStates')), 'giu')
