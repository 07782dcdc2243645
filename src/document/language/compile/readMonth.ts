import { languages } from '../languages.ts'
import { foldLetters } from './fold.ts'
import { phrasesOf } from './gather.ts'

const months = new Map(
  languages.flatMap((language) =>
    language.months.flatMap((names, at) =>
      phrasesOf(names).map((name) => [foldLetters(name), at + 1] as const),
    ),
  ),
)

/** @returns 1-12 for the name of a month or its usual abbreviation, with or without a full stop */
export function readMonth(text: string): number | undefined {
  return months.get(foldLetters(text).replace(/\.$/, ''))
}
