import { stripVTControlCharacters } from 'node:util'

/** Text of a document as a screen may show it: it may hold escape sequences, and a terminal must not obey them. */
export function harmless(text: string): string {
  return stripVTControlCharacters(text).replace(/[^\P{Cc}\n]/gu, ' ')
}
