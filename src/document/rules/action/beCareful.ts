import { saying } from '../../language/compile/saying.ts'
import { advising } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { trackedActions } from '../trackedActions.ts'

const table = (action: string) =>
  `## Action items\n\n| Action | Owner |\n| --- | --- |\n| ${action} | @mar |\n`
const effort = saying('effort')

export const beCareful: Rule = {
  id: 'action/be-careful',
  reason:
    'Attention runs out exactly when it is needed; what the system does by itself works at three in the morning.',
  levels: advising,
  examples: {
    good: [
      table('Block deploys that skipped the canary'),
      table('Remind the owner of an expiring certificate by e-mail'),
    ],
    bad: [table('Be more careful when deploying'), table('Remind everyone to run the checks')],
  },
  check: (postmortem) =>
    trackedActions(postmortem)
      .filter((item) => effort.test(item.title))
      .map((item) => ({
        at: item.action,
        message:
          'This asks people to try harder. What could the system do instead: a check, a default, a limit, a confirmation that names the target?',
      })),
}
