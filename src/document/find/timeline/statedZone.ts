import { anyOf, oneOf, patterns, phrases } from '../../language/compile/gather.ts'
import type { Source } from '../../markdown/source.ts'
import { readMoment } from '../../values/readMoment.ts'
import type { Zone } from '../../values/timeZone.ts'
import { findZone } from '../../values/timeZone.ts'
import type { Outline } from '../outline/outline.ts'
import { sectionsAbove } from '../outline/outline.ts'

const allTimes = oneOf(phrases('allTimes'))
/** `All times are in CET`, `Alle Zeiten in MEZ`. */
const zoneSentence = anyOf(
  [...patterns('zoneSentences'), String.raw`${allTimes}[^.\n]{0,40}\b([A-Z]{2,4}\b[^.\n]{0,10})`],
  'gi',
)
/** The zone that a timeline's title or the text says for all times: `Timeline (all times UTC)`, `All times are in CET`. */
export function statedZone(source: Source, outline: Outline): Zone | undefined {
  for (const [at, heading] of outline.headings.entries()) {
    if (!sectionsAbove(outline, at).includes('timeline')) continue
    // The title of one event speaks for that event.
    if (readMoment(heading.text)?.clock !== undefined) continue
    const zone = /[A-Z(+]/.test(heading.text) ? findZone(heading.text.replace(/^[A-Z\s]+$/, '')) : undefined
    if (zone !== undefined) return zone
  }
  for (const [, ...said] of source.text.matchAll(zoneSentence)) {
    const zone = findZone(said.find((words) => words !== undefined) ?? '')
    if (zone !== undefined) return zone
  }
  return undefined
}

/** Says of all times what zone they are in, and nothing that happened. */
export const allTimesSaid = new RegExp(String.raw`^[^\p{L}\p{N}]*${allTimes}(?!\p{L})[^.]{0,30}$`, 'iu')
