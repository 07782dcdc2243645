import { dueWords } from '../../../language/compile/dueWords.ts'
import { foldLetters } from '../../../language/compile/fold.ts'
import { anyOf, oneOf, patterns, phrases } from '../../../language/compile/gather.ts'
import type { Source } from '../../../markdown/source.ts'
import type { ActionItem, ActionStatus, Owner, Written } from '../../../model/postmortem.ts'
import { actionTitle } from '../../../values/actionTitle.ts'
import { isPlaceholder } from '../../../values/isPlaceholder.ts'
import type { Dating } from '../../../values/readDate.ts'
import { findDate } from '../../../values/readDate.ts'
import { readDue } from '../../../values/readDue.ts'
import { readPriority } from '../../../values/readPriority.ts'
import { findTickets } from '../../../values/readTicket.ts'
import type { EntryField } from '../../outline/entryFields.ts'
import { entryFields } from '../../outline/entryFields.ts'
import { nothingAt, spanOf, withoutLooseMark, withValue, writtenAt } from '../../writtenAt.ts'
import { priorityWord, rankWords } from '../rankWords.ts'
import { entryOwners } from './entryOwners.ts'
import type { ActionText } from './entryStatus.ts'
import { entryStatus } from './entryStatus.ts'
import { entryTail } from './entryTail.ts'
import { entryTicket } from './entryTicket.ts'
import { leadingValues } from './leadingValues.ts'

/** What the label above a group of actions, or a line below that label, says of all of them. */
export interface GroupNote {
  readonly owners?: Written<readonly Owner[]> | undefined
  readonly status?: Written<ActionStatus> | undefined
  readonly due?: Written<never> | undefined
  readonly priority?: Written<never> | undefined
}

export type ReadAction = Omit<ActionItem, 'key' | 'group' | 'place' | 'source'>

/** A first line that is bold as a whole names the action; what follows explains it. */
const boldLine = /^\s*(?:\*\*|__)([^*_\r\n]{3,120})(?:\*\*|__)[ \t]*\\?\r?\n/

/** How much of an entry is searched for people, dates and tickets: more is a report, not an action. */
const longest = 2000

/** Says that there is nothing to do: `None`, `No further action needed`. */
const nothing = new RegExp(
  String.raw`^${oneOf(phrases('none', 'noAction'), foldLetters)}(?: ${oneOf(
    phrases('noActionBehind'),
    foldLetters,
  )})*[^\p{L}\p{N}]*$`,
  'u',
)
/** Questions and answers of a discussion, and the check list about the report itself that some templates end with. */
const aside = anyOf(patterns('asides'))
/** A link of a word or two, such as those for sharing the page. */
const bareLink = /^\[[^\s\]]{0,20}(?: [^\s\]]{1,20})?\]\([^()\s]{1,500}\)\s*$/
const looseDueDate = new RegExp(
  String.raw`(?:^|[\s(,;–—-])(?:${dueWords})[:\s]\s*([^,;()[\]|\n]{3,30})`,
  'giu',
)

/**
 * Reads one list entry (or heading) as an action item.
 * @param dating its day is what relative due dates count from
 * @returns undefined when it is a placeholder or says that there is none
 */
export function entryAction(
  source: Source,
  place: ActionText,
  note: GroupNote,
  dating: Dating,
): ReadAction | undefined {
  const led = leadingValues(source, place.start, place.end, dating)
  const behind = led?.start ?? place.start
  const labelled = entryFields(source, behind, place.spanEnd)
  const [from, to] = actionPlace(source, { ...place, start: behind }, labelled)
  const tail = labelled.some(({ name }) => name !== 'action')
    ? undefined
    : entryTail(source, from, to, dating, place.namesTrail)
  const { start, end } = tail ?? { start: from, end: to }
  const fields = [...(led?.fields ?? []), ...(tail?.fields ?? labelled)]
  const written = writtenAt(source, start, end)
  // A mark around the action may close behind a label that is no part of it.
  const action = { ...written, text: withoutLooseMark(written.text) }
  const folded = foldLetters(action.text)
  if (isPlaceholder(action.text) || nothing.test(folded) || aside.test(folded)) return undefined
  const raw = source.text.slice(behind, Math.min(place.end, behind + longest))
  const text = { ...place, start: behind }
  if (bareLink.test(raw) && findTickets(raw, false).length === 0) return undefined
  const field = (name: string): Written<never> | undefined =>
    fields.find((found) => found.name === name)?.value
  const due =
    field('due') ?? (tail === undefined ? looseDue(source, text.start, raw, dating) : undefined) ?? note.due
  const priority = field('priority') ?? loosePriority(source, text.start, raw) ?? note.priority
  return {
    span: spanOf(source, place.spanStart, place.spanEnd),
    action,
    title: actionTitle(boldLine.exec(raw)?.[1] ?? action.text),
    owners: entryOwners(source, text, raw, field('owner')) ??
      note.owners ?? { ...nothingAt(source, end), value: [] },
    due: due === undefined ? nothingAt(source, end) : withValue(due, readDue(due.text, dating)),
    priority:
      priority === undefined ? nothingAt(source, end) : withValue(priority, readPriority(priority.text)),
    // What nobody labelled does not untick a box.
    status:
      led?.status ??
      entryStatus(source, text, raw, tail !== undefined && place.box?.ticked ? undefined : field('status')) ??
      note.status ??
      nothingAt(source, end),
    ticket: entryTicket(source, text, raw, field('ticket')),
    more: otherFields(fields),
    linkable: true,
  }
}

