import { escapeRegExp } from '../../language/compile/escapeRegExp.ts'
import { saying, sayings } from '../../language/compile/saying.ts'
import type { Patterns } from '../../language/language.ts'
import { perSettings } from '../perSettings.ts'

/** The wordings that the rules about blame and tone look at. What each means in its sentence is for its rule to say. */
const kinds = [
  'judging',
  'faulting',
  'failing',
  'suffered',
  'should',
  'avoidable',
  'neglected',
  'hadWe',
  'slip',
  'humanError',
  'excited',
] as const

const shouting = /!{2,}/g

/** Every match of one of them in a text. */
export const wordings = {
  ...wordingsOf(kinds),
  exclaimed: shouting,
}

function wordingsOf<Kind extends (typeof kinds)[number]>(names: readonly Kind[]): Record<Kind, RegExp> {
  const all = names.map((name) => [name, saying((wording): Patterns => wording[name], 'gi')] as const)
  return Object.fromEntries(all) as Record<Kind, RegExp>
}

/** The organisation's own judging words; undefined when it has none. */
export const ownJudging = perSettings(({ words: { judging } }) =>
  judging.length === 0
    ? undefined
    : new RegExp(String.raw`\b(?:${judging.map(escapeRegExp).join('|')})\b`, 'gi'),
)

/** One pattern for all wordings, so that a document is searched once for all of them. */
export const anyWording = perSettings((settings) => {
  const own = ownJudging(settings)
  const known = kinds.flatMap((kind) => sayings((wording) => wording[kind]))
  const sources = [...known, shouting.source, ...(own === undefined ? [] : [own.source])]
  // The `\b` that nearly all begin with is looked for once, not once for each.
  const words = sources.filter((source) => source.startsWith('\\b')).map((source) => source.slice(2))
  const others = sources.filter((source) => !source.startsWith('\\b'))
  return new RegExp([String.raw`\b(?:${words.join('|')})`, ...others].join('|'), 'gi')
})
