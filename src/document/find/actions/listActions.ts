import { fieldName } from '../../language/compile/fieldNames.ts'
import { foldLetters } from '../../language/compile/fold.ts'
import { bySpacing, oneOf, phrases } from '../../language/compile/gather.ts'
import type { Source } from '../../markdown/source.ts'
import type { ActionItem, Written } from '../../model/postmortem.ts'
import type { Dating } from '../../values/readDate.ts'
import { namesChange } from '../../values/readTicket.ts'
import { entryFields } from '../outline/entryFields.ts'
import { readLeadIn } from '../outline/leadIn.ts'
import type { Outline, OutlineEntry } from '../outline/outline.ts'
import { sectionsAbove } from '../outline/outline.ts'
import type { Draft } from './commentary.ts'
import type { GroupNote, ReadAction } from './entry/entryAction.ts'
import { entryAction } from './entry/entryAction.ts'
import type { ActionText } from './entry/entryStatus.ts'
import { groupedLists, groupLabel, groupNote, headingNote, namesGroup, ownerTitles } from './groupLabels.ts'
import { groupOf } from './groupOf.ts'
import { linesAbove, noteAbove } from './linesAbove.ts'
import { interruptedNumbering, introductions, isName, listsWithNames } from './listSigns.ts'

const legends = bySpacing(phrases('legends'))
/** Titles of lists that explain the actions. */
const legend = new RegExp(
  String.raw`^(?:${oneOf(legends.spaced, foldLetters)}|.{0,8}${oneOf(legends.unspaced, foldLetters)})[^\p{L}\p{N}]*$`,
  'u',
)

/**
 * Reads the list entries below the titles of action sections: the outermost entries, or those below an entry that only names a group.
 * @param details places whose actions are titles or paragraphs: the lists there tell more of them
 * @param withTable headings whose actions stand in a table: lists beside it explain it, unless they have check boxes
 */
export function listActions(
  source: Source,
  outline: Outline,
  withTable: ReadonlySet<number>,
  details: (under: number) => boolean,
  dating: Dating,
): readonly Draft[] {
  const notes = new Map<number, GroupNote & { readonly group: string }>()
  const interrupted = interruptedNumbering(source, outline)
  const grouped = groupedLists(outline)
  const said = linesAbove(source, outline)
  const introduced = introductions(source, outline)
  const owners = ownerTitles(source, outline)
  const named = listsWithNames(source, outline)
  return outline.entries.flatMap((entry, index): readonly Draft[] => {
    const above = entry.parent === undefined ? undefined : notes.get(entry.parent)
    if (!isCandidate(outline, entry, withTable) || (entry.depth > 0 && above === undefined)) return []
    if (details(entry.under) || isBulletBetween(entry, interrupted) || isDetail(source, entry)) return []
    const label = groupLabel(source, outline, entry, index, grouped)
    if (label !== undefined)
      notes.set(index, { ...groupNote(source, label.start, label.end), group: label.text })
    if (label !== undefined && label.rest === undefined) return []
    const lines = noteAbove(said, entry)
    const intro = introduced.get(entry.list)
    const note = { ...lines?.note, ...intro?.note, ...headingNote(source, outline, entry, owners), ...above }
    const text = { ...actionText(entry, label?.rest), namesTrail: named.has(entry.list) }
    const item = entryAction(source, text, note, dating)
    if (item === undefined) return []
    const group = above?.group ?? lines?.group ?? groupOf(outline, entry.under)
    return [toDraft(source, { entry, index, item, group, introduced: intro !== undefined })]
  })
}

interface Reading {
  readonly entry: OutlineEntry
  readonly index: number
  readonly item: ReadAction
  readonly group: string
  readonly introduced: boolean
}

function toDraft(source: Source, { entry, index, item, group, introduced }: Reading): Draft {
  const kind: ActionItem['source'] = entry.box === undefined ? 'list' : 'checklist'
  return {
    item: { ...item, group, place: { in: 'entry', entry: index }, source: kind },
    siblings: `${entry.list} ${entry.parent ?? ''}`,
    under: entry.under,
    bare: isBare(entry, item),
    tracked: item.ticket.value !== undefined && !namesChange(source.text.slice(entry.start, entry.end)),
    named: isName(item.action.text, introduced),
  }
}

/** Whether an entry has nothing of its own but words. */
function isBare(entry: OutlineEntry, { owners, due, priority, status }: ReadAction): boolean {
  const own = ({ start, value }: Written<unknown>): boolean =>
    value !== undefined && start >= entry.span.start && start < entry.span.end
  const owned = owners.value !== undefined && owners.value.length > 0 && own(owners)
  const planned = status.value === 'open' || status.value === 'in_progress'
  return entry.box === undefined && !owned && !own(due) && !own(priority) && !own(status) && !planned
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

/** Whether the actions of a heading are in a table, or those of the one above it, unless its title names a group of actions. */
function besideTable(outline: Outline, under: number, withTable: ReadonlySet<number>): boolean {
  const heading = outline.headings[under]
  if (withTable.has(under)) return true
  return heading?.names.length === 0 && withTable.has(heading.parent) && !namesGroup(heading.text)
}

function isBulletBetween(entry: OutlineEntry, interrupted: ReadonlySet<number>): boolean {
  return !entry.numbered && entry.box === undefined && interrupted.has(entry.under)
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
