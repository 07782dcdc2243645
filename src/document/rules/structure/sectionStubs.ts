import type { Edit, Heading, Postmortem, SectionName } from '../../model.ts'
import { hasSection, sectionTitles } from './sectionTitles.ts'

/**
 * An edit for each missing section: its title and `TBD`, before the first section that comes after it in the wanted order, else at
 * the end of the document.
 */
export function sectionStubs(
  postmortem: Postmortem,
  wanted: readonly SectionName[],
): ReadonlyMap<SectionName, Edit> {
  const headings = sectionHeadings(postmortem)
  const level = Math.min(...headings.values().map((heading) => heading.level), 6)
  const marks = '#'.repeat(headings.size === 0 ? 2 : level)
  const { text, newline } = postmortem
  let tail = text === '' || text.endsWith('\n') ? '' : newline
  const edits = new Map<SectionName, Edit>()
  for (const [index, name] of wanted.entries()) {
    if (hasSection(postmortem, name)) continue
    const stub = `${marks} ${sectionTitles[name]}${newline}${newline}TBD${newline}`
    const next = wanted.slice(index + 1).flatMap((later) => headings.get(later) ?? [])[0]
    if (next === undefined) {
      edits.set(name, { start: text.length, end: text.length, text: `${tail}${newline}${stub}` })
      tail = ''
    } else {
      const start = text.lastIndexOf('\n', next.start - 1) + 1
      edits.set(name, { start, end: start, text: `${stub}${newline}` })
    }
  }
  return edits
}

/** The first heading of each section, as far as it has one of its own. */
function sectionHeadings({ sections, headings }: Postmortem): ReadonlyMap<SectionName, Heading> {
  const byPlace = new Map(
    headings.filter(({ form }) => form === 'heading').map((heading) => [heading.start, heading]),
  )
  const found = new Map<SectionName, Heading>()
  for (const { name, title } of sections) {
    const heading = byPlace.get(title.start)
    if (heading !== undefined && !found.has(name)) found.set(name, heading)
  }
  return found
}
