import type { ListEntry, Postmortem } from '../model/postmortem.ts'
import type { EditResult } from './refuse.ts'
import { refuse } from './refuse.ts'

/** Ticks or clears the check box of a list entry. */
export function tickBox(postmortem: Postmortem, entry: ListEntry, ticked: boolean): EditResult {
  const { box } = entry
  if (box === undefined)
    return refuse('This entry has no check box to tick. Begin it with `- [ ] `.', entry.line)
  if (box.ticked === ticked) return []
  const at = box.start + 1
  if (!/^\[[ xX]\]/.test(postmortem.text.slice(box.start, box.start + 3)))
    return refuse(
      'This check box belongs to another version of the document. Read the document again.',
      entry.line,
    )
  return [{ start: at, end: at + 1, text: ticked ? 'x' : ' ' }]
}
