import { saying } from '../../language/compile/saying.ts'
import { advising } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { actorBefore } from './actorBefore.ts'
import { phrases } from './phrases.ts'
import { ownJudging, wordings } from './wordings.ts'

const negated = saying('notJudging')

export const judgmental: Rule = {
  id: 'blame/judgmental',
  settings: ['judging', 'actors', 'not-actors'],
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
    const own = ownJudging(settings)
    const words = [wordings.judging, ...(own === undefined ? [] : [own])]
      .flatMap((wording) => phrases(postmortem, settings, wording))
      .filter(({ before }) => !negated.test(before))
    const people = phrases(postmortem, settings, wordings.faulting).filter(
      ({ before }) => actorOf(before) !== undefined,
    )
    return [...words, ...people].map(({ start, end, words: said }) => ({
      at: { start, end },
      message: `${quoted(said)} judges people. What happened, as a camera would have seen it?`,
    }))
  },
}
