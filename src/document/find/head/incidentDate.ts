import type { Field, IsoDate } from '../../model/postmortem.ts'
import { findDate } from '../../values/readDate.ts'

/** Fields that say when the incident was, the most certain first. */
const dated: readonly string[] = ['started', 'detected', 'date', 'acknowledged', 'mitigated', 'resolved']

/** How much of the text is searched for a first date when the head says none. */
const opening = 4000

/**
 * @param text what stands before the action items: their due dates say nothing about the incident
 * @param order whether the document writes the day before the month, where it shows
 * @returns the day of the incident as the document's head, its title or else its first date says it
 */
export function incidentDate(
  fields: readonly Field[],
  title: string | undefined,
  text: string,
  order: boolean | undefined,
): IsoDate | undefined {
  const dating = { dayFirst: order }
  const dateIn = (said: string) => findDate(said, dating)?.date
  const titled = title === undefined ? undefined : dateIn(title)
  for (const name of dated)
    for (const field of fields) {
      if (field.name !== name) continue
      // The date in a page's front matter is the day on which it was published.
      const published = name === 'date' && field.source === 'front_matter'
      const found = (published ? titled : undefined) ?? dateIn(field.text)
      if (found !== undefined) return found
    }
  return titled ?? dateIn(text.slice(0, opening))
}

/** @returns the date that a file's name begins with or holds: `2026-03-01-checkout.md`, `20260301-checkout.md` */
export function dateInPath(path: string): IsoDate | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const joined = /(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)/.exec(name)
  return findDate(joined === null ? name : `${joined[1]}-${joined[2]}-${joined[3]}`)?.date
}
