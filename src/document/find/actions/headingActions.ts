import type { Source } from '../../markdown/source.ts'
import { saysSomething } from '../../values/isPlaceholder.ts'
import type { Dating } from '../../values/readDate.ts'
import { entryFields } from '../outline/entryFields.ts'
import type { Outline, OutlineHeading } from '../outline/outline.ts'
import { headingPath } from '../outline/outline.ts'
import { entryAction } from './entry/entryAction.ts'
import type { KeylessAction } from './tableActions.ts'

const number = /^(?:#?\d{1,3}|[A-Z]{1,3}-?\d{1,3})[.):]?\s+(?:[–—-]\s+)?(?=\S)/

/**
 * Numbered sub-headings of an action section with labelled values below them: `### A1. Better alerts` above `**Priority:** high`. Where two
 * of a section have such values all its numbered titles are actions, and what stands below them tells more of each.
 */
export function actionTitles(source: Source, outline: Outline): ReadonlySet<number> {
  const titles = outline.headings.flatMap((heading, at) => {
    const parent = outline.headings[heading.parent]
    if (heading.form !== 'heading' || !parent?.names.includes('action_items')) return []
    if (!number.test(source.text.slice(heading.start, heading.end))) return []
    return [{ at, parent: heading.parent, labelled: labelledLines(source, heading) }]
  })
  const sections = Map.groupBy(titles, ({ parent }) => parent)
  return new Set(
    [...sections.values()]
      .filter((list) => list.filter(({ labelled }) => labelled).length >= Math.max(2, list.length / 2))
      .flatMap((list) => list.map(({ at }) => at)),
  )
}

/** Whether a line below a title is a labelled value of an action, alone or in a list. */
function labelledLines(source: Source, { bodyStart, bodyEnd }: OutlineHeading): boolean {
  const end = Math.min(bodyEnd, bodyStart + 1500)
  return entryFields(source, bodyStart, end).some(({ name, start }) => {
    const line = source.text.lastIndexOf('\n', start - 1) + 1
    return (
      name !== 'action' && /^\s*(?:[-*+]\s+)?[*_]*$/.test(source.text.slice(Math.max(line, bodyStart), start))
    )
  })
}

/**
 * Actions that are sub-headings of an action section with a paragraph below each: `### 1) Better alerts @ana`. Only titles that
 * are numbered, name a person or have an owner, a due date or a ticket below them are read so: others are groups.
 * @param taken headings that have actions in tables or lists below them
 */
export function headingActions(
  source: Source,
  outline: Outline,
  taken: ReadonlySet<number>,
  dating: Dating,
): readonly KeylessAction[] {
  const withBoxes = new Set(
    outline.entries.flatMap((entry) => (entry.box === undefined ? [] : headingPath(outline, entry.under))),
  )
  return outline.headings.flatMap((heading, index) => {
    const parent = outline.headings[heading.parent]
    if (!parent?.names.includes('action_items') || taken.has(index) || heading.form !== 'heading') return []
    const numbered = number.exec(source.text.slice(heading.start, heading.end))
    const body = entryFields(source, heading.bodyStart, Math.min(heading.bodyEnd, heading.bodyStart + 1500))
    const assigned = body.some(
      ({ name, value }) => ['owner', 'due', 'ticket'].includes(name) && saysSomething(value.text),
    )
    const isGroup = heading.names.includes('action_items') || withBoxes.has(index)
    if ((isGroup && numbered === null) || (taken.has(heading.parent) && !assigned)) return []
    if (numbered === null && !assigned && !/@[A-Za-z0-9]/.test(heading.text)) return []
    const start = heading.start + (numbered?.[0].length ?? 0)
    const place = { start, end: heading.end, spanStart: heading.start, spanEnd: heading.bodyEnd }
    const item = entryAction(source, place, {}, dating)
    if (item === undefined) return []
    return [
      { ...item, group: '', place: { in: 'heading' as const, heading: index }, source: 'list' as const },
    ]
  })
}
