import type { IsoInstant, Postmortem, Written } from '../../model.ts'

const mark = /←|\[\s*(started|detected|acknowledged|mitigated|restored|resolved)\s*\]|(?<![\w:])T[1-8]\b/i
const label =
  /^\W*((the )?(incident|outage|issue|alert|service) )?((is|was|has been|first|fully) )?(started|starts|begins|began|detected|fired|acknowledged|mitigated|repaired|restored|resolved)\W*$/i

/**
 * Tells the moments that the authors stated, in a field, by a mark or as the whole text of an event, from those recognised by
 * the wording of an event: those may be wrong, and are no ground for contradiction or for figures that people copy.
 */
export function markedMoments({
  timeline,
  fields,
  text,
}: Pick<Postmortem, 'timeline' | 'fields' | 'text'>): (at: Written<IsoInstant>) => boolean {
  const fieldLines = new Set(fields.map(({ line }) => line))
  const worded = new Set(
    timeline
      .filter(({ span, what }) => {
        const row = text.slice(span.start, Math.min(span.end, span.start + 2000))
        return !fieldLines.has(span.line) && !mark.test(row) && !label.test(what.text)
      })
      .map(({ at }) => at.start),
  )
  return (at) => !worded.has(at.start)
}
