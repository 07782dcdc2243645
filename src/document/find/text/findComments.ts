import type { Source } from '../../markdown/source.ts'
import { lineAt } from '../../markdown/source.ts'
import type { Span, Written } from '../../model/postmortem.ts'
import type { Range } from './blankOut.ts'
import { codeSpans, isInside, merged } from './codeSpans.ts'

/** Where text is none of the body's own. */
export interface Apart {
  /** front matter and code blocks */
  readonly code: readonly Span[]
  readonly html: readonly Span[]
  readonly quotes: readonly Span[]
}

/**
 * HTML comments of the body: the place of each with its marks, the text between them. In front matter and code there are none; one
 * that begins within a line ends in its paragraph, or is no comment.
 */
export function findComments(source: Source, { code, html }: Apart): readonly Written<string>[] {
  const { text } = source
  if (!text.includes('<!--')) return []
  const blocks = merged(html)
  const apart = merged([...code, ...codeSpans(text, blocks)])
  const inBlock = isInside(blocks)
  const comments: Written<string>[] = []
  let next = 0
  for (let open = text.indexOf('<!--'); open >= 0; ) {
    while ((apart[next]?.end ?? Number.POSITIVE_INFINITY) <= open) next++
    const around = apart[next]
    if (around !== undefined && around.start <= open) {
      open = text.indexOf('<!--', around.end)
      continue
    }
    const close = text.indexOf('-->', open + 4)
    if (close < 0) break
    if (!inBlock(open) && leavesParagraph(text, open, close)) {
      open = text.indexOf('<!--', open + 4)
      continue
    }
    const inner = text.slice(open + 4, close).trim()
    comments.push({ start: open, end: close + 3, line: lineAt(source, open), text: inner, value: inner })
    open = text.indexOf('<!--', close + 3)
  }
  return comments
}

// The way to the next blank line is not searched again and again: a comment of many lines is rare within a line.
function leavesParagraph(text: string, open: number, close: number): boolean {
  const end = text.indexOf('\n', open)
  return end >= 0 && end < close && /\n[^\S\n]*\n/.test(text.slice(end, close))
}

/** Of a document's comments those that its authors wrote as such: in a quotation they are somebody else's words. */
export function findAsides(
  comments: readonly Written<string>[],
  { quotes }: Pick<Apart, 'quotes'>,
): readonly Written<string>[] {
  const quoted = isInside(merged(quotes satisfies readonly Range[]))
  return comments.filter(({ start }) => !quoted(start))
}
