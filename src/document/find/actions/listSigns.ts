import { phrases, unspacedScript, wordOf } from '../../language/compile/gather.ts'
import type { Source } from '../../markdown/source.ts'
import type { Written } from '../../model/postmortem.ts'
import { looksLikeName } from '../../values/looksLikeName.ts'
import type { Outline, OutlineEntry, OutlineParagraph } from '../outline/outline.ts'
import { sectionsAbove } from '../outline/outline.ts'
import { withValue, writtenAt } from '../writtenAt.ts'
import type { GroupNote } from './entry/entryAction.ts'

/** For so many names the whole text is searched. */
const mostLooks = 5
const closingNames = /[([（]([^()[\]（）]{2,60})[)\]）][^\p{L}\p{N}]*$/u

/**
 * Lists in which at least half of the entries end with names in brackets, and one name comes twice two stand together or one is named in full
 * elsewhere: a word in brackets alone may be a component.
 */
export function listsWithNames(source: Source, outline: Outline): ReadonlySet<number> {
  let looked = 0
  const lists = new Map<number, { all: number; named: number; sure: boolean; seen: Set<string> }>()
  for (const { list, depth, text, under } of outline.entries) {
    if (depth > 0 || !sectionsAbove(outline, under).includes('action_items')) continue
    const count = lists.get(list) ?? { all: 0, named: 0, sure: false, seen: new Set() }
    lists.set(list, count)
    count.all += 1
    const names = closingNames.exec(text)?.[1]?.split(/\s*[,/&+、]\s*/) ?? []
    if (names.length === 0 || !names.every(looksLikeName)) continue
    count.named += 1
    count.sure ||= names.length > 1 || names.some((name) => count.seen.has(name))
    const [full = ''] = names
    if (!count.sure && full.includes(' ') && looked++ < mostLooks)
      count.sure = source.text.indexOf(full) !== source.text.lastIndexOf(full)
    for (const name of names) count.seen.add(name)
  }
  const sure = [...lists].filter(([, { all, named, sure }]) => sure && named > 1 && named * 2 >= all)
  return new Set(sure.map(([list]) => list))
}

/** A word or two behind a sentence, or an identifier anywhere: `STATIC_NEWS`. */
export function isName(text: string, introduced: boolean): boolean {
  const words = text.split(/\s+/)
  if (words.length === 1 && /:\/\//.test(text)) return false
  if (words.length === 1) return !unspacedScript.test(text) && (introduced || /[\d_./]|[a-z][A-Z]/.test(text))
  return introduced && words.length === 2 && !unspacedScript.test(text)
}

interface Introduction {
  readonly note: GroupNote
}

/** The sentences right before lists, by the number of the list: `The following are already completed:`. */
export function introductions(source: Source, outline: Outline): ReadonlyMap<number, Introduction> {
  const found = new Map<number, Introduction>()
  let next = 0
  let list = -1
  for (const entry of outline.entries) {
    if (
      entry.list === list ||
      entry.depth > 0 ||
      !sectionsAbove(outline, entry.under).includes('action_items')
    )
      continue
    list = entry.list
    while ((outline.paragraphs[next]?.start ?? Number.POSITIVE_INFINITY) < entry.start) next++
    const said = sentenceBefore(source, outline, entry, outline.paragraphs[next - 1])
    if (said === undefined) continue
    const state = doneWord.exec(said.text.slice(-80))
    found.set(list, {
      note: state === null ? {} : { status: withValue({ ...said, text: state[0] }, 'done') },
    })
  }
  return found
}

/** The sentence that ends with a colon right before an entry, as a paragraph or taken for a title. */
function sentenceBefore(
  source: Source,
  outline: Outline,
  { start, under }: Pick<OutlineEntry, 'start' | 'under'>,
  paragraph: OutlineParagraph | undefined,
): Written<never> | undefined {
  const heading = outline.headings[under]
  const isParagraph = paragraph?.under === under && !paragraph.quoted
  const block = isParagraph ? paragraph : heading?.form === 'lead_in' ? heading : undefined
  if (
    block === undefined ||
    !/^[\s*_]*[:：]?[\s*_]*(?:[-*+]|\d+[.)])\s*$/.test(source.text.slice(block.end, start))
  )
    return undefined
  const said = writtenAt(source, block.start, isParagraph ? block.end : block.end + 1)
  return /[:：]$/.test(said.text) && said.text.split(/\s+/).length > 4 ? said : undefined
}

const doneWord = new RegExp(wordOf(phrases(({ states }) => states.done)), 'iu')

/**
 * Headings below which one numbered list is interrupted by bullets at the margin (`1.` bullets `2.` bullets): the bullets are details of the
 * numbers, though Markdown does not say so.
 */
export function interruptedNumbering(source: Source, outline: Outline): ReadonlySet<number> {
  const found = new Set<number>()
  let list = -1
  for (const entry of outline.entries) {
    if (entry.list === list || entry.depth > 0) continue
    list = entry.list
    if (entry.numbered && Number.parseInt(source.text.slice(entry.span.start, entry.span.start + 9), 10) > 1)
      found.add(entry.under)
  }
  return found
}
