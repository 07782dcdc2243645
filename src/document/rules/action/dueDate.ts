import type { ActionItem } from '../../model.ts'
import { advising, holding } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Hit, Rule } from '../rule.ts'
import { templateText } from '../templateText.ts'
import { isBlank } from './isBlank.ts'
import { lackingHits } from './lackingHits.ts'
import { trackedActions } from './trackedActions.ts'

export const dueDate: Rule = {
  id: 'action/due-date',
  reason: 'A date turns an intention into a plan, and lets the follow-up see what is late.',
  levels: holding,
  examples: {
    good: [
      '## Action items\n\n| Action | Owner | Due |\n| --- | --- | --- |\n| Alert on queue depth | @mar | 2026-03-01 |\n',
      '## Action items\n\n| Action | Due | Status |\n| --- | --- | --- |\n| Alert on queue depth | | Done |\n',
    ],
    bad: [
      '## Action items\n\n| Action | Owner | Due |\n| --- | --- | --- |\n| Alert on queue depth | @mar | |\n',
      '## Action items\n\n| Action | Owner | Due |\n| --- | --- | --- |\n| Alert on queue depth | @mar | some day |\n',
      {
        text: '## Action items\n\n| Action | Due | Status |\n| --- | --- | --- |\n| Alert on queue depth | 2026-03-01 | Open |\n',
        today: '2026-03-02',
      },
    ],
  },
  check: (postmortem, { today }) => {
    const isTemplate = templateText(postmortem)
    const items = trackedActions(postmortem).filter(
      ({ due, status }) => status.value !== 'done' && !isTemplate(due),
    )
    const dated = items.filter(({ due }) => !isBlank(due.text))
    const undated = items.filter(({ due }) => isBlank(due.text))
    return [
      ...lackingHits(undated, postmortem, 'due', sayMissing),
      ...dated.flatMap((item) => judgeDue(item, today)),
    ]
  },
}

function sayMissing(subject: string): string {
  return `${subject} no due date. Add one, for example \`2026-03-01\`.`
}

function judgeDue({ due, title, action }: ActionItem, today: string | undefined): readonly Hit[] {
  if (due.value === undefined) {
    const message = `The due date ${quoted(due.text)} cannot be read as one day. Write it as year-month-day, for example \`2026-03-01\`.`
    return [{ at: due, message }]
  }
  if (today === undefined || due.value >= today) return []
  const message = `${quoted(title || action.text)} was due on ${due.value} and is still open. Give it a new date, or set its status if it is done or dropped.`
  return [{ at: due, message, levels: advising }]
}
