import { contradicting } from '../levels.ts'
import { plural } from '../plural.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { strayDates } from './strayDates.ts'

const rows = (third: string) =>
  `## Timeline\n\n- 2026-01-30 14:05 UTC alert\n- 2026-01-30 14:20 UTC paged\n- ${third} 15:00 UTC fixed\n- 2026-01-30 15:10 UTC closed\n`

export const dateSanity: Rule = {
  id: 'timeline/date-sanity',
  reason: 'One wrong digit in a date turns an hour into years and makes every figure meaningless.',
  levels: contradicting,
  examples: {
    good: [
      rows('2026-01-30'),
      '## Timeline\n\n- 2025-06-01 10:00 UTC change shipped\n- 2026-01-30 14:05 UTC alert\n',
    ],
    bad: [rows('2025-01-30'), rows('2026-10-30')],
  },
  check: (postmortem) =>
    strayDates(postmortem).map(({ event, days, meant }) => {
      const hint = meant === undefined ? 'Check year and month.' : `Is ${meant} meant?`
      return {
        at: event.at,
        message: `${quoted(event.at.text)} lies ${plural(days, 'day')} away from the events around it. ${hint}`,
      }
    }),
}
