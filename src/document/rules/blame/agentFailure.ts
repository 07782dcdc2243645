import { saying } from '../../language/compile/saying.ts'
import { advising, type Levels, reviewing } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { actorAfter, actorBefore, isSelf } from './actorBefore.ts'
import { phrases } from './phrases.ts'
import { wordings } from './wordings.ts'

const self: Levels = { ...reviewing, final: 'notice' }
const factual = saying('factual')

export const agentFailure: Rule = {
  id: 'blame/agent-failure',
  settings: ['actors', 'not-actors'],
  reason:
    'What somebody did not do is seen only afterwards; what was visible at the time explains why it made sense.',
  levels: advising,
  wording: true,
  examples: {
    good: [
      'The service failed to start, and the health check was ignored by the load balancer.\n',
      'We missed our SLO. No engineer failed to respond.\n',
      'Microsoft Teams missed the message.\n',
    ],
    bad: [
      'The developer forgot to add the index.\n',
      'The on-call engineer (new to the team) did not check the dashboard.\n',
      'The alert was ignored by the platform team.\n',
    ],
  },
  check: (postmortem, { settings }) => {
    const actorOf = actorBefore(settings)
    const byActor = actorAfter(settings)
    const active = phrases(postmortem, settings, wordings.failing).flatMap(
      ({ start, end, words, before, after }) => {
        const actor = factual.test(after) ? undefined : actorOf(before)
        if (actor === undefined) return []
        return [
          {
            at: { start, end },
            message: say(`${actor} ${words}`),
            ...(isSelf(actor) ? { levels: self } : {}),
          },
        ]
      },
    )
    const passive = phrases(postmortem, settings, wordings.suffered).flatMap(
      ({ start, end, words, after }) => (byActor(after) ? [{ at: { start, end }, message: say(words) }] : []),
    )
    return [...active, ...passive]
  },
}

function say(words: string): string {
  return `${quoted(words)} says what was not done. What could be seen at the time, and what would have made the other way the easy one?`
}
