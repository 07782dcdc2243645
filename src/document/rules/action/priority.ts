import type { ActionItem } from '../../model/postmortem.ts'
import { advising } from '../levels.ts'
import type { Hit, Rule } from '../rule.ts'
import { templateText } from '../templateText.ts'
import { trackedActions } from '../trackedActions.ts'

const table = (...priorities: readonly string[]) =>
  `## Action items\n\n| Action | Priority |\n| --- | --- |\n${priorities.map((one, index) => `| Alert on queue ${index} | ${one} |\n`).join('')}`

export const priority: Rule = {
  id: 'action/priority',
  convention: true,
  reason: 'When everything is equally important, the order is decided by chance.',
  levels: advising,
  examples: {
    good: [table('P1', 'P2', 'P2'), table('High', 'Low')],
    bad: [table('P1', ''), table('P2', 'P2', 'P2')],
  },
  check: (postmortem) => {
    const isTemplate = templateText(postmortem)
    const items = trackedActions(postmortem).filter(
      (item) => item.status.value !== 'done' && !isTemplate(item.span) && !isTemplate(item.priority),
    )
    return [...withoutPriority(items), ...allEqual(items)]
  },
}

function withoutPriority(items: readonly ActionItem[]): readonly Hit[] {
  const unranked = items.filter(({ priority }) => priority.value === undefined)
  const [first] = unranked
  if (first === undefined) return []
  const which =
    items.length === 1
      ? 'The action has'
      : `${unranked.length} of ${items.length} actions ${unranked.length === 1 ? 'has' : 'have'}`
  return [
    {
      at: first.action,
      message: `${which} no priority. Give each one of P0, P1, P2 or P3 (or Critical, High, Medium, Low).`,
    },
  ]
}

function allEqual(items: readonly ActionItem[]): readonly Hit[] {
  const values = new Set(items.map(({ priority }) => priority.value))
  const [first] = items
  const [only] = values
  if (items.length < 3 || values.size > 1 || only === undefined || first === undefined) return []
  return [
    {
      at: first.priority,
      message: `All ${items.length} actions are ${only}. Which one should be done first?`,
    },
  ]
}
