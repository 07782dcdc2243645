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
  const standing = labelled === undefined ? standingApart(raw, found) : found
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
function standingApart(raw: string, found: readonly FoundTicket[]): readonly FoundTicket[] {
  const lastWord = lastWordOf(raw, found)
  return found.filter(({ text, start }) => {
    if (!/^#\d+$/.test(text) || raw.charAt(start) !== '#') return true
    const before = raw.slice(Math.max(0, start - 40), start)
    if (counted.test(before)) return false
    if (led.test(before) || !/[\p{L}\p{N}]/u.test(before)) return true
    const opened = /[([]([^()[\]]*)$/.exec(before)?.[1]
    const own = opened !== undefined && !/[\p{L}\p{N}]/u.test(opened.replace(/#\d+/g, ''))
    return own || lastWord < start
  })
}

/** Where the last word stands that is not of a ticket, a mention, a day or a note. */
function lastWordOf(raw: string, found: readonly FoundTicket[]): number {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of found) {
    parts.push(raw.slice(at, start), ' '.repeat(end - start))
    at = end
  }
  const rest = [...parts, raw.slice(at)].join('')
  const words = rest.replace(marginal, (text) => ' '.repeat(text.length)).matchAll(/[\p{L}\p{N}]/gu)
  return [...words].at(-1)?.index ?? -1
}

const notes = wordOf(phrases('noteWords', 'due', 'and', 'loudStates', 'remarkedStates'))
const marginal = new RegExp(String.raw`${notes}|@[\w/.-]+|\d{4}-\d\d-\d\d`, 'giu')
