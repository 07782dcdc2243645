import { hash } from 'node:crypto'
import { exactColumnName } from '../language/compile/columnNames.ts'
import { isAscii } from '../language/compile/fold.ts'
import { oneOf, phrases, wordOf } from '../language/compile/gather.ts'
import { trimEnd } from '../markdown/trimEnd.ts'
import { findDate } from './readDate.ts'
import { findMentions } from './readOwners.ts'
import { readPriority } from './readPriority.ts'
import { readStatus } from './readStatus.ts'
import { findTickets } from './readTicket.ts'

/** Titles are not longer than this: GitHub shows 256 characters of one. */
const longest = 600

const picture = String.raw`(?:\p{Extended_Pictographic}|\ufe0f|\s)`
const pictures = new RegExp(`^${picture}+|(?<!${picture})${picture}+$`, 'gu')
const ticketLead = new RegExp(String.raw`${wordOf(phrases('ticketLeads'))}\s*$`, 'iu')
/** Words for a ticket that was taken away behind a sentence. */
const leftOver = new RegExp(String.raw`(?<=[.;:!?)])\s+${oneOf(phrases('ticketRemains'))}$`)
const noteWords = new RegExp(wordOf(phrases('noteWords', 'due')), 'giu')
const tail = /[\s,;:.·•|(–—-]/

/**
 * The action itself: tickets, owners, due dates and status notes at its ends taken away. Writing a ticket behind an entry does not change it.
 * @param text plain text of the cell or entry
 */
export function actionTitle(text: string): string {
  let title = cutLabels(text.slice(0, longest).replace(/^\s*(?:\d+[.)]|[-*•])\s+/, ''))
  if (/[([]/.test(title))
    title = title.replace(/(?<!\s)\s*[([]([^()[\]]*)[)\]]/g, (whole, inner: string) =>
      inner.trim() !== '' && isNote(inner) ? '' : whole,
    )
  for (let before = ''; before !== title; ) {
    before = title
    title = dropTail(title.trim())
  }
  if (!isAscii(title)) title = title.replace(pictures, '')
  const bare = title
    .replace(/^\W*#\d+\W*[:–—-]\s*/, '')
    .replace(/^\{\{\s*|(?<!\s)\s*\}\}$/g, '')
    .replace(leftOver, '')
  title = trimEnd(bare, tail).trim()
  return title === '' ? text.slice(0, longest) : title
}

/** Cuts `… Owner: ana, due: Friday` off. */
function cutLabels(text: string): string {
  if (!/[:：]/.test(text)) return text
  for (const match of text.matchAll(
    /(?<![\s(|;,–—-])[\s(|;,–—-]+(\p{L}[\p{L} ]{1,20}?)\s?[:：](?=\s*\S)/gu,
  )) {
    const name = exactColumnName(match[1] ?? '')
    if (match.index > 0 && ['owner', 'due', 'ticket', 'status', 'priority'].includes(name ?? ''))
      return trimEnd(text.slice(0, match.index), tail)
  }
  return text
}

/** A note in brackets that names only tickets, people, dates, a status or a priority. */
function isNote(inner: string): boolean {
  if (saysPlace(inner)) return true
  const parts = inner.split(/[,;·]/)
  return parts.length > 1 && parts.every(saysPlace)
}

function saysPlace(inner: string): boolean {
  const rest = withoutPlaces(inner)
  return (
    !/[\p{L}\p{N}]/u.test(rest) ||
    ((readStatus(inner) ?? readPriority(inner)) !== undefined && inner.length < 30)
  )
}

function withoutPlaces(text: string): string {
  const tickets = findTickets(text, false)
  const mentions = findMentions(text)
  const date = findDate(text, { date: '2000-01-01' })
  const places = [...tickets, ...mentions, ...(date === undefined ? [] : [date])].sort(
    (a, b) => b.start - a.start,
  )
  const cut = places.reduce((rest, place) => rest.slice(0, place.start) + rest.slice(place.end), text)
  return cut.replace(noteWords, '')
}

function dropTail(text: string): string {
  if (!/[#@\d]/.test(text)) return text
  const tickets = findTickets(text.slice(-300), false)
  const shift = Math.max(0, text.length - 300)
  const last = [...tickets, ...findMentions(text.slice(-300))].sort((a, b) => b.end - a.end)[0]
  if (last === undefined || shift + last.start === 0) return text
  if (/[\p{L}\p{N}]/u.test(text.slice(shift + last.end))) return text
  const before = text.slice(0, shift + last.start).replace(ticketLead, '')
  const rest = trimEnd(before, tail)
  return rest === '' ? text : rest
}

/**
 * The stable key of an action item.
 * @param folded the item's folded title
 * @param occurrence how many items of the document before this one have the same
 * @returns 12 hex digits
 */
export function actionKey(folded: string, occurrence: number): string {
  return hash('sha256', `${folded}\n${occurrence}`, 'hex').slice(0, 12)
}

/** The title without case, punctuation and white space. */
export function foldTitle(title: string): string {
  const folded = isAscii(title)
    ? title
        .toLowerCase()
        .replace(/[^a-z\d]+/g, ' ')
        .trim()
    : title
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
  return folded === '' ? title : folded
}
