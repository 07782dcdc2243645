import { escapeRegExp } from '../../language/compile/escapeRegExp.ts'
import { said, saidWord, saying, sayings } from '../../language/compile/saying.ts'
import { perSettings } from '../perSettings.ts'

const words = (...sources: readonly string[]): string => sources.join('|')
const people = words(...said('people').map(escapeRegExp))
const self = new Set(said('self').map((word) => word.toLowerCase()))
/** A capital alone tells `I` from a letter. */
const capitals = said('self').filter((word) => /^\p{Lu}$/u.test(word))
const aside = String.raw`(?:\s*\([^()]{0,120}\)|\s*,[^,]{0,60},)?`
const filler = String.raw`(?:\s+(?:${words(...sayings('fillers'))}))`
const unless = saying('unlessPeople', 'iu')

/** Answers whose doing the end of a text says something is: a person or group directly before, or nobody. */
export const actorBefore = perSettings((settings): ((before: string) => string | undefined) => {
  const nouns = words(people, ...settings.words.actors.map(escapeRegExp))
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}_/.@-])((?:${words(...capitals)})(?!\p{L})|${nouns})${aside}${filler}{0,4}\s*$`,
    'iu',
  )
  const never = new Set([...said('notPeople'), ...settings.words.notActors])
  return (before) => {
    const found = pattern.exec(before)
    const actor = found?.[1]
    if (found === null || actor === undefined || never.has(actor)) return undefined
    return isNegated(before.slice(0, found.index)) ? undefined : actor
  }
})

/** Answers whether a text begins with `by the on-call engineer` or the like. */
export const actorAfter = perSettings((settings): ((after: string) => boolean) => {
  const nouns = words(people, ...settings.words.actors.map(escapeRegExp))
  const pattern = new RegExp(
    String.raw`^\s+${saidWord('by')}\s+(?:\p{L}+\s+){0,3}(?:${nouns})(?![\p{L}\p{N}_-])`,
    'iu',
  )
  return (after) => pattern.test(after)
})

/** The people who write the document, speaking of themselves. */
export function isSelf(actor: string): boolean {
  return self.has(actor.toLowerCase())
}

function isNegated(text: string): boolean {
  return unless.test(text)
}
