import type { Source } from '../markdown/source.ts'
import { entryAction } from './entryAction.ts'
import type { Outline } from './outline.ts'
import type { KeylessAction } from './tableActions.ts'

/**
 * Actions that are sub-headings of an action section with a paragraph below each: `### 1) Better alerts @ana`. Only numbered titles, or
 * ones that name a person, are read so: others are groups.
 * @param taken headings that have actions in tables or lists below them
 */
export function headingActions(
  source: Source,
  outline: Outline,
  taken: ReadonlySet<number>,
  reference: string | undefined,
): readonly KeylessAction[] {
  return outline.headings.flatMap((heading, index) => {
    const parent = outline.headings[heading.parent]
    if (!parent?.names.includes('action_items') || taken.has(heading.parent) || heading.form !== 'heading')
      return []
    const number = /^(?:\d{1,3}|[A-Z]{1,3}-?\d{1,3})[.):]?\s+(?=\S)/.exec(
      source.text.slice(heading.start, heading.end),
    )
    if (number === null && !/@[A-Za-z0-9]/.test(heading.text)) return []
    const start = heading.start + (number?.[0].length ?? 0)
    const place = { start, end: heading.end, spanStart: heading.start, spanEnd: heading.bodyEnd }
    const item = entryAction(source, place, {}, reference)
    if (item === undefined) return []
    const group = parent.names.includes('action_items') ? '' : parent.text
    return [{ ...item, group, place: { in: 'heading' as const, heading: index }, source: 'list' as const }]
  })
}
