import { createHash } from 'node:crypto'

/** A title as a hidden tag keeps it, to tell whether people changed it since. 12 hex digits. */
export function titleMark(title: string): string {
  return createHash('sha256').update(title.trim()).digest('hex').slice(0, 12)
}
