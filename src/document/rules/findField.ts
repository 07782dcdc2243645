import type { Field, Postmortem } from '../model/postmortem.ts'
import type { Severity } from '../model/severity.ts'
import { readPriority } from '../values/readPriority.ts'

/** The first field with one of these folded names that says something; front matter comes first in a document. */
export function findField(postmortem: Postmortem, ...names: readonly string[]): Field | undefined {
  const named = postmortem.fields.filter((field) => names.includes(field.name))
  return named.find((field) => field.text !== '') ?? named[0]
}

/** The severity that the document states, if it can be read. */
export function severityOf(postmortem: Postmortem): Severity | undefined {
  const stated = postmortem.fields.filter((field) => field.name === 'severity')
  return stated.map((field) => readPriority(field.text)).find((severity) => severity !== undefined)
}
