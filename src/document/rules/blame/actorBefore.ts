import { escapeRegExp } from '../escapeRegExp.ts'
import { perSettings } from '../perSettings.ts'

/**
 * Nouns for people who can be blamed. Left out on purpose: operator, agent, controller, manager and user by themselves, which are
 * programs or customers more often than colleagues.
 */
const people = [
  'engineers?',
  'developers?',
  'devs?',
  'programmers?',
  'admins?',
  'administrators?',
  'sysadmins?',
  'SREs?',
  'on-?call',
  'responders?',
  'reviewers?',
  'authors?',
  'committers?',
  'contributors?',
  'maintainers?',
  'colleagues?',
  'co-?workers?',
  'employees?',
  'staff',
  'contractors?',
  'interns?',
  'technicians?',
  'analysts?',
  'DBAs?',
  '(?:human|on-?call|night|shift|plant) operators?',
  '(?:engineering|product|project|incident|release|line) managers?',
  'team ?(?:members?|mates?|leads?)',
  'teams?',
  'persons?',
  'people',
  'humans?',
  'someone',
  'somebody',
  'we',
  'he',
  'she',
]

const aside = String.raw`(?:\s*\([^()]{0,120}\)|\s*,[^,]{0,60},)?`
const filler = String.raw`(?:\s+(?:who|that|had|has|have|also|then|simply|just|may|might|must|could|both|all|already|again|later|were|was|been|\p{L}+ly))`

/** Answers whose doing the end of a text says something is: a person or group directly before, or nobody. */
export const actorBefore = perSettings((settings): ((before: string) => string | undefined) => {
  const nouns = [...people, ...settings.words.actors.map(escapeRegExp)].join('|')
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}_/.@-])(I(?!\p{L})|${nouns})${aside}${filler}{0,4}\s*$`,
    'iu',
  )
  const never = new Set(['Teams', 'i', ...settings.words.notActors])
  return (before) => {
    const found = pattern.exec(before)
    const actor = found?.[1]
    if (found === null || actor === undefined || never.has(actor)) return undefined
    return isNegated(before.slice(0, found.index)) ? undefined : actor
  }
})

/** Answers whether a text begins with `by the on-call engineer` or the like. */
export const actorAfter = perSettings((settings): ((after: string) => boolean) => {
  const nouns = [...people, ...settings.words.actors.map(escapeRegExp)].join('|')
  const pattern = new RegExp(String.raw`^\s+by\s+(?:\p{L}+\s+){0,3}(?:${nouns})(?![\p{L}\p{N}_-])`, 'iu')
  return (after) => pattern.test(after)
})

/** The people who write the document, speaking of themselves. */
export function isSelf(actor: string): boolean {
  return /^(we|I)$/i.test(actor)
}

function isNegated(text: string): boolean {
  return /\b(no|not|never|neither|nor|without|if|when|whenever|unless|should|in case|so that|until)\s+(?:\p{L}+\s+){0,2}$/iu.test(
    text,
  )
}
