import { createHash } from 'node:crypto'
import type { ActionItem } from '../../document/model/postmortem.ts'

/** Tells one text from another in a hidden tag or an id, in so many hex digits. What was written with it is compared for years. */
export function fingerprint(text: string, digits: 8 | 12): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits)
}

/** A title as a hidden tag keeps it, to tell whether people changed it since. */
export function titleMark(title: string): string {
  return fingerprint(title.trim(), 12)
}

/** Changes when something of an action's row changes that its issue shows. */
export function rowMark(item: ActionItem): string {
  const more = Object.entries(item.more).flatMap(([name, { text }]) => [name, text])
  const shown = [item.action.text, item.owners.text, item.due.text, item.priority.text, ...more]
  return fingerprint(shown.join('\u0000'), 12)
}
