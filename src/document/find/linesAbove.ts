import type { Source } from '../markdown/source.ts'
import { saysSomething } from '../values/isPlaceholder.ts'
import { readOwners } from '../values/readOwners.ts'
import type { GroupNote } from './entryAction.ts'
import { entryFields } from './entryFields.ts'
import type { Outline } from './outline.ts'
import { sectionsAbove } from './outline.ts'

/** What lines below a group's title say of all its actions, for those that begin behind `end`. */
export interface NoteAbove {
  readonly end: number
  readonly note: GroupNote
}

/** Lines such as `Priority: Critical` between the title of a group and its first entry, by the index of the title. */
export function linesAbove(source: Source, outline: Outline): ReadonlyMap<number, NoteAbove> {
  const notes = new Map<number, NoteAbove>()
  for (const { under, quoted, start, end, pieces } of outline.paragraphs) {
    if (quoted || notes.has(under) || !sectionsAbove(outline, under).includes('action_items')) continue
    const lines = new Set(pieces.map((piece) => piece.start))
    const fields = entryFields(source, start, end).filter(
      (field) => lines.has(field.start) && saysSomething(field.value.text),
    )
    const value = (name: string) => fields.find((field) => field.name === name)?.value
    const owner = value('owner')
    const owners = owner === undefined ? undefined : { ...owner, value: readOwners(owner.text) }
    notes.set(under, { end, note: { owners, due: value('due'), priority: value('priority') } })
  }
  return notes
}

/** @returns what the lines above an entry say of it */
export function noteAbove(
  notes: ReadonlyMap<number, NoteAbove>,
  entry: { readonly under: number; readonly start: number },
): GroupNote {
  const found = notes.get(entry.under)
  return found === undefined || found.end > entry.start ? {} : found.note
}
