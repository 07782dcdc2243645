import { dueWords } from '../../../language/compile/dueWords.ts'
import { oneOf, phrases, wordOf } from '../../../language/compile/gather.ts'
import type { Source } from '../../../markdown/source.ts'
import type { Owner, Written } from '../../../model/postmortem.ts'
import { looksLikeName, looksLikeOwner, looksLikeTeam } from '../../../values/looksLikeName.ts'
import { findMentions, readOwners } from '../../../values/readOwners.ts'
import { findTickets } from '../../../values/readTicket.ts'
import { writtenAt } from '../../writtenAt.ts'
import type { ActionText } from './entryStatus.ts'

/**
 * Who does an action by the words of its entry: a labelled value, `@ana` at its ends or in brackets, `[Ana]`, `assigned to Ana`,
 * `Network team: …`. Somebody who is only spoken of does nothing.
 * @param raw the entry's own text
 */
export function entryOwners(
  source: Source,
  place: ActionText,
  raw: string,
  labelled: Written<never> | undefined,
): Written<readonly Owner[]> | undefined {
  if (labelled !== undefined) {
    const named = source.text.slice(labelled.start, labelled.end).replace(dueTail, '')
    const written = writtenAt(source, labelled.start, labelled.start + named.length)
    return { ...written, value: readOwners(written.text) }
  }
  const mentions = findMentions(raw).filter((mention) => standsApart(raw, mention.start, mention.end))
  const first = mentions[0]
  const last = mentions.at(-1)
  if (first !== undefined && last !== undefined) {
    const written = writtenAt(source, place.start + first.start, place.start + last.end)
    return { ...written, value: mentions.map((mention) => mention.owner) }
  }
  const assigned = assignedIn(source, place, raw) ?? teamBefore(source, place, raw)
  if (assigned !== undefined) return assigned
  const named =
    /^\[((?:\p{Lu}[\p{L}'.-]+)(?: \p{Lu}[\p{L}'.-]+){0,2})\](?![([:])|\[((?:\p{Lu}[\p{L}'.-]+)(?: \p{Lu}[\p{L}'.-]+){0,2})\]\s*$/u.exec(
      raw,
    )
  const name = named?.[1] ?? named?.[2]
  if (named === null || name === undefined || !looksLikeName(name)) return undefined
  const at = place.start + named.index + 1
  return { ...writtenAt(source, at, at + name.length), value: readOwners(name) }
}

const assignedTo = new RegExp(
  String.raw`(?:^|[\s([,;|·–—-])${oneOf(phrases('assignedTo'))}\s*[:：]?\s+([^,;|·()[\]\n–—]{2,40}?)(?=\s*(?:[,;|·()[\]–—.]|\s-\s|$))`,
  'iu',
)

/** `… assigned to Ana Lima`: said of the action, though without the sign of a label. */
function assignedIn(source: Source, place: ActionText, raw: string): Written<readonly Owner[]> | undefined {
  const match = assignedTo.exec(raw)
  const name = match?.[1]
  if (match === null || name === undefined) return undefined
  const value = readOwners(name)
  if (value.length > 0 && !value.every((owner) => owner.kind !== 'name' || looksLikeOwner(owner.name)))
    return undefined
  const at = place.start + match.index + match[0].length - name.length
  return { ...writtenAt(source, at, at + name.length), value }
}

/** `Network team: review the limits` */
function teamBefore(source: Source, place: ActionText, raw: string): Written<readonly Owner[]> | undefined {
  const label = /^[*_\s]*(\p{L}[\p{L}\p{N}&/ -]{2,40}?)[*_]*[:：]/u.exec(raw)
  const name = label?.[1]
  if (name === undefined || !looksLikeTeam(name)) return undefined
  const at = place.start + (label?.[0].indexOf(name) ?? 0)
  return { ...writtenAt(source, at, at + name.length), value: readOwners(name) }
}

/** A due date behind a name: `Jana, bis 1. Dezember`. */
const dueTail = new RegExp(String.raw`[,;]\s*(?:${dueWords})[\s:].*$`, 'iu')

/** At the start, at the end (before tickets and punctuation) or in brackets: a person who is named, not spoken of. */
function standsApart(raw: string, start: number, end: number): boolean {
  const before = raw.slice(Math.max(0, start - 60), start)
  const after = raw.slice(end, end + 200)
  if (/^[\s*_`([]*$/.test(raw.slice(0, start)) || /[([][^()[\]]*$/.test(before)) return true
  const rest = findTickets(after, true).reduceRight(
    (text, ticket) => text.slice(0, ticket.start) + text.slice(ticket.end),
    after,
  )
  return !/[\p{L}\p{N}]/u.test(
    rest
      .replace(/@[\w-]+(?:\/[\w.-]+)?|\p{L}+\s?[:：]|\[\p{L}+\]/gu, '')
      .replace(besides, '')
      .replace(/\d{4}-\d\d-\d\d/g, ''),
  )
}

/** Words between the people, tickets and dates behind an action. */
const besides = new RegExp(wordOf(phrases('noteWords', 'due', 'and')), 'giu')
