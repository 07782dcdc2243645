import { columnName } from '../../language/compile/columnNames.ts'
import { fieldName } from '../../language/compile/fieldNames.ts'
import { foldLetters } from '../../language/compile/fold.ts'
import {
  anyOf,
  bySpacing,
  oneOf,
  patterns,
  phrases,
  unspacedScript,
  wordOf,
} from '../../language/compile/gather.ts'
import type { Source } from '../../markdown/source.ts'
import { trimEnd } from '../../markdown/trimEnd.ts'
import type { ActionItem } from '../../model/postmortem.ts'
import { looksLikeOwner } from '../../values/looksLikeName.ts'
import type { Dating } from '../../values/readDate.ts'
import { findMentions, readOwners } from '../../values/readOwners.ts'
import { readStatus } from '../../values/readStatus.ts'
import { entryFields } from '../outline/entryFields.ts'
import { readLeadIn } from '../outline/leadIn.ts'
import type { Outline, OutlineEntry } from '../outline/outline.ts'
import { sectionsAbove } from '../outline/outline.ts'
import { withValue, writtenAt } from '../writtenAt.ts'
import type { GroupNote } from './entryAction.ts'
import { entryAction } from './entryAction.ts'
import type { ActionText } from './entryStatus.ts'
import { groupOf } from './groupOf.ts'
import { linesAbove, noteAbove } from './linesAbove.ts'
import { priorityWord, rankWords } from './rankWords.ts'
import type { KeylessAction } from './tableActions.ts'

const groupTitle = anyOf(patterns('groups'), 'u')
const legends = bySpacing(phrases('legends'))
/** Titles of lists that explain the actions. */
const legend = new RegExp(
  String.raw`^(?:${oneOf(legends.spaced, foldLetters)}|.{0,8}${oneOf(legends.unspaced, foldLetters)})[^\p{L}\p{N}]*$`,
  'u',
)

/**
 * Reads the list entries below the titles of action sections: the outermost entries, or those below an entry that only names a group.
 * @param withTable headings whose actions stand in a table: lists beside it explain it, unless they have check boxes
 */
export function listActions(
  source: Source,
  outline: Outline,
  withTable: ReadonlySet<number>,
  dating: Dating,
): readonly KeylessAction[] {
  const notes = new Map<number, GroupNote & { readonly group: string }>()
  const interrupted = interruptedNumbering(source, outline)
  const grouped = groupedLists(outline)
  const said = linesAbove(source, outline)
  return outline.entries.flatMap((entry, index) => {
    const above = entry.parent === undefined ? undefined : notes.get(entry.parent)
    if (!isCandidate(outline, entry, withTable) || (entry.depth > 0 && above === undefined)) return []
    if (isBulletBetween(entry, interrupted) || isDetail(source, entry)) return []
    const label = groupLabel(source, outline, entry, index, grouped)
    if (label !== undefined)
      notes.set(index, { ...groupNote(source, label.start, label.end), group: label.text })
    if (label !== undefined && label.rest === undefined) return []
    const lines = noteAbove(said, entry)
    const note = { ...lines?.note, ...headingNote(source, outline, entry), ...above }
    const item = entryAction(source, actionText(entry, label?.rest), note, dating)
    if (item === undefined) return []
    const group = above?.group ?? lines?.group ?? groupOf(outline, entry.under)
    const kind: ActionItem['source'] = entry.box === undefined ? 'list' : 'checklist'
    return [{ ...item, group, place: { in: 'entry' as const, entry: index }, source: kind }]
  })
}

/** Fields of the follow-up as a whole. */
const aboutFollowUp: readonly string[] = [
  'review_date',
  'follow_up_date',
  'follow_up_review',
  'follow_up_owner',
]

/** An entry that is a labelled value of the action above it, or of the follow-up: `- Owner: @ana`, `- Review date: 2026-03-01`. */
function isDetail(source: Source, entry: OutlineEntry): boolean {
  const leadIn = readLeadIn(source.text, entry.start, entry.pieces[0]?.end ?? entry.end)
  if (leadIn !== undefined && aboutFollowUp.includes(fieldName(leadIn.title))) return true
  if (!/^[^\n]{1,40}[:：]/.test(source.text.slice(entry.start, entry.end))) return false
  const first = entryFields(source, entry.start, entry.end)[0]
  return first !== undefined && first.name !== 'action' && first.start <= entry.start + 3
}

function isCandidate(outline: Outline, entry: OutlineEntry, withTable: ReadonlySet<number>): boolean {
  if (!sectionsAbove(outline, entry.under).includes('action_items')) return false
  if (legend.test(foldLetters(outline.headings[entry.under]?.text ?? ''))) return false
  return entry.box !== undefined || !besideTable(outline, entry.under, withTable)
}

/** Whether the actions of a heading, or of the one that a lead-in stands under, are in a table. */
function besideTable(outline: Outline, under: number, withTable: ReadonlySet<number>): boolean {
  const heading = outline.headings[under]
  return (
    withTable.has(under) ||
    (heading?.form === 'lead_in' && heading.names.length === 0 && withTable.has(heading.parent))
  )
}

function isBulletBetween(entry: OutlineEntry, interrupted: ReadonlySet<number>): boolean {
  return !entry.numbered && entry.box === undefined && interrupted.has(entry.under)
}

/**
 * Headings below which one numbered list is interrupted by bullets at the margin (`1.` bullets `2.` bullets): the bullets are details of the
 * numbers, though Markdown does not say so.
 */
function interruptedNumbering(source: Source, outline: Outline): ReadonlySet<number> {
  const found = new Set<number>()
  let list = -1
  for (const entry of outline.entries) {
    if (entry.list === list || entry.depth > 0) continue
    list = entry.list
    if (entry.numbered && Number.parseInt(source.text.slice(entry.span.start, entry.span.start + 9), 10) > 1)
      found.add(entry.under)
  }
  return found
}

