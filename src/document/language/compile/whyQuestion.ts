import { phrases, wordOf } from './gather.ts'

const why = wordOf(phrases('why'))
const answer = wordOf(phrases(({ columns }) => columns.answer, 'because'))

/** A question of a chain of whys, whatever stands before it. */
export const asksWhy = new RegExp(String.raw`^[^\p{L}]*${why}`, 'iu')

/** How a line of a chain begins, with the number that it says: `**Why 2**`. */
export const whyLabel = new RegExp(String.raw`^[\s*_>¿-]*${why}\s?#?(?<level>\d)?`, 'iu')

/** A label with a number, apart from the question behind it: `Why 2: …`. */
export const numberedWhy = new RegExp(
  String.raw`^\s{0,9}(?:\*\*|__)?[\s¿]{0,9}${why}\s?#?\d[\s*_]*[:：]`,
  'iu',
)

/** What only says that a line is an answer: `Because`, `**Antwort:**`. */
export const answerLabel = new RegExp(
  String.raw`^[\s*_>-]*(?:(?:→|->|=>|⇒)[\s*_]*(?:${answer}[\s*_]*[:：]?[\s*_]*)?|${answer}[\s*_]*[:：]?[\s*_]*)`,
  'iu',
)
