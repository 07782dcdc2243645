import type { Postmortem } from '../../model/postmortem.ts'

const mark = /←|\[\s*(started|detected|acknowledged|mitigated|restored|resolved)\s*\]|(?<![\w:])T[1-8]\b/i
const label =
  /^\W*((the )?(incident|outage|issue|alert|service) )?((is|was|has been|first|fully) )?(started|starts|begins|began|detected|fired|acknowledged|mitigated|repaired|restored|resolved)\W*$/i

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