/** Lists in which every outermost entry is short and has several longer ones below it: they name groups. */
function groupedLists(outline: Outline): ReadonlySet<number> {
  const { entries } = outline
  const below = entries.map(() => ({ all: 0, longer: 0 }))
  for (const { parent = -1, text } of entries) {
    const count = below[parent]
    if (count === undefined) continue
    count.all += 1
    if (text.length > (entries[parent]?.text.length ?? 0)) count.longer += 1
  }
  const lists = new Map<number, { names: number; others: number }>()
  for (const [at, { depth, list, text, box }] of entries.entries()) {
    if (depth > 0) continue
    const { all, longer } = below[at] ?? { all: 0, longer: 0 }
    const count = lists.get(list) ?? { names: 0, others: 0 }
    if (box === undefined && text.length <= 30 && all > 1 && longer * 2 > all) count.names += 1
    else count.others += 1
    lists.set(list, count)
  }
  return new Set(
    [...lists].filter(([, { names, others }]) => names > 1 && others === 0).map(([list]) => list),
  )
}

function wholeEntry({ start, end, text }: OutlineEntry): Label {
  return { start, end, text: text.replace(/[:：]$/, '').trimEnd() }
}

function actionText(entry: OutlineEntry, rest: number | undefined): ActionText {
  const place = {
    start: rest ?? entry.start,
    end: entry.end,
    spanStart: entry.span.start,
    spanEnd: entry.span.end,
  }
  return entry.box === undefined ? place : { ...place, box: entry.box }
}

interface Label {
  readonly start: number
  readonly end: number
  readonly text: string
  /** where an action behind the label begins, when there is one and nothing below it */
  readonly rest?: number
}

/** An entry that names the group of the entries below it. */
function groupLabel(
  source: Source,
  outline: Outline,
  entry: OutlineEntry,
  index: number,
  grouped: ReadonlySet<number>,
): Label | undefined {
  if (entry.depth === 0 && grouped.has(entry.list)) return wholeEntry(entry)
  const heading = outline.headings[entry.under]
  const own = heading?.form === 'lead_in' && heading.start >= entry.start && heading.end <= entry.end
  const hasChildren = outline.entries[index + 1]?.parent === index
  if (own && heading !== undefined) {
    const { start, end, text, bodyStart } = heading
    return hasChildren || bodyStart >= entry.end
      ? { start, end, text }
      : { start, end, text, rest: bodyStart }
  }
  if (!hasChildren || entry.box !== undefined) return undefined
  const leadIn = readLeadIn(source.text, entry.start, entry.pieces[0]?.end ?? entry.end)
  const colon = leadIn?.alone === true && /[:：]/.test(entry.text.slice(trimEnd(entry.text, /\W/).length))
  const alone = colon && entry.pieces.length <= 1 && columnName(leadIn.title) !== 'action'
  const below = entryFields(source, entry.end, entry.span.end)[0]?.name
  if (below !== undefined && below !== 'action') return undefined
  if (!alone && !groupTitle.test(foldLetters(entry.text.replace(/[:：]$/, '')))) return undefined
  return wholeEntry(entry)
}

/** A title that names the owner or the state of the entries below it: `**@ana**`, `✅ Done:`, `Immediate actions (completed)`. */
function headingNote(source: Source, outline: Outline, entry: OutlineEntry): GroupNote {
  const heading = outline.headings[entry.under]
  if (heading === undefined) return {}
  // The title of the section itself, `Planned work`, says a state only in brackets, or as `Actions taken`.
  if (heading.names.length > 0 && !bracketed.test(heading.text) && !isTaken(heading.text)) return {}
  return groupNote(source, heading.start, heading.end)
}

const taken = anyOf(patterns('taken'))
const isTaken = (title: string): boolean => taken.test(foldLetters(title))
const bracketed = /[(（]([^()（）]{2,24})[)）]\W*$/u

const ownerLabel = new RegExp(
  String.raw`^${wordOf(phrases(({ fields }) => fields.owner))}([^\p{L}\p{N}@]*)`,
  'iu',
)
const rank = new RegExp(`^(?:P[0-4]|${rankWords}(?: ${priorityWord})?)$`, 'i')

/** Who is named by `@ana`, `Owner: Ana`, `Owner Ana`; what goes on otherwise is a title: `Responsible disclosure`. */
function namedOwner(text: string): string | undefined {
  if (text.startsWith('@')) return text
  const label = ownerLabel.exec(text)
  const named = label === null ? undefined : text.slice(label[0].length)
  if (label === null || named === undefined) return undefined
  const parted = /[^\s]/.test(label[1] ?? '') || unspacedScript.test(label[0])
  return parted || named.startsWith('@') || looksLikeOwner(named) ? named : undefined
}

function groupNote(source: Source, start: number, end: number): GroupNote {
  const written = writtenAt(source, start, end)
  const named = namedOwner(written.text)
  if (named !== undefined) {
    const value = readOwners(named)
    return value.length > 0 ? { owners: { ...written, value } } : {}
  }
  const said = bracketed.exec(written.text)?.[1] ?? written.text
  const mentioned = said === written.text ? [] : findMentions(said)
  if (mentioned.length > 0)
    return {
      owners: {
        ...written,
        text: said.slice(mentioned[0]?.start, mentioned.at(-1)?.end),
        value: mentioned.map(({ owner }) => owner),
      },
    }
  if (rank.test(said)) return { priority: { ...written, text: said } }
  const value = isTaken(said) ? 'done' : readStatus(said)
  return value === undefined || said.length > 30
    ? {}
    : { status: withValue({ ...written, text: said }, value) }
}
