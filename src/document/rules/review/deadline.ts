import { addDays, daysBetween } from '../../values/calendar.ts'
import { severityOf } from '../findField.ts'
import { advising, type Levels } from '../levels.ts'
import type { Outside } from '../outside.ts'
import { plural } from '../plural.ts'
import type { Rule } from '../rule.ts'

const reminder: Levels = { draft: 'notice', review: 'notice', final: 'off' }
const text = '---\nseverity: P0\n---\n\n# Slow checkout\n'
const incident = { number: 42, url: 'https://example.com/42', opened: '2026-01-31T14:05:00Z' }
const outside: Outside = { incident }

export const deadline: Rule = {
  id: 'review/deadline',
  reason: 'Memory fades within days; a postmortem months later misses details and helps nobody.',
  // A late postmortem that has to wait comes later still.
  levels: advising,
  examples: {
    good: [
      { text, outside, today: '2026-02-01' },
      { text, outside: { incident: { ...incident, begun: '2026-03-01T09:00:00Z' } }, today: '2026-03-02' },
      { text, outside: { ...outside, published: '2026-02-04T10:00:00Z' }, today: '2026-03-01' },
      text,
    ],
    bad: [
      { text, outside, today: '2026-02-04', stage: 'review' },
      { text, outside, today: '2026-02-06' },
    ],
  },
  ready: ({ outside, today }) => outside?.incident !== undefined && today !== undefined,
  check: (postmortem, { outside, settings, today }) => {
    const severity = severityOf(postmortem)
    const begun = outside?.incident?.begun ?? outside?.incident?.opened
    if (begun === undefined || today === undefined) return []
    if (outside?.published !== undefined) return []
    const stated = outside?.incident?.due
    const due = stated ?? (severity && addDays(begun, settings.deadlines[severity]))
    if (due === undefined) return []
    const days = daysBetween(begun, due)
    const used = daysBetween(begun, today)
    const at = postmortem.title ?? { start: 0, end: 0 }
    if (used > days) {
      const rule = `The postmortem of a ${severity} incident is published within ${plural(days, 'day')}: it`
      const message = `${stated ? 'The postmortem' : rule} was due on ${due}, ${plural(used - days, 'day')} ago. Publish what is known; the rest can follow.`
      return [{ at, message }]
    }
    if (used * 2 < days) return []
    return [
      {
        at,
        message: `To be published by ${due}: ${leftOf(days - used, days)}.`,
        levels: reminder,
      },
    ]
  },
}

function leftOf(left: number, days: number): string {
  if (left === 0) return 'today is the last day'
  return `${left} of ${plural(days, 'day')} ${left === 1 ? 'is' : 'are'} left`
}
