import { sayMinutes } from '../../figures/minutes.ts'
import { timelineGaps } from '../../figures/timelineGaps.ts'
import { coaching } from '../levels.ts'
import type { Rule } from '../rule.ts'

const shown = 4

export const gap: Rule = {
  id: 'timeline/gap',
  settings: ['gap-minutes'],
  convention: true,
  reason:
    'Silence between detection and repair is where waiting, wrong leads and missing people hide; a few words explain it.',
  levels: coaching,
  examples: {
    good: [
      '## Timeline\n\n- 2026-01-31 14:00 UTC alert\n- 2026-01-31 14:10 UTC rolled back\n',
      '## Timeline\n\n- 2026-01-31 14:00 UTC alert, nobody on call (no activity)\n- 2026-01-31 17:10 UTC rolled back\n',
    ],
    bad: ['## Timeline\n\n- 2026-01-31 14:00 UTC alert\n- 2026-01-31 17:10 UTC rolled back\n'],
  },
  check: (postmortem, { settings }) =>
    timelineGaps(postmortem)
      .filter(({ minutes }) => minutes > settings.gapMinutes)
      .map(({ minutes, before, after }) => ({
        at: after.at,
        message: `${before.at.text} → ${after.at.text} (${sayMinutes(minutes)})`,
      })),
  fold: (hits, postmortem) => {
    const more = hits.length > shown ? ` and ${hits.length - shown} more` : ''
    const list = hits.slice(0, shown).map(({ message }) => message)
    const [first = { at: { start: 0, end: 0 } }] = hits
    const section = postmortem.sections.find(({ name }) => name === 'timeline')
    return {
      at: hits.length === 1 ? first.at : (section?.title ?? first.at),
      message: `Nothing is written about ${list.join(', ')}${more}. Say in a few words what was going on (a wrong lead, waiting for access, night), or add \`(no activity)\`.`,
    }
  },
}
