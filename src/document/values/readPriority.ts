import { fold } from '../language/compile/fold.ts'
import { meanings } from '../language/compile/gather.ts'
import { type Severity, severities } from '../model/severity.ts'
import { readSeverity } from './readSeverity.ts'

/** The first word tells. */
const longest = 60

const known = new Map(
  [
    ...meanings(severities, ({ severities }) => severities),
    ...meanings(severities, ({ priorities }) => priorities),
  ].flatMap(([priority, list]) => list.map((phrase) => [fold(phrase), priority] as const)),
)

/**
 * Reads a priority in any of the usual spellings and languages: `P1`, `High`, `Haute`, `🔴 Critical`, `高`.
 * @returns undefined when the text is none
 */
export function readPriority(text: string): Severity | undefined {
  const folded = fold(text.slice(0, longest))
  return (
    readSeverity(folded) ??
    known.get(folded) ??
    known.get(folded.split(/[\s(/,:–-]/, 1)[0] ?? '') ??
    readSeverity(folded.split(/[\s(/,:–]/, 1)[0] ?? '')
  )
}
