import { remember } from './remember.ts'

/**
 * Folds a heading, column title or cell for comparison: lower case, accents of Latin and Cyrillic letters dropped, full-width
 * forms narrowed, emoji, numbering and punctuation at both ends removed, white space joined.
 */
export const fold = remember((text) =>
  foldNumbered(text).replace(/^(?:\d+(?:\.\d+)*[.):]?|[ivx]+[.)]|[a-z][.)]|第\d+[章節])\s+/, ''),
)

/** The same with the numbering, which may be part of what is said: `5 whys`. */
export function foldNumbered(text: string): string {
  return foldLetters(text)
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/(?:\p{Extended_Pictographic}|\ufe0f|\u200d|\u20e3|[*_`~#])+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})）%]+$/gu, '')
}

/** Lower case without accents and full-width forms; everything else stays. */
export function foldLetters(text: string): string {
  // Most text is plain ASCII and needs no normalisation.
  if (isAscii(text)) return text.toLowerCase()
  return withoutAccents(text).toLowerCase().replaceAll('’', "'")
}

/** The same letters without accents, in the same case; full-width forms narrowed. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
}

/** Full-width digits and signs as their usual ones; every place in the text stays where it is. */
export function narrow(text: string): string {
  return isAscii(text)
    ? text
    : text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

/** Whether a text needs no Unicode to be read: most do not. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}
