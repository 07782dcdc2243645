import { foldLetters } from '../language/compile/fold.ts'
import { meaningOf, meanings } from '../language/compile/gather.ts'
import { type Severity, severities } from '../model/severity.ts'

const words = meaningOf(
  meanings(severities, ({ severities }) => severities),
  foldLetters,
)
const spellings: readonly (readonly [Severity, RegExp])[] = [
  ['P0', /^(p0|(?:severity|sev)[ -]?0)$/],
  ['P1', /^(p1|(?:severity|sev)[ -]?1)$/],
  ['P2', /^(p2|(?:severity|sev)[ -]?2)$/],
  ['P3', /^(p3|(?:severity|sev)[ -]?[34])$/],
]

/**
 * Reads one severity as people spell it: `P1`, `sev1`, `SEV-1`, `severity: critical`, `severity::1`, `High`.
 * @returns the canonical severity, or undefined when the text is not a severity
 */
export function readSeverity(text: string): Severity | undefined {
  const bare = text.trim().toLowerCase()
  const value = bare.replace(/^(severity|sev|priority|prio)\s*[:/=]+\s*/, '')
  const scoped = value !== bare
  const plain = scoped && /^[0-4]$/.test(value) ? `sev${value}` : value
  return words.get(foldLetters(plain)) ?? spellings.find(([, pattern]) => pattern.test(plain))?.[0]
}
