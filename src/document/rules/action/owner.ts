import type { ActionItem } from '../../model.ts'
import { advising, holding } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Hit, Rule } from '../rule.ts'
import { templateText } from '../templateText.ts'
import { trackedActions } from './trackedActions.ts'

export const owner: Rule = {
  id: 'action/owner',
  reason:
    'Work without one name beside it is rarely done; others can help, one person or team answers for it.',
  levels: holding,
  examples: {
    good: [
      '## Action items\n\n| Action | Owner |\n| --- | --- |\n| Alert on queue depth | @mar |\n',
      '## Action items\n\n- no action: the old queue is switched off next week\n',
    ],
    bad: [
      '## Action items\n\n| Action | Owner |\n| --- | --- |\n| Alert on queue depth | |\n',
      '## Action items\n\n| Action | Owner |\n| --- | --- |\n| Alert on queue depth | @mar, @jo |\n',
    ],
  },
  check: (postmortem) => {
    const isTemplate = templateText(postmortem)
    return trackedActions(postmortem).flatMap((item) => (isTemplate(item.owners) ? [] : judgeOwners(item)))
  },
}

function judgeOwners(item: ActionItem): readonly Hit[] {
  const named = item.owners.value ?? []
  if (named.length === 1) return []
  const at = item.owners.text === '' ? item.action : item.owners
  const action = quoted(item.title || item.action.text)
  if (named.length > 1) {
    const message = `${action} has ${named.length} owners. Name the one who answers for it first, and mention the others in the action itself.`
    return [{ at, message, levels: advising }]
  }
  const found =
    item.owners.text === ''
      ? 'no owner'
      : `the owner ${quoted(item.owners.text)}, which is not a person or team`
  return [
    {
      at,
      message: `${action} has ${found}. Name one person or team, for example \`@mar\` or \`@acme/payments\`.`,
    },
  ]
}
