import type { Edit } from '../model/postmortem.ts'

/**
 * Applies edits to a text; everything outside their ranges stays as it is, byte for byte.
 * @param edits in any order, not overlapping; several at one place are applied in list order
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, at) => ({ edit, at }))
    .sort((a, b) => a.edit.start - b.edit.start || a.at - b.at)
  const parts: string[] = []
  let from = 0
  for (const { edit } of ordered) {
    if (edit.start < from) continue
    parts.push(text.slice(from, edit.start), edit.text)
    from = edit.end
  }
  parts.push(text.slice(from))
  return parts.join('')
}
