import { ownMark } from '../../find/timeline/milestoneOf.ts'
import { saying } from '../../language/compile/saying.ts'
import type { Postmortem } from '../../model/postmortem.ts'

const mark = new RegExp(String.raw`←|${ownMark.source}|(?<![\w:])T[1-8]\b`, 'i')
const label = saying('bareMilestones')

/**
 * The milestones that the authors stated, in a field, by a mark or as the whole text of an event. Those recognised by the wording
 * of an event may be wrong, and are no ground for contradiction or for figures that people copy.
 */
export function markedMilestones({
  timeline,
  fields,
  text,
  milestones,
}: Postmortem): Postmortem['milestones'] {
  const fieldLines = new Set(fields.map(({ line }) => line))
  const chosen = new Set(Object.values(milestones).map(({ start }) => start))
  const worded = new Set(
    timeline
      .filter(({ at, span, what }) => {
        if (!chosen.has(at.start) || fieldLines.has(span.line) || label.test(what.text)) return false
        return !mark.test(text.slice(span.start, Math.min(span.end, span.start + 2000)))
      })
      .map(({ at }) => at.start),
  )
  return Object.fromEntries(Object.entries(milestones).filter(([, { start }]) => !worded.has(start)))
}
