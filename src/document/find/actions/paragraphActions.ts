import { columnName } from '../../language/compile/columnNames.ts'
import { oneOf, phrases } from '../../language/compile/gather.ts'
import type { Source } from '../../markdown/source.ts'
import type { Dating } from '../../values/readDate.ts'
import { readLeadIn } from '../outline/leadIn.ts'
import type { Outline, OutlineParagraph } from '../outline/outline.ts'
import { sectionsAbove } from '../outline/outline.ts'
import { entryAction } from './entryAction.ts'
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
  dating: Dating,
): readonly KeylessAction[] {
  return outline.paragraphs.flatMap((paragraph) => {
    const inActions = sectionsAbove(outline, paragraph.under).includes('action_items')
    if (paragraph.quoted || !inActions || withTable.has(paragraph.under)) return []
    const starts = itemStarts(source, paragraph)
    return starts.flatMap(({ start, line, end }, at) => {
      const spanEnd = starts[at + 1]?.line ?? paragraph.end
      const item = entryAction(source, { start, end, spanStart: line, spanEnd }, {}, dating)
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
}

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