/** The action's text: without a leading ticket or `Action:` label and without the labelled values behind it. */
function actionPlace(
  source: Source,
  place: ActionText,
  fields: readonly EntryField[],
): readonly [number, number] {
  let { start, end } = place
  const lead = fields[0]
  if (lead?.name === 'action' && lead.start <= start + 4) start = lead.value.start
  const ticket =
    /^(?:\[[^\]\n]{1,60}\](?:\([^)\n]{1,500}\))?|#\d+|[A-Z][A-Z0-9]+-\d+)\s*[:：–—-]\s*(?=\S)/.exec(
      source.text.slice(start, Math.min(end, start + 600)),
    )
  if (ticket !== null && namesTicket(ticket[0])) start += ticket[0].length
  end = firstLabelLine(source.text, start, end)
  const first = fields.find((field) => field.name !== 'action' && field.start > start)
  if (first !== undefined && first.start < end) {
    end = first.start
    while (end > start && /[\s([|;,—–*_（【，、；-]/.test(source.text.charAt(end - 1))) end--
  }
  return [Math.min(start, end), end]
}

/** A ticket and nothing that could be the action: not a link whose text says what to do. */
function namesTicket(lead: string): boolean {
  const shown = /^\[([^\]]*)\]/.exec(lead)?.[1] ?? ''
  return findTickets(lead, false).length > 0 && (shown.match(/\p{L}{2,}/gu) ?? []).length < 3
}

/** Lines such as `Business justification: …` below an action describe it; they are not part of it. */
function firstLabelLine(text: string, start: number, end: number): number {
  const label = /(?<![\r\n])[\r\n]+[ \t>]*[*_]{0,2}\p{Lu}[\p{L} /-]{1,40}:[*_]{0,2}(?=\s|$)/u.exec(
    text.slice(start, Math.min(end, start + longest)),
  )
  return label === null ? end : start + label.index
}

function otherFields(fields: readonly EntryField[]): ActionItem['more'] {
  const more: Record<string, Written<string>> = {}
  for (const { name, value } of fields)
    if (['type', 'criteria', 'dependency'].includes(name)) more[name] = { ...value, value: value.text }
  return more
}

function looseDue(source: Source, base: number, raw: string, dating: Dating): Written<never> | undefined {
  for (const match of raw.matchAll(looseDueDate)) {
    const value = (match[1] ?? '').trim()
    const from = match.index + match[0].indexOf(match[1] ?? '')
    const date = findDate(value, { ...dating, date: dating.date ?? '2000-01-01' })
    if (date !== undefined && date.start > 3) continue
    if (date !== undefined) return writtenAt(source, base + from + date.start, base + from + date.end)
    if (readDue(value, { ...dating, date: dating.date ?? '2000-01-01' }) !== undefined)
      return writtenAt(source, base + from, base + from + value.length)
  }
  const bracket = /[([]([^()[\]]{6,24})[)\]]/g
  for (const match of raw.matchAll(bracket)) {
    const date = findDate(match[1] ?? '')
    const at = base + match.index + 1
    if (date !== undefined && date.end - date.start >= (match[1] ?? '').trim().length)
      return writtenAt(source, at + date.start, at + date.end)
  }
  return undefined
}

/** `P1: …`, `[HIGH] …`: words count in capitals only. */
const leadingRank = new RegExp(String.raw`^[\s*_]*[[(]?\b(P[0-4]|${rankWords.toUpperCase()})\b[\])]?(?=\W)`)
/** `… (ops, high priority)` */
const bracketedRank = new RegExp(
  String.raw`[[(](?:[^()[\]]{0,80}[,;]\s*)?(P[0-4]|${rankWords})(?: ${priorityWord})?\s*(?:[,;][^()[\]]{0,80})?[\])]`,
  'i',
)

function loosePriority(source: Source, base: number, raw: string): Written<never> | undefined {
  const match = leadingRank.exec(raw) ?? bracketedRank.exec(raw)
  const text = match?.[1]
  if (match === null || text === undefined) return undefined
  const at = base + match.index + match[0].indexOf(text)
  return writtenAt(source, at, at + text.length)
}
