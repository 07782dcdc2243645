import { isBlank } from '../../find/actions/isBlank.ts'
import type { ActionItem } from '../../model/postmortem.ts'
import { exampleDay } from '../exampleDay.ts'
import { lackingHits } from '../lackingHits.ts'
import { advising, holding, noticing } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Hit, Rule } from '../rule.ts'
import { templateText } from '../templateText.ts'
import { trackedActions } from '../trackedActions.ts'

const counted = (first: string, second: string) =>
  `---\nstarted: 2026-01-31 14:00\n---\n\n## Action items\n\n- [ ] Alert on queue depth (@mar, due ${first})\n- [ ] Limit the batch (@mar, due: ${second})\n`

export const dueDate: Rule = {
  id: 'action/due-date',
  convention: true,
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
      '## Action items\n\n| Action | Owner | Due |\n| --- | --- | --- |\n| Alert on queue depth | @mar | 2026-02-30 |\n',
      { text: counted('in 2 weeks', '1 Mar'), fixed: counted('2026-02-14', '2026-03-01') },
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
      ...lackingHits(undated, postmortem, 'due', (subject) => sayMissing(subject, today)),
      ...dated.flatMap((item) => unreadHit(item, today)),
      ...lateHit(dated, today),
      ...countedHit(dated, postmortem.text),
    ]
  },
}

/** Due dates that only say a day to those who count, or know the year: `in 2 weeks`, `Friday`, `1 Dec`. */
function countedHit(items: readonly ActionItem[], text: string): readonly Hit[] {
  const counted = items.filter(
    ({ due }) =>
      due.value !== undefined && !/\d{4}/.test(due.text) && text.slice(due.start, due.end) === due.text,
  )
  const [first, ...rest] = counted
  if (first === undefined) return []
  const more = rest.length === 0 ? '' : `, and ${rest.length} more like it`
  const message = `The due date ${quoted(first.due.text)} is read as ${first.due.value}${more}. Write the day itself, so that nobody has to count.`
  const fix = () =>
    counted.map(({ due }) => ({ start: due.start, end: due.end, text: due.value ?? due.text }))
  return [{ at: first.due, message, levels: noticing, fix }]
}

function sayMissing(subject: string, today: string | undefined): string {
  return `${subject} no due date. Add one, for example \`${exampleDay(today)}\`.`
}

function unreadHit({ due }: ActionItem, today: string | undefined): readonly Hit[] {
  if (due.value !== undefined) return []
  const what = /\b\d{4}-\d\d-\d\d\b/.test(due.text)
    ? 'is no day of the calendar'
    : 'cannot be read as one day'
  const message = `The due date ${quoted(due.text)} ${what}. Write it as year-month-day, for example \`${exampleDay(today)}\`.`
  return [{ at: due, message }]
}

/** One hit for all that is late: an old document has nothing but late dates. */
function lateHit(items: readonly ActionItem[], today: string | undefined): readonly Hit[] {
  const late = items.filter(({ due }) => due.value !== undefined && today !== undefined && due.value < today)
  const [first, ...rest] = late
  if (first === undefined) return []
  const { due, title, action, status } = first
  const state = status.value === undefined ? 'no status says that it is done' : 'is still open'
  const more = rest.length === 0 ? '' : `; ${rest.length} more ${rest.length === 1 ? 'is' : 'are'} late too`
  const message = `${quoted(title || action.text)} was due on ${due.value} and ${state}${more}. Give a new date, or set the status of what is done or dropped.`
  return [{ at: due, message, levels: advising }]
}
