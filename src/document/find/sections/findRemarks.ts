import type { Source } from '../../markdown/source.ts'
import type { SectionName, Written } from '../../model/postmortem.ts'
import { saysSomething } from '../../values/isPlaceholder.ts'
import type { Outline } from '../outline/outline.ts'
import { sectionsAbove } from '../outline/outline.ts'
import { writtenAt } from '../writtenAt.ts'

/** What a section lists: its outermost entries, or its paragraphs where it has no list. Placeholders are left out. */
export function findRemarks(
  source: Source,
  outline: Outline,
  section: SectionName,
): readonly Written<string>[] {
  const inside = (under: number): boolean => sectionsAbove(outline, under).includes(section)
  const entries = outline.entries.filter((entry) => entry.depth === 0 && inside(entry.under))
  const places =
    entries.length > 0
      ? entries
      : outline.paragraphs.filter((paragraph) => !paragraph.quoted && inside(paragraph.under))
  return places.flatMap((place) => {
    const from = Math.min(Math.max(place.start, outline.headings[place.under]?.bodyStart ?? 0), place.end)
    const written = writtenAt(source, from, place.end)
    return saysSomething(written.text) ? [{ ...written, value: written.text }] : []
  })
}
