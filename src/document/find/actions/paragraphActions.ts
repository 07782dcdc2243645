import { columnName } from '../../language/compile/columnNames.ts'
import { oneOf, phrases } from '../../language/compile/gather.ts'
import type { Source } from '../../markdown/source.ts'
import { looksLikeOwner } from '../../values/looksLikeName.ts'
import type { Dating } from '../../values/readDate.ts'
import { readOwners } from '../../values/readOwners.ts'
import { readLeadIn } from '../outline/leadIn.ts'
import type { Outline, OutlineParagraph } from '../outline/outline.ts'
import { sectionsAbove } from '../outline/outline.ts'
import { writtenAt } from '../writtenAt.ts'
import type { GroupNote } from './entry/entryAction.ts'
import { entryAction } from './entry/entryAction.ts'
import { groupOf } from './groupOf.ts'
import type { KeylessAction } from './tableActions.ts'

const label = oneOf(phrases('actionLabels'))
const loud = oneOf(phrases('loudStates'))
const bullet = new RegExp(
  String.raw`^(?:[•‣◦▪●·–—]\s*|${label}[ -]?#?\d{1,3}[:.)\s]\s*|[①-⑳]\s*|・\s*|\*\*${loud}\*\*:?\s+|[✅☑✔⏳🚧⬜🔲❌]\ufe0f?\s+)(?=\S)`,
  'iu',
)

/**
 * Actions that are lines of a paragraph: behind bullets that are no Markdown (`• Add an alert`), numbered (`AI-1: …`), with a state before them
 * (`✅ …`), or labelled (`**Action:** …` with `**Owner:** …` on the next line).
 */
export function paragraphActions(
  source: Source,
  outline: Outline,
  withTable: ReadonlySet<number>,
  owned: ReadonlySet<number>,
  dating: Dating,
): readonly KeylessAction[] {
  return outline.paragraphs.flatMap((paragraph) => {
    const inActions = sectionsAbove(outline, paragraph.under).includes('action_items')
    if (paragraph.quoted || !inActions || withTable.has(paragraph.under)) return []
    const starts = owned.has(paragraph.under) ? ownedStart(source, paragraph) : itemStarts(source, paragraph)
    return starts.flatMap(({ start, line, end, note }, at) => {
      const spanEnd = starts[at + 1]?.line ?? paragraph.end
      const item = entryAction(source, { start, end, spanStart: line, spanEnd }, note ?? {}, dating)
      const group = groupOf(outline, paragraph.under)
      return item === undefined
        ? []
        : [{ ...item, group, place: { in: 'paragraph' as const }, source: 'list' as const }]
    })
  })
}

interface Start {
  /** where the action's text begins, where its line begins and ends */
  readonly start: number
  readonly line: number
  readonly end: number
  readonly note?: GroupNote
}

const ownerLead = /^(?:\*\*|__)([^*_\n]{2,40}?)(?:\*\*|__)[ \t]*[:：–—-]?[ \t]+(?=\S)/

/**
 * Parts of an action section whose paragraphs begin with who does what they say: `**AL** Add an alert`. The lists between them tell more.
 */
export function ownedParagraphs(source: Source, outline: Outline): ReadonlySet<number> {
  const counts = new Map<number, number>()
  for (const paragraph of outline.paragraphs) {
    const { under, quoted } = paragraph
    if (quoted || !sectionsAbove(outline, under).includes('action_items')) continue
    if (ownedStart(source, paragraph).length > 0) counts.set(under, (counts.get(under) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([under]) => under))
}

function ownedStart(source: Source, { start, end }: OutlineParagraph): readonly Start[] {
  const lead = ownerLead.exec(source.text.slice(start, Math.min(end, start + 80)))
  const name = lead?.[1]
  if (lead === null || name === undefined) return []
  const parts = name.split(/\s*[/,&+]\s*/)
  if (!parts.every((part) => /^\p{Lu}{2,3}$|^@/u.test(part) || looksLikeOwner(part))) return []
  const written = writtenAt(source, start + 2, start + 2 + name.length)
  const note = { owners: { ...written, value: readOwners(written.text) } }
  return [{ start: start + lead[0].length, line: start, end, note }]
}

/**
 * Lines anywhere in the text that a label calls actions, `Action point: …`, for documents that have no list of them.
 */
export function labelledParagraphs(
  source: Source,
  outline: Outline,
  dating: Dating,
): readonly KeylessAction[] {
  return outline.paragraphs.flatMap(({ quoted, pieces, under, end }) => {
    if (quoted) return []
    return pieces.flatMap((piece, at) => {
      const lead = labelLead.exec(source.text.slice(piece.start, Math.min(piece.end, piece.start + 60)))?.[0]
      if (lead === undefined) return []
      const start = piece.start + lead.length
      const next = pieces
        .slice(at + 1)
        .find(({ start, end }) => labelLead.test(source.text.slice(start, end)))
      const place = { start, end: next?.start ?? end, spanStart: piece.start, spanEnd: next?.start ?? end }
      const item = entryAction(source, place, {}, dating)
      if (item === undefined) return []
      return [
        {
          ...item,
          group: groupOf(outline, under),
          place: { in: 'paragraph' as const },
          source: 'list' as const,
        },
      ]
    })
  })
}

/** A label of two words: `Action:` alone may label a step. */
const labelLead = new RegExp(
  String.raw`^(?:\*\*|__)?${oneOf(phrases('actionLabels').filter((label) => /\S\s\S/.test(label)))}[ -]?#?\d{0,3}(?:\*\*|__)?[:：](?:\*\*|__)?\s*(?=\S)`,
  'iu',
)

function itemStarts(source: Source, paragraph: OutlineParagraph): readonly Start[] {
  return paragraph.pieces.flatMap((piece) => {
    const raw = source.text.slice(piece.start, Math.min(piece.end, piece.start + 200))
    const mark = bullet.exec(raw)
    if (mark !== null) {
      const keep = /^[✅☑✔⏳🚧⬜🔲❌*]/u.test(mark[0]) ? 0 : mark[0].length
      return [{ start: piece.start + keep, line: piece.start, end: piece.end }]
    }
    const leadIn = readLeadIn(source.text, piece.start, piece.end)
    const labelled =
      leadIn !== undefined && !leadIn.alone && columnName(leadIn.title) === 'action' && leadIn.bold
    return labelled ? [{ start: leadIn.rest, line: piece.start, end: piece.end }] : []
  })
}
