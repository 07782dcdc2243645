import { saidWord, saying } from '../../language/compile/saying.ts'
import { hasWording } from '../hasWording.ts'
import { coaching } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { trackedActions } from '../trackedActions.ts'

const text = (...actions: readonly string[]) =>
  `Checkout was slow and the team was looking at the logs from the start to the end.\n\n## Action items\n\n| Action | Owner |\n| --- | --- |\n${actions.map((one) => `| ${one} | @mar |\n`).join('')}`

const detects = saying('detects')
const prevents = saying('prevents')
const noPrevention = new RegExp(saidWord('noPrevention'), 'iu')
const noDetection = new RegExp(saidWord('noDetection'), 'iu')

export const mix: Rule = {
  id: 'action/mix',
  convention: true,
  reason: 'Actions that only repair leave the next incident as likely and as invisible as this one.',
  levels: coaching,
  examples: {
    good: [
      text('Alert on queue depth', 'Limit the size of a batch'),
      text('Hold a meeting', 'Write the runbook').concat(
        '\nNo detection: the alert worked. No prevention: the service is switched off.\n',
      ),
    ],
    bad: [text('Limit the size of a batch', 'Split the table')],
  },
  check: (postmortem) => {
    const items = trackedActions(postmortem)
    const [first] = items
    if (first === undefined || items.length < 2 || !hasWording(postmortem.prose)) return []
    const all = items.map(({ action }) => action.text).join('\n')
    const lacking = [
      ...(prevents.test(all) || noPrevention.test(postmortem.prose)
        ? []
        : ['prevents it from happening again']),
      ...(detects.test(all) || noDetection.test(postmortem.prose) ? [] : ['helps to notice it sooner']),
    ]
    if (lacking.length === 0) return []
    const message = `None of the ${items.length} actions ${lacking.join(', and none ')}. That may be deliberate: then write “no ${lacking[0] === 'helps to notice it sooner' ? 'detection' : 'prevention'}: …” and the reason.`
    return [{ at: first.action, message }]
  },
}
