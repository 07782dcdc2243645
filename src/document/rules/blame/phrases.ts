import type { Postmortem } from '../../model/postmortem.ts'
import type { RuleSettings } from '../settings.ts'
import { anyWording } from './wordings.ts'

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

interface Range {
  readonly start: number
  readonly end: number
}

const reach = 300
/** More matches than this say nothing new about a document, and keep hostile ones cheap. */
const most = 200
const border = /[.!?;:]["”’)]?\s|\n\s*\n|\||\n\s*(?:[-*+]|\d{1,3}[.)])\s|\n\s*#/g

/** Every match of one of the known wordings in the prose, each with its sentence; quoted speech is left out. */
export function phrases(postmortem: Postmortem, settings: RuleSettings, wording: RegExp): readonly Phrase[] {
  return phrasesWithin(postmortem, wording, suspectLines(postmortem, settings))
}

/** Every match of any global pattern in the prose. */
export function phrasesOf(postmortem: Postmortem, pattern: RegExp): readonly Phrase[] {
  return phrasesWithin(postmortem, pattern, [{ start: 0, end: postmortem.prose.length }])
}

function phrasesWithin({ prose }: Postmortem, pattern: RegExp, lines: readonly Range[]): readonly Phrase[] {
  const found: Phrase[] = []
  for (const line of lines) {
    for (const match of prose.slice(line.start, line.end).matchAll(pattern)) {
      if (found.length === most) return found
      const start = line.start + match.index
      const end = start + match[0].length
      const left = prose.slice(Math.max(0, start - reach), start)
      const right = prose.slice(end, end + reach)
      const before = left.slice(lastBorder(left))
      const after = right.slice(0, firstBorder(right))
      if (!isQuoted(before, after)) found.push({ start, end, words: match[0], before, after })
    }
  }
  return found
}

const searched = new WeakMap<
  Postmortem,
  { readonly settings: RuleSettings; readonly lines: readonly Range[] }
>()

/** The lines that hold any wording, in order; lines that one wording runs across are one. */
function suspectLines(postmortem: Postmortem, settings: RuleSettings): readonly Range[] {
  const known = searched.get(postmortem)
  if (known?.settings === settings) return known.lines
  const { prose } = postmortem
  const lines: Range[] = []
  for (const match of prose.matchAll(anyWording(settings))) {
    const start = prose.lastIndexOf('\n', match.index) + 1
    const next = prose.indexOf('\n', match.index + match[0].length)
    const last = lines.at(-1)
    const end = next < 0 ? prose.length : next
    if (last !== undefined && start < last.end) lines[lines.length - 1] = { start: last.start, end }
    else lines.push({ start, end })
  }
  searched.set(postmortem, { settings, lines })
  return lines
}

function lastBorder(text: string): number {
  return [...text.matchAll(border)].reduce((_, match) => match.index + match[0].length, 0)
}

function firstBorder(text: string): number {
  const found = text.search(border)
  return found === -1 ? text.length : found
}

function isQuoted(before: string, after: string): boolean {
  const last = (...marks: readonly string[]) =>
    marks.map((mark) => before.lastIndexOf(mark)).sort((a, b) => b - a)[0] ?? -1
  if (last('“', '„', '«') > last('”', '»')) return true
  const quotes = (text: string) => text.split('"').length - 1
  return quotes(before) % 2 === 1 && quotes(after) > 0
}
