import { horizonOf, resolutionOf } from '../../figures/horizonOf.ts'
import { saying } from '../../language/compile/saying.ts'
import type { Horizon } from '../../model/postmortem.ts'
import { daysBetween } from '../../values/calendar.ts'
import { advising } from '../levels.ts'
import { plural } from '../plural.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { trackedActions } from '../trackedActions.ts'

const text = (due: string) =>
  `---\nresolved: 2026-01-31 15:30\n---\n\n## Action items\n\n### Immediate (0-7 days)\n\n| Action | Due |\n| --- | --- |\n| Alert on queue depth | ${due} |\n`

const order: readonly Horizon[] = ['immediate', 'short_term', 'medium_term', 'long_term']
const bands = order.map((horizon) => [horizon, saying(({ horizons }) => horizons[horizon])] as const)

export const dueHorizon: Rule = {
  id: 'action/due-horizon',
  reason:
    'What is listed as immediate and due in a month is either late or in the wrong list; readers trust the list.',
  levels: advising,
  examples: { good: [text('2026-02-05')], bad: [text('2026-02-24')] },
  check: (postmortem, { settings }) => {
    const resolved = resolutionOf(postmortem)
    if (resolved === undefined) return []
    return trackedActions(postmortem).flatMap((item) => {
      const listed = bands.find(([, words]) => words.test(item.group))?.[0]
      if (listed === undefined || item.due.value === undefined || item.status.value === 'done') return []
      const actual = horizonOf(item.due.value, resolved, settings.horizons)
      if (order.indexOf(actual) <= order.indexOf(listed)) return []
      const message = `Listed under ${quoted(item.group)}, but due ${plural(daysBetween(resolved, item.due.value), 'day')} after the resolution. Move it to another list, or bring the date forward.`
      return [{ at: item.due, message }]
    })
  },
}
