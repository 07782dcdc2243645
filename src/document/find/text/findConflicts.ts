import { lineAt, type Source } from '../../markdown/source.ts'
import type { CodeBlock, Problem } from '../../model/postmortem.ts'

/** How Git marks what two people changed differently; the second mark is a title's underline anywhere else. */
const mark = /^<{7}(?: .*)?$/gm

/** Merges that were left half done: which of the two sides holds, nobody can say. In code they are an example. */
export function findConflicts(
  source: Source,
  codeBlocks: readonly Pick<CodeBlock, 'start' | 'end'>[],
): readonly Problem[] {
  return [...source.text.matchAll(mark)]
    .filter(({ index }) => !codeBlocks.some(({ start, end }) => start <= index && index < end))
    .map(({ 0: found, index }) => {
      const line = lineAt(source, index)
      return {
        start: index,
        end: index + found.length,
        line,
        endLine: line,
        rule: 'document/conflict',
        level: 'error',
        message:
          'A merge conflict is not resolved here: found `<<<<<<<`, and what follows stands twice. Keep what holds and remove the lines with the marks; until then no action item becomes an issue, and none is closed or changed.',
      }
    })
}
