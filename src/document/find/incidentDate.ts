import type { Field, IsoDate } from '../model.ts'
import { findDate } from '../values/readDate.ts'

/** Fields that say when the incident was, the most certain first. */
const dated: readonly string[] = ['started', 'detected', 'date', 'acknowledged', 'mitigated', 'resolved']

/** @returns the day of the incident as the document's head or title says it */
export function incidentDate(fields: readonly Field[], title: string | undefined): IsoDate | undefined {
  for (const name of dated)
    for (const field of fields) {
      const found = field.name === name ? findDate(field.text) : undefined
      if (found !== undefined) return found.date
    }
  return title === undefined ? undefined : findDate(title)?.date
}
