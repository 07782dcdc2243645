import type { Patterns, Phrases } from '../language.ts'
import type { Wording } from '../wording/wording.ts'
import { wordings } from '../wording/wordings.ts'
import { type NamesOf, phrasesOf, wordOf } from './gather.ts'

type PatternsOf = NamesOf<Wording, Patterns> | ((wording: Wording) => Patterns)
type PhrasesOf = NamesOf<Wording, Phrases>

/** What all languages with a wording say by patterns, as sources. */
export function sayings(of: PatternsOf): readonly string[] {
  return wordings.flatMap((wording) =>
    (typeof of === 'function' ? of(wording) : wording[of]).map(({ source }) => source),
  )
}

/** One pattern for what all of them say, whatever its capitals; it matches nothing where no language says anything. */
export function saying(of: PatternsOf, flags = 'i'): RegExp {
  const sources = sayings(of)
  return new RegExp(sources.length === 0 ? '(?!)' : sources.join('|'), flags)
}

/** The phrases of all languages with a wording. */
export function said(of: PhrasesOf): readonly string[] {
  return wordings.flatMap((wording) => phrasesOf(wording[of]))
}

/** Such phrases as whole words, as part of a pattern. */
export function saidWord(of: PhrasesOf): string {
  return wordOf(said(of))
}
