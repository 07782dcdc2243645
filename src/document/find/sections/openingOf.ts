import { plainText } from '../../markdown/plainText.ts'
import type { Postmortem } from '../../model/postmortem.ts'
import { isPlaceholder } from '../../values/isPlaceholder.ts'

const longest = 4000

/**
 * The first sentences of the summary, as plain text on one line; empty where there is none yet.
 * @param count how many at most
 */
export function openingOf(
  { sections, prose }: Pick<Postmortem, 'sections' | 'prose'>,
  count: number,
): string {
  const summary = sections.find(({ name, empty }) => name === 'summary' && !empty)
  if (!summary) return ''
  const { start, end } = summary.body
  const [paragraph = ''] = prose
    .slice(start, Math.min(end, start + longest))
    .trim()
    .split(/\n[ \t]*\n/)
  // A table, a list or a title is no sentence.
  if (/^\s*(?:[|#>]|[-*+] |\d+[.)] )/.test(paragraph)) return ''
  const text = plainText(paragraph).replace(/\s+/g, ' ').trim()
  if (isPlaceholder(text)) return ''
  return text
    .split(/(?<=[.!?。！？])\s*(?=\p{Lu}|\p{Lo})/u)
    .slice(0, count)
    .join(' ')
}
