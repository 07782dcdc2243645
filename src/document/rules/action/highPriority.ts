import { phrases, wordOf } from '../../language/compile/gather.ts'
import { severityOf } from '../findField.ts'
import { reviewing } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { trackedActions } from '../trackedActions.ts'

const noAction = new RegExp(wordOf(phrases('noAction')), 'iu')
const text = (priority: string) =>
  `---\nseverity: P1\n---\n\n## Action items\n\n| Action | Priority |\n| --- | --- |\n| Alert on queue depth | ${priority} |\n`

export const highPriority: Rule = {
  id: 'action/high-priority',
  convention: true,
  reason:
    'An incident this severe deserves at least one action that comes before other work, or a word on why not.',
  levels: reviewing,
  examples: {
    good: [
      text('P1'),
      text('P3').replace('P1', 'P2'),
      `${text('P3')}\nNo action: the old queue is switched off next week.\n`,
    ],
    bad: [text('P3')],
  },
  check: (postmortem) => {
    const severity = severityOf(postmortem)
    if (severity !== 'P0' && severity !== 'P1') return []
    const items = trackedActions(postmortem)
    const [first] = items
    const ranks = items.map(({ priority }) => priority.value)
    // Actions without any priority are another rule's matter.
    if (first === undefined || ranks.every((rank) => rank === undefined)) return []
    if (ranks.includes('P0') || ranks.includes('P1') || noAction.test(postmortem.prose)) return []
    const message = `This was a ${severity} incident, and none of its actions is P0 or P1. Raise the one that matters most, or write “no action: …” and the reason.`
    return [{ at: first.action, message }]
  },
}
