import { oneOf, phrases } from '../language/compile/gather.ts'
import { trimEnd } from '../markdown/trimEnd.ts'

const bracket = /_?\[(?![ xX]\])(?!#?\d+\])(?!@)[^[\]\n]*\]_?(?![([:])/g
/** Longer ones are sentences that somebody wrote into the template's braces. */
const mustache = /\{\{[ \t]*(?:[^{}\s]{1,60}[ \t]+){0,6}[^{}\s]{0,60}[ \t]*\}\}/g
const markers = new RegExp(String.raw`^(?:${oneOf(phrases('placeholders'))}|xxx+)[\s.:!]*$`, 'iu')

/** Whether a cell or line holds nothing but template text: empty, dashes, `[…]`, `_[…]_`, `{{…}}`, `TBD`, `TODO`. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim()
  if (!/[\p{L}\p{N}]/u.test(trimmed) && !/\p{Extended_Pictographic}/u.test(trimmed)) return true
  return markers.test(trimmed) || (/[[{]/.test(trimmed) && withoutPlaceholders(trimmed) === '')
}

/** Whether anything is left when placeholders, and a label before one (`Users affected: [number]`), are taken away. */
export function saysSomething(text: string): boolean {
  if (!text.includes('[') && !text.includes('{{')) return !isPlaceholder(text)
  const rest = trimEnd(withoutPlaceholders(text), /[\s*_|]/)
  if (rest === '' || /^[^:：]{1,60}[:：][\p{P}\p{S}\s]*$/u.test(rest)) return false
  return !isPlaceholder(rest)
}

function withoutPlaceholders(text: string): string {
  const rest = text.replace(bracket, ' ').replace(mustache, ' ').trim()
  return /[\p{L}\p{N}]/u.test(rest) ? rest : ''
}
