import type { IsoDate } from '../../model/postmortem.ts'
import type { Directive } from './readDirectives.ts'

/** Where one rule is to be silent: lines `from..to`, both inclusive. */
export interface Suppression {
  readonly rule: string
  readonly only?: string
  readonly from: number
  readonly to: number
  readonly directive: Directive
  readonly expired: boolean
}

/** More directives than this in one document have no effect; the rest is reported. */
export const directiveLimit = 200

/**
 * The suppressions in force, in document order. Directives without a reason have none (they are reported by rules of
 * their own), so a finding never disappears without an explanation beside it.
 * @param lineAt 1-based line of an offset
 */
export function readSuppressions(
  all: readonly Directive[],
  text: string,
  today: IsoDate | undefined,
  lineAt: (offset: number) => number,
): readonly Suppression[] {
  const directives = all.slice(0, directiveLimit)
  const enabling = directives.filter((directive) => directive.enables)
  return directives.flatMap((directive) => {
    if (directive.enables || directive.reason === '') return []
    const expired = directive.until !== undefined && today !== undefined && directive.until < today
    return directive.targets.map((target) => {
      const closing = enabling.find(
        (other) =>
          other.at.start > directive.at.start && other.targets.some(({ rule }) => rule === target.rule),
      )
      const lines = linesOf(directive, closing, text, lineAt)
      return { ...target, ...lines, directive, expired }
    })
  })
}

function linesOf(
  directive: Directive,
  closing: Directive | undefined,
  text: string,
  lineAt: (offset: number) => number,
): { readonly from: number; readonly to: number } {
  const line = lineAt(directive.at.start)
  if (directive.scope === 'line') return { from: line, to: line }
  if (directive.scope === 'file') return { from: 1, to: Number.POSITIVE_INFINITY }
  if (directive.scope === 'block') {
    return { from: line, to: closing === undefined ? Number.POSITIVE_INFINITY : lineAt(closing.at.start) }
  }
  // Markdown wants a blank line after a comment, so the next line is the next one that says something.
  const lineEnd = text.indexOf('\n', directive.at.end)
  const said = lineEnd === -1 ? -1 : text.slice(lineEnd).search(/\S/)
  const next = said === -1 ? line + 1 : lineAt(lineEnd + said)
  return { from: next, to: next }
}
