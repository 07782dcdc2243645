import type { Milestone } from '../../model/postmortem.ts'
import { foldLetters, isAscii } from './fold.ts'
import { anyOf, meaningOf, meanings, oneOf, patterns, phrases } from './gather.ts'
import { milestoneOrder } from './milestoneOrder.ts'

/** An event that fits the wordings of several milestones is the last of them: who says that it is resolved says what was resolved, too. */
const order = milestoneOrder.toReversed()

interface Wordings {
  readonly each: readonly (readonly [Milestone, RegExp])[]
  /** Most events are no milestone: one look tells. */
  readonly any: RegExp
}

const sources = order.map((name) => [name, patterns(({ milestones }) => milestones[name])] as const)
/** Folded text of Latin scripts is mostly ASCII, and then only half of the patterns can match. */
const latin = wordingsWith((source) => !/(?!\p{Script=Latin})\p{L}/u.test(source))
const allScripts = wordingsWith(() => true)

function wordingsWith(wanted: (source: string) => boolean): Wordings {
  const all = sources.map(([name, list]) => [name, list.filter(wanted)] as const)
  return {
    each: all.map(([name, list]) => [name, together(list)] as const),
    any: together(all.flatMap(([, list]) => list)),
  }
}

/** One pattern of many: what has to begin where the text or a word begins is only tried there. */
function together(list: readonly string[]): RegExp {
  const anchored = (anchor: string): readonly string[] =>
    list.filter((source) => source.startsWith(anchor)).map((source) => source.slice(anchor.length))
  const loose = list.filter((source) => !/^(?:\^|\\b)/.test(source))
  const parts = [
    ['^', anchored('^')],
    ['\\b', anchored('\\b')],
    ['', loose],
  ] as const
  const said = parts.filter(([, some]) => some.length > 0)
  return anyOf(said.map(([anchor, some]) => `${anchor}(?:${some.join('|')})`))
}

const endings: readonly Milestone[] = ['mitigated', 'restored', 'resolved']
const beginnings: readonly Milestone[] = ['started', 'detected']
const endsNothing = anyOf(patterns('endsNothing'), 'u')
const detectsNothing = anyOf(patterns('detectsNothing'), 'u')

/** The milestone that the words of an event say that it is. */
export function milestoneWording(folded: string): Milestone | undefined {
  const wordings = isAscii(folded) ? latin : allScripts
  if (!wordings.any.test(folded)) return undefined
  const denied = endsNothing.test(folded) ? endings : detectsNothing.test(folded) ? beginnings : []
  return wordings.each.find(([name, pattern]) => !denied.includes(name) && pattern.test(folded))?.[0]
}

const nouns = meaningOf(
  meanings(milestoneOrder, ({ moments }) => moments),
  foldLetters,
)
const qualifiers = oneOf(phrases('qualifiers'), foldLetters)
const qualifier = new RegExp(`^${qualifiers} | ${qualifiers}$`)

/** The milestone of an event that says nothing but a noun: `Detection`, `Recuperação total.` */
export function milestoneNoun(folded: string): Milestone | undefined {
  return folded.length > 40 ? undefined : nouns.get(folded.replace(/[\s.。!]+$/, '').replace(qualifier, ''))
}

/** Of several words in one mark the first of this order counts: what an acknowledgement acknowledges was detected before. */
const markOrder: readonly Milestone[] = [
  'acknowledged',
  'detected',
  'mobilised',
  'cause_found',
  'mitigated',
  'restored',
  'resolved',
  'started',
]
const marks = markOrder.map((name) => [name, anyOf(patterns((language) => language.marks[name]))] as const)

/** The milestone that a mark names: `Resolved`, `MTTD`. */
export function milestoneMark(folded: string): Milestone | undefined {
  // What begins there is the mitigation, not the incident.
  const denied: readonly Milestone[] = endsNothing.test(folded) ? [...endings, 'started'] : []
  return marks.find(([name, pattern]) => !denied.includes(name) && pattern.test(folded))?.[0]
}
