import type { Language } from '../language.ts'
import type { ColumnName } from '../meanings.ts'
import { fold } from './fold.ts'
import { meaningOf, meanings, phrases, unspacedScript } from './gather.ts'
import { remember } from './remember.ts'

/** The first meaning that fits a title wins. */
const order: readonly ColumnName[] = [
  'verified',
  'required',
  'due',
  'owner',
  'status',
  'ticket',
  'priority',
  'type',
  'question',
  'answer',
  'level',
  'factor',
  'criteria',
  'dependency',
  'time',
  'date',
  'day',
  'duration',
  'action',
  'event',
  'actor',
  'source',
  'marker',
  'id',
  'field',
  'value',
]

const titles: readonly (readonly [ColumnName, readonly string[]])[] = [
  // The number of an action holds the word for it.
  ['id', phrases('actionNumbers')],
  ...meanings(order, columnWords),
]

/** Questions and answers of a table are titled by what they begin with, too. */
function columnWords({ columns, why, because }: Language): Language['columns'] {
  return { ...columns, question: `${columns.question} | ${why}`, answer: `${columns.answer} | ${because}` }
}

const comparable = (phrase: string): string => fold(phrase) || phrase
const exact = meaningOf(titles, comparable)
const contained = titles.flatMap(([name, list]) =>
  list
    .map((phrase) => ({ name, text: comparable(phrase) }))
    // A short one says too little where other words stand beside it.
    .filter(({ text }) => text.length > 3 || /[^ -~]/.test(text)),
)
const whyWords = new Set(phrases('why').map(fold))

/**
 * What a column title, or the label of a line such as `Owner:`, means.
 * @param title plain text
 * @returns undefined when the title is none of the known ones
 */
export function columnName(title: string): ColumnName | undefined {
  if (title.length > 60) return undefined
  return numbered(title.trim()) ?? named(fold(title)) ?? undefined
}

/** `#`, `Action #`, `Why #`: folding takes the sign away that makes it the count of something. */
function numbered(title: string): ColumnName | undefined {
  const before = /^(.*?)\s?(?:#|№|n[°º]\.?)$/i.exec(title)?.[1]
  const counted = before ?? /^#\s?(.+)$/.exec(title)?.[1]
  if (counted !== undefined && whyWords.has(fold(counted))) return 'level'
  if (before === undefined) return undefined
  const name = exact.get(fold(before))
  return before === '' || name === 'action' || name === 'id' ? 'id' : undefined
}

/** @returns the meaning of a label that is exactly one of the known words */
export function exactColumnName(title: string): ColumnName | undefined {
  return title.length > 60 ? undefined : exact.get(fold(title))
}

const named = remember((folded) => lookUp(folded) ?? null)

function lookUp(folded: string): ColumnName | undefined {
  const bare = folded.replace(/\s*\([^)]*\)?$/, '').replace(/[?:]$/, '')
  const whole = exact.get(folded) ?? exact.get(bare)
  if (whole !== undefined) return whole
  if (bare.split(' ').length > 5) return undefined
  return contained.find((phrase) => holds(bare, phrase.text))?.name
}

function holds(title: string, phrase: string): boolean {
  const at = title.indexOf(phrase)
  if (at < 0) return false
  if (unspacedScript.test(phrase)) return true
  return (
    !/[\p{L}\p{N}]/u.test(title.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(title.charAt(at + phrase.length))
  )
}
