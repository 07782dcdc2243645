import type { Source } from '../../markdown/source.ts'
import type { ActionItem } from '../../model/postmortem.ts'
import { actionKey, foldTitle } from '../../values/actionTitle.ts'
import type { Dating } from '../../values/readDate.ts'
import type { FoundTable } from '../outline/findTables.ts'
import type { Outline } from '../outline/outline.ts'
import { headingPath } from '../outline/outline.ts'
import { withoutCommentary } from './commentary.ts'
import { groupOf } from './groupOf.ts'
import { actionTitles, headingActions } from './headingActions.ts'
import { listActions } from './listActions.ts'
import { labelledParagraphs, ownedParagraphs, paragraphActions } from './paragraphActions.ts'
import type { KeylessAction } from './tableActions.ts'
import { tableActions } from './tableActions.ts'

/**
 * Every action item of the document, in document order, from tables, lists and titled paragraphs.
 * @param dating its day is what relative due dates count from
 */
export function findActions(
  source: Source,
  outline: Outline,
  tables: readonly FoundTable[],
  dating: Dating,
): readonly ActionItem[] {
  const withTable = new Set<number>()
  const fromTables = tables.flatMap((table, at) => {
    if (table.kind !== 'actions') return []
    withTable.add(table.under)
    return tableActions(source, table, at, groupOf(outline, table.under), dating)
  })
  const titles = actionTitles(source, outline)
  const owned = ownedParagraphs(source, outline)
  const details = (under: number): boolean =>
    owned.has(under) || headingPath(outline, under).some((at) => titles.has(at))
  const drafts = listActions(source, outline, withTable, details, dating)
  const fromLists = withoutCommentary(outline, drafts, fromTables.length > 0)
  const fromText = paragraphActions(source, outline, withTable, owned, dating).filter(
    ({ span }) => !headingPath(outline, headingAt(outline, span.start)).some((at) => titles.has(at)),
  )
  const found = [...fromTables, ...fromLists, ...fromText]
  const taken = new Set(found.flatMap((item) => headingPath(outline, headingAt(outline, item.span.start))))
  const listed = [...found, ...headingActions(source, outline, taken, dating)]
  const all = listed.length > 0 ? listed : labelledParagraphs(source, outline, dating)
  return withKeys(all.toSorted((a, b) => a.span.start - b.span.start))
}

/** Index of the heading that a place stands under. */
function headingAt(outline: Outline, offset: number): number {
  let low = 0
  let high = outline.headings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((outline.headings[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

function withKeys(items: readonly KeylessAction[]): readonly ActionItem[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const folded = foldTitle(item.title)
    const occurrence = seen.get(folded) ?? 0
    seen.set(folded, occurrence + 1)
    return { key: actionKey(folded, occurrence), ...item }
  })
}
