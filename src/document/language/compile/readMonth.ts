import { foldLetters } from './fold.ts'
import { places } from './gather.ts'

const months = places((language) => language.months)

/** @returns 1-12 for the name of a month or its usual abbreviation, with or without a full stop */
export function readMonth(text: string): number | undefined {
  return months.get(foldLetters(text).replace(/\.$/, ''))
}
