import type { Source } from '../../markdown/source.ts'
import type { ActionItem } from '../../model/postmortem.ts'
import { actionKey, foldTitle } from '../../values/actionTitle.ts'
import type { Dating } from '../../values/readDate.ts'
import type { FoundTable } from '../outline/findTables.ts'
import type { Outline } from '../outline/outline.ts'
import { headingPath } from '../outline/outline.ts'
import { groupOf } from './groupOf.ts'
import { headingActions } from './headingActions.ts'
import { listActions } from './listActions.ts'
import { paragraphActions } from './paragraphActions.ts'
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
  const fromLists = listActions(source, outline, withTable, dating)
  const found = [...fromTables, ...fromLists, ...paragraphActions(source, outline, withTable, dating)]
  const taken = new Set(found.flatMap((item) => headingPath(outline, headingAt(outline, item.span.start))))
  const all = [...found, ...headingActions(source, outline, taken, dating)]
  return withKeys(all.sort((a, b) => a.span.start - b.span.start))
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
