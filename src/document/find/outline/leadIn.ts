import { plainText } from '../../markdown/plainText.ts'

/** A bold (or plain) label at the start of a line, as people write instead of a heading: `**Impact:** …`. */
export interface LeadIn {
  readonly title: string
  readonly titleStart: number
  readonly titleEnd: number
  /** where the text behind the label begins */
  readonly rest: number
  /** nothing else stands on the line */
  readonly alone: boolean
  readonly bold: boolean
}

const boldLabel = /(?:\*\*|__)(?!\s)([^*\n]{1,120}?)(?:\*\*|__)[ \t]*([:：]?)[ \t]*/y
const plainLabel = /([^\s:：*_`|<>[\]()#-][^:：*`|<>[\]\n]{0,58}?)[ \t]*[:：](?=\s|$|[^\s/\p{N}])[ \t]*/uy

/**
 * Reads the label at the start of `start..end` (one line).
 * @returns undefined when the line begins with ordinary text
 */
export function readLeadIn(text: string, start: number, end: number): LeadIn | undefined {
  const marked = readMarked(text, start, end)
  if (marked !== undefined) return marked
  const first = skipDecoration(text, start, end)
  const bold = text.startsWith('**', first) || text.startsWith('__', first)
  const pattern = bold ? boldLabel : plainLabel
  pattern.lastIndex = first
  const match = pattern.exec(text)
  if (match === null || first + match[0].length > end) return undefined
  const raw = match[1] ?? ''
  const rest = first + match[0].length
  const alone = text.slice(rest, end).trim() === ''
  const labelled = !bold || match[2] !== '' || /[:：]\s*$/.test(raw)
  if (!labelled && !alone) return undefined
  const titleStart = first + match[0].indexOf(raw)
  const inner = raw.replace(/\s*[:：]\s*$/, '')
  return { title: plainText(inner), titleStart, titleEnd: titleStart + inner.length, rest, alone, bold }
}

const markedLine =
  /^[ \t\u3000]*(?:[■□◆◇◎▼][ \t\u3000]*([^\n。]{1,40}?)|【([^】\n]{1,40})】)[:：]?[ \t\u3000]*$/u

/** A line that stands for a title in reports without Markdown: `■ 概要`, `【原因】`. */
function readMarked(text: string, start: number, end: number): LeadIn | undefined {
  if (text.charCodeAt(start) < 0x2500 || end - start > 60) return undefined
  const match = markedLine.exec(text.slice(start, end))
  const title = match?.[1] ?? match?.[2]
  if (title === undefined) return undefined
  const titleStart = start + (match?.[0].indexOf(title) ?? 0)
  return {
    title: plainText(title),
    titleStart,
    titleEnd: titleStart + title.length,
    rest: end,
    alone: true,
    bold: true,
  }
}

/** Emoji and the like before a label. */
function skipDecoration(text: string, start: number, end: number): number {
  let at = start
  while (at < end && at < start + 8) {
    const code = text.charCodeAt(at)
    const decoration =
      code === 32 ||
      (code >= 0x2190 && code <= 0x2bff) ||
      (code >= 0xd83c && code <= 0xdfff) ||
      code === 0xfe0f
    if (!decoration) break
    at++
  }
  return at
}
