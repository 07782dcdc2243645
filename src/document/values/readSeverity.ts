import { foldLetters } from '../language/compile/fold.ts'
import { meaningOf, meanings, oneOf, phrases } from '../language/compile/gather.ts'
import { type Severity, severities } from '../model/severity.ts'

const words = meaningOf(
  meanings(severities, ({ severities }) => severities),
  foldLetters,
)
const spellings: readonly (readonly [Severity, RegExp])[] = [
  ['P0', /^(p0|(?:severity|sev|s)[ _-]?0)$/],
  ['P1', /^(p1|(?:severity|sev|s)[ _-]?1)$/],
  ['P2', /^(p2|(?:severity|sev|s)[ _-]?2)$/],
  ['P3', /^(p[34]|(?:severity|sev|s)[ _-]?[345])$/],
]
const incident = `(?:${oneOf(phrases('incidentWords'), foldLetters)})`
const scope = new RegExp(
  String.raw`^(?:${incident}\s*[:/ _-]\s*)?(?:severity|sev|priority|prio)\s*(?:[:/=_-]\s*)+`,
)
/** A code stands for itself under any heading: `triage/p0`, `incident-sev1`. */
const anyScope = new RegExp(String.raw`^(?:[a-z]{1,20}[:/]|${incident}[-_ ])\s*(?=(?:p|sev[ _-]?)\d$)`)
const behind = new RegExp(` ${incident}$`)

/**
 * Reads one severity as people spell it: `P1`, `sev1`, `SEV-1`, `severity: critical`, `severity::1`, `High`, `🔴 P0`, `P1: High`,
 * `sev1 - critical`, `1 - Critical`. A code goes before the word behind it, a word before a bare number.
 * @returns the canonical severity, or undefined when the text is not a severity
 */
export function readSeverity(text: string): Severity | undefined {
  const shown = text.slice(0, 100).replace(/(?:\p{Extended_Pictographic}|\ufe0f|\u200d)+/gu, ' ')
  const bare = foldLetters(shown)
    .replace(/(?<![\w:]):[a-z][\w+-]*:(?!\w)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const value = bare.replace(scope, '').replace(anyScope, '')
  const plain = value !== bare && /^[0-4]$/.test(value) ? `sev${value}` : value
  return exactly(plain) ?? inTwo(plain) ?? exactly(plain.replace(behind, ''))
}

function exactly(text: string): Severity | undefined {
  return words.get(text) ?? spellings.find(([, pattern]) => pattern.test(text))?.[0]
}

/** A code or a rank, and its word behind it; anything else behind it makes it another label: `p1-follow-up`. */
function inTwo(text: string): Severity | undefined {
  const [, first = '', second = ''] =
    /^([a-z]{0,8}[ _-]?\d)\s*[:/(|,–—-]\s*([^()]{1,40}?)\)?$/u.exec(text) ?? []
  const word = words.get(second.trim())
  if (word === undefined) return undefined
  return /^\d$/.test(first) ? word : exactly(first)
}
