import { foldLetters, isAscii } from '../../language/compile/fold.ts'
import type { Milestone } from '../../model/postmortem.ts'
import type { MilestoneWords } from '../../words/milestoneWords.ts'
import { milestoneNouns, milestoneWords } from '../../words/milestoneWords.ts'

/** Markers T1-T8 in order (requirement 60). */
const marked: readonly Milestone[] = [
  'started',
  'detected',
  'acknowledged',
  'mobilised',
  'cause_found',
  'mitigated',
  'restored',
  'resolved',
]

const labels: readonly (readonly [Milestone, RegExp])[] = [
  ['acknowledged', /\b(?:acknowledged?|ack|mttd|t3|detection \(mttd)\b/],
  ['detected', /\b(?:detected|detection|alert|t2)\b/],
  ['mobilised', /\b(?:mobili[sz]ed|war room|declared|escalat\w+|t4)\b/],
  ['cause_found', /\b(?:root cause|cause found|diagnos\w+|t5)\b/],
  ['mitigated', /\b(?:mitigat\w+|fix applied|fix|t6)\b/],
  ['restored', /\b(?:restored|repaired|recover\w+|t7)\b/],
  ['resolved', /\b(?:resolved|closed|mttr|t8)\b/],
  [
    'started',
    /\b(?:incident start|impact start|start of (?:incident|impact)|started?|t1)\b|\bmttd = t3 - t1 start/,
  ],
]

interface Wordings {
  readonly each: readonly (readonly [Milestone, RegExp])[]
  /** Most events are no milestone: one look tells. */
  readonly any: RegExp
}

/** Folded text of Latin scripts is mostly ASCII, and then only half of the patterns can match. */
const latin = wordingsWith(({ source }) => !/(?![a-z])\p{L}/iu.test(source))
const allScripts = wordingsWith(() => true)

type Patterns = Omit<MilestoneWords, 'milestone'>

function wordingsWith(wanted: (pattern: RegExp) => boolean): Wordings {
  const all = milestoneWords.map(({ milestone, first, word, anywhere }) => ({
    milestone,
    first: first.filter(wanted),
    word: word.filter(wanted),
    anywhere: anywhere.filter(wanted),
  }))
  return { each: all.map((words) => [words.milestone, together([words])] as const), any: together(all) }
}

/** One pattern of many: what has to begin where a word begins is only tried there. */
function together(words: readonly Patterns[]): RegExp {
  const oneOf = (kind: keyof Patterns) =>
    words.flatMap((one) => one[kind].map(({ source }) => source)).join('|')
  const [first, word, anywhere] = [oneOf('first'), oneOf('word'), oneOf('anywhere')]
  const parts = [first && `^(?:${first})`, word && `\\b(?:${word})`, anywhere]
  return new RegExp(parts.filter((part) => part !== '').join('|') || '(?!)')
}

const boldNoun = /^(?:\*\*|__)([\p{L} ]{3,30})[:：]?(?:\*\*|__)/u

const endings: readonly Milestone[] = ['mitigated', 'restored', 'resolved']
/** What was tried and did not help, or only in part, ends nothing. */
const endsNothing =
  /\b(?:does|did|do|has|had|is|was)(?: not|n't) (?:help|improve|work|fix|resolve|recover|change)|\bno (?:improvement|effect|success)\b|\bwithout (?:success|effect|improvement)\b|\bunsuccessful|\bpartial(?:ly)?\b|\bfail(?:s|ed) to\b|\bbut (?:others?|some|many|not all)\b|\bstill (?:down|failing|unavailable|broken|degraded)\b/

const nouns = new Map(
  milestoneNouns.flatMap(([milestone, words]) =>
    words.split(' | ').map((word) => [word, milestone] as const),
  ),
)
const qualifier =
  /^(?:incident|initial|full|complete|inicial) | (?:initiale?|inicial|totale?|complete|completa|du service|do servico)$/

const beginnings: readonly Milestone[] = ['started', 'detected']
/** Reports that it works again detect nothing, and what nobody noticed is not detected. */
const detectsNothing =
  /\breports? (?:of|that)\b.{0,60}\b(?:success(?:ful|fully)?|recover(?:y|ing|ed)|(?:works?|working) again)\b|\b(?:not|never|n't|pas|nicht|nao|ikke|inte|niet|non) (?:\p{L}+ )?(?:detect|noticed|reported|erkannt|bemerkt|oppdaget|upptackt|opdaget|gedetecteerd|rilevat)|\bno alerts?\b|не (?:был\S* )?обнаружен|未被?(?:发现|检测)/u

/**
 * Which milestone an event is: by its marker (`T3`, `← Resolved (MTTR = T8 - T1)`), by a marker comment or `T1:` in its text, by a marker word (`[resolved]`), or by its wording.
 * @param raw the text with its comments
 */
export function milestoneOf(text: string, marker: string, raw: string): Milestone | undefined {
  if (marker !== '') {
    const found = byMarker(foldLetters(marker))
    if (found !== undefined) return found
  }
  const tagged = /^\W*T([1-8])\b(?!\s*[+-]?\d)|<!--\s*T([1-8])\b|[[(]T([1-8])[\])]/.exec(raw)
  const number = Number(tagged?.[1] ?? tagged?.[2] ?? tagged?.[3])
  if (number >= 1) return marked[number - 1]
  const named =
    /\[(started|detected|acknowledged|mobili[sz]ed|cause found|mitigated|restored|resolved)\]/i.exec(raw)
  if (named?.[1] !== undefined) return byMarker(foldLetters(named[1]))
  const bold = /^[*_]/.test(raw) ? boldNoun.exec(raw)?.[1] : undefined
  const folded = foldLetters(bold !== undefined && nouns.has(foldLetters(bold)) ? bold : text.slice(0, 300))
  const noun =
    folded.length > 40 ? undefined : nouns.get(folded.replace(/[\s.。!]+$/, '').replace(qualifier, ''))
  if (noun !== undefined) return noun
  const wordings = isAscii(folded) ? latin : allScripts
  if (!wordings.any.test(folded)) return undefined
  const denied = endsNothing.test(folded) ? endings : detectsNothing.test(folded) ? beginnings : []
  return wordings.each.find(([name, pattern]) => !denied.includes(name) && pattern.test(folded))?.[0]
}

function byMarker(folded: string): Milestone | undefined {
  const number = /^\W*t([1-8])\b/.exec(folded)?.[1]
  if (number !== undefined) return marked[Number(number) - 1]
  // `Resolved (MTTR = T8 - T1)` names two marks: what stands in brackets explains, the rest is the marker.
  const bare = folded.replace(/\([^)]*\)/g, ' ')
  if (/mttd/.test(folded)) return 'acknowledged'
  return labels.find(([, pattern]) => pattern.test(bare))?.[0]
}
