import { cut } from './cut.ts'
import { neutralise } from './neutralise.ts'

const blockStart =
  /^(?:>|[+*-](?=\s|$)|#{1,6}(?=\s|$)|[-*_=](?=[\s\-*_=]*$)|`{3}|~{3}|\d{1,9}[.)](?=\s|$)|\[[ x]\](?=\s|$)|\|)/i

/**
 * What people wrote, as one neutralised line that reads the same in a title, a sentence and a list entry: it cannot start
 * a block, leave a code span open or escape what follows.
 * @param max the longest that is seen, in UTF-16 units; what is longer ends in `…`. Two invisible ones may come on top
 */
export function inlineText(text: string, max: number): string {
  const line = neutralise(text).replace(/\s+/g, ' ').trim()
  const short = line.length <= max ? line : `${cut(line, max - 1, [' ']).trimEnd()}…`
  const whole = leavesCodeOpen(short) ? short.replaceAll('`', "'") : short
  return `${blockStart.test(whole) ? '\u2060' : ''}${whole.replace(/\\$/, '\\\u2060')}`
}

function leavesCodeOpen(line: string): boolean {
  const open = new Set<number>()
  for (const { length } of line.match(/`+/g) ?? []) if (!open.delete(length)) open.add(length)
  return open.size > 0
}
