import { cautioning } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { readDirectives } from './readDirectives.ts'

export const unexplainedDisable: Rule = {
  id: 'config/unexplained-disable',
  reason: 'A reviewer should see why something is silenced; without a reason a directive has no effect.',
  levels: cautioning,
  examples: {
    good: [
      '# Slow checkout\n\n<!-- debrief-disable-file structure/sections -- the analysis lives in another document -->\n',
    ],
    bad: ['# Slow checkout\n\n<!-- debrief-disable-file structure/sections -->\n'],
  },
  check: (postmortem) =>
    readDirectives(postmortem)
      .filter((directive) => !directive.enables && directive.reason === '' && directive.targets.length > 0)
      .map(({ at }) => ({
        at,
        message:
          'This directive gives no reason, so it has no effect. Add one after two dashes: `<!-- debrief-disable-next-line timeline/gap -- nobody was paged overnight -->`.',
      })),
}
