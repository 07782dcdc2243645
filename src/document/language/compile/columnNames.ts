import type { ColumnName } from '../../words/columnWords.ts'
import { columnWords } from '../../words/columnWords.ts'
import { furtherColumns } from '../../words/furtherWords.ts'
import { fold } from './fold.ts'
import { remember } from './remember.ts'

interface Phrase {
  readonly name: ColumnName
  readonly text: string
}

const exact = new Map<string, ColumnName>()
const phrases: Phrase[] = []
for (const [name, lines] of columnWords) {
  for (const written of [...lines, ...(furtherColumns[name] ?? [])].flatMap((line) => line.split(' | '))) {
    const text = fold(written) || written
    if (!exact.has(text)) exact.set(text, name)
    if (text.length > 3 || /[^ -~]/.test(text)) phrases.push({ name, text })
  }
}

const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/**
 * What a column title, or the label of a line such as `Owner:`, means.
 * @param title plain text
 * @returns undefined when the title is none of the known ones
 */
export function columnName(title: string): ColumnName | undefined {
  if (title.length > 60) return undefined
  if (/^(?:(?:action|item|task|ai) ?)?(?:#|№|n[°º]\.?)$/i.test(title.trim())) return 'id'
  // Folding takes the number sign away that makes it the count of the question, not the question.
  if (/^(?:why\s?#|#\s?why)$/i.test(title.trim())) return 'level'
  const folded = fold(title)
  return named(folded) ?? undefined
}

/** @returns the meaning of a label that is exactly one of the known words */
export function exactColumnName(title: string): ColumnName | undefined {
  return exact.get(fold(title))
}

const named = remember((folded) => lookUp(folded) ?? null)

function lookUp(folded: string): ColumnName | undefined {
  const bare = folded.replace(/\s*\([^)]*\)?$/, '').replace(/[?:]$/, '')
  const whole = exact.get(folded) ?? exact.get(bare)
  if (whole !== undefined) return whole
  if (bare.split(' ').length > 5) return undefined
  return phrases.find((phrase) => holds(bare, phrase.text))?.name
}

function holds(title: string, phrase: string): boolean {
  const at = title.indexOf(phrase)
  if (at < 0) return false
  if (unspacedScript.test(phrase)) return true
  return (
    !/[\p{L}\p{N}]/u.test(title.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(title.charAt(at + phrase.length))
  )
}
