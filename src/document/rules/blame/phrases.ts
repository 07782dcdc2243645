import type { Postmortem } from '../../model.ts'

/** A match in the authors' own prose and what stands around it in the same sentence, cell or list entry. */
export interface Phrase {
  readonly start: number
  readonly end: number
  readonly words: string
  /** the sentence up to the match */
  readonly before: string
  /** the sentence from the match on */
  readonly after: string
}

const reach = 300
/** More matches than this say nothing new about a document, and keep hostile ones cheap. */
const most = 200
const border = /[.!?;:]["”’)]?\s|\n\s*\n|\||\n\s*(?:[-*+]|\d{1,3}[.)])\s|\n\s*#/g

/** Every match of a global pattern in the prose, each with its sentence; quoted speech is left out. */
export function phrases({ prose }: Postmortem, pattern: RegExp): readonly Phrase[] {
  const found: Phrase[] = []
  for (const match of prose.matchAll(pattern)) {
    if (found.length === most) break
    const start = match.index
    const end = start + match[0].length
    const left = prose.slice(Math.max(0, start - reach), start)
    const right = prose.slice(end, end + reach)
    const before = left.slice(lastBorder(left))
    const after = right.slice(0, firstBorder(right))
    if (!isQuoted(before, after)) found.push({ start, end, words: match[0], before, after })
  }
  return found
}

function lastBorder(text: string): number {
  return [...text.matchAll(border)].reduce((_, match) => match.index + match[0].length, 0)
}

function firstBorder(text: string): number {
  const found = text.search(border)
  return found === -1 ? text.length : found
}

function isQuoted(before: string, after: string): boolean {
  if (/[“„«][^”»]*$/.test(before)) return true
  const quotes = (text: string) => text.split('"').length - 1
  return quotes(before) % 2 === 1 && quotes(after) > 0
}
