import { isEnglish } from '../isEnglish.ts'
import { coaching } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { trackedActions } from './trackedActions.ts'

const text = (...actions: readonly string[]) =>
  `Checkout was slow and the team was looking at the logs from the start to the end.\n\n## Action items\n\n| Action | Owner |\n| --- | --- |\n${actions.map((one) => `| ${one} | @mar |\n`).join('')}`

const detects =
  /\b(alert\w*|monitor\w*|detect\w*|dashboards?|metrics?|observab\w*|log(s|ging|ged)?|trac(e|es|ing)|notif\w*|visib\w*|probes?|health ?checks?|canar(y|ies)|pag(e|er|ing)|slos?|report\w*|surface|warn\w*)\b/i
const prevents =
  /\b(prevent\w*|tests?|testing|tested|guard\w*|limits?|validat\w*|block\w*|remov\w*|fix\w*|upgrad\w*|automat\w*|enforc\w*|requir\w*|replac\w*|migrat\w*|add\w*|refactor\w*|lint\w*|check\w*|review\w*|isolat\w*|increas\w*|chang\w*|updat\w*|implement\w*|introduc\w*|disable\w*|rotat\w*|patch\w*|ci|creat\w*|mov\w*|us(e|ing)|set|setup|configur\w*|rename\w*|stop\w*|switch\w*|avoid\w*|harden\w*|reduc\w*|rewrit\w*|delet\w*|ensur\w*|make|build\w*|restrict\w*|separat\w*|split\w*|retr(y|ies)|timeout\w*)\b/i

export const mix: Rule = {
  id: 'action/mix',
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
    if (first === undefined || items.length < 2 || !isEnglish(postmortem.prose)) return []
    const all = items.map(({ action }) => action.text).join('\n')
    const lacking = [
      ...(prevents.test(all) || /\bno prevention\b/i.test(postmortem.prose)
        ? []
        : ['prevents it from happening again']),
      ...(detects.test(all) || /\bno detection\b/i.test(postmortem.prose)
        ? []
        : ['helps to notice it sooner']),
    ]
    if (lacking.length === 0) return []
    const message = `None of the ${items.length} actions ${lacking.join(', and none ')}. That may be deliberate: then write “no ${lacking[0] === 'helps to notice it sooner' ? 'detection' : 'prevention'}: …” and the reason.`
    return [{ at: first.action, message }]
  },
}
