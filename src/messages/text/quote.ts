import { cut } from './cut.ts'
import { neutralise } from './neutralise.ts'

/**
 * What people wrote, as a Markdown block quote: neutralised, and nothing in it reaches beyond the quote.
 * @param limit the longest the answer may be, in UTF-16 units; at least 200
 * @param whole address of the whole text on GitHub, named where the quote had to be cut
 */
export function quote(text: string, limit: number, whole?: string): string {
  const host = whole !== undefined && URL.canParse(whole) ? new URL(whole).hostname : undefined
  const lines = neutralise(text, host)
    .replace(/^\s*\n/, '')
    .trimEnd()
  if (lines.trim() === '') return '_Nothing was written here._'
  const quoted = lines.split('\n').map(quoteLine).join('\n')
  if (quoted.length <= limit) return quoted
  const rest = whole === undefined ? 'The original has the whole text.' : `The whole text: <${whole}>`
  const note = `\n\n_Shortened here._ ${rest}`
  return cut(quoted, Math.max(0, limit - note.length), ['\n>\n', '\n', ' ']).trimEnd() + note
}

// Quotes and lists nested deeper than anybody means it cost readers and parsers dearly: the rest is read as text.
const deep = /^(?:[ \t]{0,8}(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){8}(?=[ \t]*(?:[>+*-]|\d))/

function quoteLine(line: string): string {
  const text = line.trimEnd()
  return text === '' ? '>' : `> ${text.replace(deep, (marks) => `${marks} \u2060`)}`
}
