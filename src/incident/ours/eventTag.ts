import { eventMarker } from '../../document/templates/variables/templateVariables.ts'

/*
 * The hidden tag of a timeline row that a command made: `comment-<id>-<what it said>`, and once the row is written
 * `row=<what the row looked like>`.
 */

const keys = String.raw`comment-[\w:./-]+-[\da-f]{8}`
const unsealed = new RegExp(`<!-- debrief:event (${keys}) -->`)
const sealed = new RegExp(String.raw`<!-- debrief:event (${keys}) row=([\da-f]{8}) -->`)

/** What the keys of a comment's events begin with. */
export function eventKeyOf(comment: string): string {
  return `comment-${comment.replace(/[^\w:./-]/g, '_')}-`
}

/** Whether a document has a row of the event, sealed or not. */
export function hasEventTag(body: string, key: string): boolean {
  const tag = eventMarker(key)
  return body.includes(tag) || body.includes(tag.replace(/-->$/, 'row='))
}

/** Notes in a line's tag what its row looks like, where the line has a tag and it is not noted yet. */
export function sealEventTag(line: string, look: (line: string) => string): string {
  return line.replace(unsealed, (_, key) => `<!-- debrief:event ${key} row=${look(line)} -->`)
}

/** The event and the look that a line's tag names. */
export function readEventTag(line: string): { readonly key: string; readonly row: string } | undefined {
  const [, key, row] = sealed.exec(line) ?? []
  return key === undefined || row === undefined ? undefined : { key, row }
}
