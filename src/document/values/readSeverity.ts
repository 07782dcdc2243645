import type { Severity } from '../model/severity.ts'

const spellings: readonly (readonly [Severity, RegExp])[] = [
  ['P0', /^(p0|sev(erity)?[ -]?0|critical|blocker|urgent)$/],
  ['P1', /^(p1|sev(erity)?[ -]?1|high|major)$/],
  ['P2', /^(p2|sev(erity)?[ -]?2|medium|moderate|normal)$/],
  ['P3', /^(p3|sev(erity)?[ -]?[34]|low|minor)$/],
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
  return spellings.find(([, pattern]) => pattern.test(plain))?.[0]
}
