import { escapeRegExp } from '../escapeRegExp.ts'
import { advising } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { actorBefore } from './actorBefore.ts'
import { phrases } from './phrases.ts'

const judging = [
  'careless(?:ness|ly)?',
  'negligen(?:t|tly|ce)',
  'slopp(?:y|ily|iness)',
  'incompeten(?:t|ce)',
  'reckless(?:ly|ness)?',
  'irresponsibl[ey]',
  'unprofessional(?:ly)?',
  'thoughtless(?:ly|ness)?',
  'inattenti(?:ve|on)',
  'laziness',
  'ignorance',
  'complacen(?:t|cy)',
  'fat[- ]?finger(?:ed|ing)?',
  'common sense',
  'inexperienced',
]
/** These are said of machines as often, so a person must be their subject. */
const ofPeople =
  /\b(?:(?:to|are|is|was|were) (?:to blame|at fault)|(?:messed|screwed) up|should have known better)\b/gi
const negated = /\b(not?|nobody|no one|never|without|isn't|wasn't|rather than)\b[^,]{0,30}$/i

export const judgmental: Rule = {
  id: 'blame/judgmental',
  reason:
    'A judgement about a person ends the analysis and the trust; the observable fact carries both further.',
  levels: advising,
  wording: true,
  examples: {
    good: ['The script was at fault: it messed up the cache.\n', 'Nobody was careless.\n'],
    bad: [
      'The restart was careless.\n',
      'The engineer messed up the rollout.\n',
      'Our ignorance of the limit cost an hour.\n',
    ],
  },
  check: (postmortem, { settings }) => {
    const actorOf = actorBefore(settings)
    const always = new RegExp(
      String.raw`\b(?:${[...judging, ...settings.words.judging.map(escapeRegExp)].join('|')})\b`,
      'gi',
    )
    const words = phrases(postmortem, always).filter(({ before }) => !negated.test(before))
    const people = phrases(postmortem, ofPeople).filter(({ before }) => actorOf(before) !== undefined)
    return [...words, ...people].map(({ start, end, words: said }) => ({
      at: { start, end },
      message: `${quoted(said)} judges people. What happened, as a camera would have seen it?`,
    }))
  },
}
