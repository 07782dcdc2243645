import type { Source } from '../../markdown/source.ts'
import { saysSomething } from '../../values/isPlaceholder.ts'
import { readOwners } from '../../values/readOwners.ts'
import { entryFields } from '../outline/entryFields.ts'
import type { Outline } from '../outline/outline.ts'
import { sectionsAbove } from '../outline/outline.ts'
import type { GroupNote } from './entry/entryAction.ts'

/** What the lines above the actions of a group say of all that begin behind `end`. */
export interface NoteAbove {
  readonly end: number
  readonly note: GroupNote
  /** the group's own label, where it stands in the same paragraph */
  readonly group?: string
}

/** Lines such as `Technical actions:`, `Priority: Critical` between the entries of a section, by the index of its title, in document order. */
export function linesAbove(source: Source, outline: Outline): ReadonlyMap<number, readonly NoteAbove[]> {
  const notes = new Map<number, NoteAbove[]>()
  for (const { under, quoted, start, end, pieces } of outline.paragraphs) {
    if (quoted || !sectionsAbove(outline, under).includes('action_items')) continue
    const group = labelLine(source.text.slice(start, pieces[0]?.end))
    const known = notes.get(under)
    // A later paragraph says something of what follows only when it begins a group.
    if (known !== undefined && group === undefined) continue
    const lines = new Set(pieces.map((piece) => piece.start))
    const fields = entryFields(source, start, end).filter(
      (field) => lines.has(field.start) && saysSomething(field.value.text),
    )
    const value = (name: string) => fields.find((field) => field.name === name)?.value
    const owner = value('owner')
    const owners = owner === undefined ? undefined : { ...owner, value: readOwners(owner.text) }
    const note = { owners, due: value('due'), priority: value('priority') }
    const above = { end, note, ...(group === undefined ? {} : { group }) }
    if (known === undefined) notes.set(under, [above])
    else known.push(above)
  }
  return notes
}

function labelLine(line: string): string | undefined {
  return /^[*_]*(\p{L}[^:：*_\n]{1,60})[*_]*[:：][*_]*\s*$/u.exec(line)?.[1]
}

/** @returns what the lines above an entry say of it */
export function noteAbove(
  notes: ReadonlyMap<number, readonly NoteAbove[]>,
  entry: { readonly under: number; readonly start: number },
): NoteAbove | undefined {
  const list = notes.get(entry.under) ?? []
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.end ?? 0) <= entry.start) low = middle + 1
    else high = middle
  }
  return list[low - 1]
}
