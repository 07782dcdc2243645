import type { Synonyms } from '../../model/parseOptions.ts'
import type { SectionName } from '../../model/postmortem.ts'
import { fold, foldLetters, foldNumbered } from './fold.ts'
import { bySpacing, meanings, oneOf, phrases, unspacedScript } from './gather.ts'

interface Phrase {
  readonly name: SectionName
  readonly text: string
  readonly rank: number
}

interface Phrasebook {
  readonly exact: ReadonlyMap<string, SectionName>
  /** phrases by their first word */
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>
  /** phrases of scripts that are written without spaces */
  readonly unspaced: readonly Phrase[]
}

const longestTitle = 90
/** Longer titles are sentences that say something, unless they ask: `What have we learned, and what will we do next?` */
const mostWords = 9
const mostWordsOfQuestion = 14
const joints = bySpacing(phrases('and', 'or'))
const conjunction = new RegExp(
  ` ${oneOf(joints.spaced, foldLetters)} |&|/|\\+|、|・|，|,|${oneOf(joints.unspaced, foldLetters)}`,
)

/** Earlier sections win over later ones when a title fits several. */
const order: readonly SectionName[] = [
  'five_whys',
  'went_well',
  'lucky',
  'went_wrong',
  'action_items',
  'timeline',
  'lessons',
  'contributing_factors',
  'root_cause',
  'impact',
  'summary',
  'detection',
  'resolution',
  'response',
  'follow_up',
  'participants',
  'references',
  'approval',
  'metadata',
]
const titles = meanings(order, ({ sections }) => sections)

const known = compile({})
const compiled = new WeakMap<Synonyms, Phrasebook>()

function compile(synonyms: Synonyms): Phrasebook {
  const exact = new Map<string, SectionName>()
  const byWord = new Map<string, readonly Phrase[]>()
  const unspaced: Phrase[] = []
  for (const [rank, [name, list]] of titles.entries()) {
    for (const title of synonyms[name] ?? []) exact.set(fold(title), name)
    for (const written of list) {
      const whole = written.startsWith('=')
      const text = foldLetters(whole ? written.slice(1) : written).trim()
      if (!exact.has(text)) exact.set(text, name)
      const phrase = { name, text, rank }
      if (whole) continue
      if (unspacedScript.test(text)) unspaced.push(phrase)
      else byWord.set(firstWord(text), [...(byWord.get(firstWord(text)) ?? []), phrase])
    }
  }
  return { exact, byWord, unspaced }
}

function firstWord(text: string): string {
  return text.split(' ', 1)[0] ?? text
}

function phrasebook(synonyms: Synonyms | undefined): Phrasebook {
  if (synonyms === undefined) return known
  const found = compiled.get(synonyms) ?? compile(synonyms)
  compiled.set(synonyms, found)
  return found
}

/**
 * Which sections a title names: usually one or none; several for titles such as `Detection and response`.
 * @param title plain text of the heading or lead-in
 * @param whole the title must be one of the known ones as a whole: what holds for labels inside the text
 */
export function sectionNames(title: string, synonyms?: Synonyms, whole = false): readonly SectionName[] {
  if (title.length > longestTitle) return []
  const book = phrasebook(synonyms)
  const asks = /[?？]\s*$/.test(title)
  const names = namesIn(book, fold(title), whole, asks)
  // What was taken for a numbering may be part of the title: `5 whys`.
  return names.length > 0 || !/^\P{L}*\d/u.test(title)
    ? names
    : namesIn(book, foldNumbered(title), whole, asks)
}

/** The sections that a title names beside one. */
export function otherSections(title: string, name: SectionName): readonly SectionName[] {
  const found = phrasesIn(known, fold(title), false).filter((phrase) => phrase.name !== name)
  return [...new Set(found.map((phrase) => phrase.name))].slice(0, 1)
}

function namesIn(book: Phrasebook, folded: string, whole: boolean, asks: boolean): readonly SectionName[] {
  const bare = folded.replace(/\s*[(（][^)）]*[)）]\s*$/, '')
  const exact = book.exact.get(folded) ?? book.exact.get(bare)
  if (exact !== undefined) return [exact, ...withinBrackets(book, folded, exact)]
  if (whole) {
    const parts = bare.split(conjunction).map((part) => book.exact.get(part.trim()))
    const known = parts.filter((part) => part !== undefined)
    return known.length > 1 && known.length === parts.length ? [...new Set(known)] : []
  }
  // What stands behind a bracket or a number explains: `Timeline (all times UTC), Monday 4 May`.
  const opening = book.exact.get(folded.replace(/(?:\s*[(（,]|\s+\d).*$/, ''))
  if (opening !== undefined) return [opening]
  const found = phrasesIn(book, bare, asks)
  const best = found[0]
  if (best === undefined) return partsIn(book, bare)
  if (!conjunction.test(bare)) return [best.name]
  return [...new Set(found.map((phrase) => phrase.name))]
}

/** A title in brackets behind another: `Root cause (5 whys)`. */
function withinBrackets(book: Phrasebook, title: string, before: SectionName): readonly SectionName[] {
  const inner = /[(（]([^()（）]{3,40})[)）]\s*$/.exec(title)?.[1]
  const name = inner === undefined ? undefined : (book.exact.get(inner) ?? book.exact.get(fold(inner)))
  return name === undefined || name === before || name !== 'five_whys' ? [] : [name]
}

/** Alternatives, one of which is a known title: `Lucky / could have been worse`. */
function partsIn(book: Phrasebook, title: string): readonly SectionName[] {
  if (!title.includes('/') || title.split(' ').length > 6) return []
  const names = title.split('/').flatMap((part) => book.exact.get(part.trim()) ?? [])
  return [...new Set(names)]
}

/** The phrases that stand in a title, by rank; of overlapping ones the longest is kept. */
function phrasesIn(book: Phrasebook, title: string, asks: boolean): readonly Phrase[] {
  const hits: { readonly phrase: Phrase; readonly at: number }[] = []
  const words = [...title.matchAll(/[\p{L}\p{N}'-]+/gu)]
  // Dates in a title say nothing about what it names.
  const most = asks ? mostWordsOfQuestion : mostWords
  if (words.filter(([word]) => /\p{L}/u.test(word)).length > most) return []
  for (const word of words) {
    for (const phrase of book.byWord.get(word[0]) ?? []) {
      const end = word.index + phrase.text.length
      if (title.startsWith(phrase.text, word.index) && !/[\p{L}\p{N}]/u.test(title.charAt(end)))
        hits.push({ phrase, at: word.index })
    }
  }
  if (unspacedScript.test(title)) {
    for (const phrase of book.unspaced) {
      const at = title.indexOf(phrase.text)
      if (at >= 0) hits.push({ phrase, at })
    }
  }
  const kept = hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other.at < hit.at + hit.phrase.text.length &&
          hit.at < other.at + other.phrase.text.length &&
          (other.phrase.text.length > hit.phrase.text.length ||
            (other.phrase.text.length === hit.phrase.text.length && other.at < hit.at)),
      ),
  )
  return kept.map((hit) => hit.phrase).sort((a, b) => a.rank - b.rank)
}
