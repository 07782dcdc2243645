import { isBlank } from '../../find/actions/isBlank.ts'
import type { ActionItem } from '../../model/postmortem.ts'
import { lackingHits } from '../lackingHits.ts'
import { advising, holding } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Hit, Rule } from '../rule.ts'
import { templateText } from '../templateText.ts'
import { trackedActions } from '../trackedActions.ts'

export const owner: Rule = {
  id: 'action/owner',
  convention: true,
  reason:
    'Work without one name beside it is rarely done; others can help, one person or team answers for it.',
  levels: holding,
  examples: {
    good: [
      '## Action items\n\n| Action | Owner |\n| --- | --- |\n| Alert on queue depth | @mar |\n',
      '## Action items\n\n- [x] Alert on queue depth\n',
      '## Action items\n\n- no action: the old queue is switched off next week\n',
    ],
    bad: [
      '## Action items\n\n| Action | Owner |\n| --- | --- |\n| Alert on queue depth | |\n',
      '## Action items\n\n| Action | Owner |\n| --- | --- |\n| Alert on queue depth | @mar, @jo |\n',
      '## Action items\n\n- Alert on queue depth\n- Limit the batch\n- Split the table\n',
    ],
  },
  check: (postmortem) => {
    const isTemplate = templateText(postmortem)
    // What is done needs nobody any more.
    const items = trackedActions(postmortem).filter(
      ({ owners, status }) => status.value !== 'done' && !isTemplate(owners),
    )
    const unnamed = items.filter(({ owners }) => isBlank(owners.text))
    const named = items.filter(({ owners }) => !isBlank(owners.text))
    return [...lackingHits(unnamed, postmortem, 'owner', sayMissing), ...named.flatMap(judgeOwners)]
  },
}

function sayMissing(subject: string): string {
  return `${subject} no owner. Name one person or team, for example \`@mar\` or \`@acme/payments\`.`
}

function judgeOwners({ owners: at, title, action }: ActionItem): readonly Hit[] {
  const named = at.value ?? []
  if (named.length === 1) return []
  if (named.length > 1) {
    const message = `${quoted(title || action.text)} has ${named.length} owners. Name the one who answers for it first, and mention the others in the action itself.`
    return [{ at, message, levels: advising }]
  }
  const message = `${quoted(at.text)} is not a person or a team. Name one owner, for example \`@mar\` or \`@acme/payments\`.`
  return [{ at, message }]
}
