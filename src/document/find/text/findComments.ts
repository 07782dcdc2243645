import type { Source } from '../../markdown/source.ts'
import { lineAt } from '../../markdown/source.ts'
import type { Span, Written } from '../../model/postmortem.ts'

/**
 * HTML comments outside code blocks: the place of each with its marks, the text between them.
 * @param code places of code blocks, in document order
 */
export function findComments(source: Source, code: readonly Span[]): readonly Written<string>[] {
  const { text } = source
  const comments: Written<string>[] = []
  let block = 0
  for (let open = text.indexOf('<!--'); open >= 0; ) {
    while ((code[block]?.end ?? Number.POSITIVE_INFINITY) <= open) block++
    const around = code[block]
    if (around !== undefined && around.start <= open) {
      open = text.indexOf('<!--', around.end)
      continue
    }
    const close = text.indexOf('-->', open + 4)
    if (close < 0) break
    const inner = text.slice(open + 4, close).trim()
    comments.push({ start: open, end: close + 3, line: lineAt(source, open), text: inner, value: inner })
    open = text.indexOf('<!--', close + 3)
  }
  return comments
}
