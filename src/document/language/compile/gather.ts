import type { Language, Patterns, Phrases } from '../language.ts'
import { languages } from '../languages.ts'
import { escapeRegExp } from './escapeRegExp.ts'
import { foldLetters, withoutAccents } from './fold.ts'

/** Texts of these scripts are written without spaces between words. */
export const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** The single phrases of one entry of a language. */
export function phrasesOf(text: Phrases): readonly string[] {
  return text
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}

/** The single phrases of a record, each with what it means. */
export function phrasesBy<Name extends string>(
  record: Readonly<Record<Name, Phrases>>,
): readonly (readonly [string, Name])[] {
  const names = Object.keys(record) as Name[]
  return names.flatMap((name) => phrasesOf(record[name]).map((phrase) => [phrase, name] as const))
}

/** The dimensions of a table of words that hold one kind of entry. */
export type NamesOf<Table, Entry> = {
  [Name in keyof Table]: Table[Name] extends Entry ? Name : never
}[keyof Table]

/** A dimension of a language by its name, or a part of one by the way to it. */
export type PhrasesOf = NamesOf<Language, Phrases> | ((language: Language) => Phrases)
export type PatternsOf = NamesOf<Language, Patterns> | ((language: Language) => Patterns)

/** What all languages say for one meaning, or for several together; each phrase once, as it is written. */
export function phrases(...of: readonly PhrasesOf[]): readonly string[] {
  const all = languages.flatMap((language) =>
    of.flatMap((one) => phrasesOf(typeof one === 'function' ? one(language) : language[one])),
  )
  return [...new Set(all)]
}

/** What all languages say for each of several meanings, in the order of the names. */
export function meanings<Name extends string>(
  names: readonly Name[],
  of: (language: Language) => Readonly<Record<NoInfer<Name>, Phrases>>,
): readonly (readonly [Name, readonly string[]])[] {
  return names.map((name) => [name, phrases((language) => of(language)[name])])
}

/** Phrases as the keys of what they mean; of two meanings of one phrase the one that comes first counts. */
export function meaningOf<Name extends string>(
  all: readonly (readonly [Name, readonly string[]])[],
  fold: (phrase: string) => string,
): ReadonlyMap<string, Name> {
  const found = new Map<string, Name>()
  for (const [name, list] of all)
    for (const phrase of list) if (!found.has(fold(phrase))) found.set(fold(phrase), name)
  return found
}

/** The places, counted from one, of phrases that languages list in an order of their own: `March` is the third month. */
export function places(of: (language: Language) => readonly Phrases[]): ReadonlyMap<string, number> {
  return new Map(
    languages.flatMap((language) =>
      of(language).flatMap((entry, at) =>
        phrasesOf(entry).map((phrase) => [foldLetters(phrase), at + 1] as const),
      ),
    ),
  )
}

/** The patterns of all languages, each once, as sources for folded text. */
export function patterns(of: PatternsOf): readonly string[] {
  const all = languages.flatMap((language) => (typeof of === 'function' ? of(language) : language[of]))
  return [...new Set(all.map(({ source }) => foldedSource(source)))]
}

/** A pattern for folded text: its letters lose their accents as the text does; escapes such as `\S` and `\p{L}` stay. */
function foldedSource(source: string): string {
  return source.replace(/\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|.)|[^\0-\x7f]+/gs, (part) =>
    part.startsWith('\\') ? part : foldLetters(part),
  )
}

/** One of these patterns anywhere in a text; nothing where there is none. */
export function anyOf(sources: readonly string[], flags = ''): RegExp {
  return new RegExp(sources.length === 0 ? '(?!)' : sources.map((source) => `(?:${source})`).join('|'), flags)
}

/**
 * A choice of phrases inside a pattern, longer ones first. `(?!)`, which matches nothing, where there is none.
 * @param fold how the text was folded that is searched; left out for text as it is, in which people write accents or leave them out
 */
export function oneOf(list: readonly string[], fold?: (phrase: string) => string): string {
  const written = fold === undefined ? [...list, ...list.map(withoutAccents)] : list.map(fold)
  const longestFirst = [...new Set(written)].sort((a, b) => b.length - a.length)
  const escaped = longestFirst.map((phrase) => escapeRegExp(phrase).replaceAll("'", "['’]"))
  return escaped.length === 0 ? '(?!)' : `(?:${escaped.join('|')})`
}

/** Phrases that stand apart from the words around them, and those of scripts without spaces, which need not. */
export function bySpacing(list: readonly string[]): {
  readonly spaced: readonly string[]
  readonly unspaced: readonly string[]
} {
  return {
    spaced: list.filter((phrase) => !unspacedScript.test(phrase)),
    unspaced: list.filter((phrase) => unspacedScript.test(phrase)),
  }
}

/** A choice of phrases as whole words; in scripts without spaces anywhere. */
export function wordOf(list: readonly string[], fold?: (phrase: string) => string): string {
  const { spaced, unspaced } = bySpacing(list)
  const words = `(?<![\\p{L}\\p{N}])${oneOf(spaced, fold)}(?![\\p{L}\\p{N}])`
  return unspaced.length === 0 ? words : `(?:${words}|${oneOf(unspaced, fold)})`
}
