import { advising } from '../levels.ts'
import type { Hit, RuleCard } from '../rule.ts'
import type { Suppression } from './readSuppressions.ts'

/** A directive that hides nothing would hide the next real finding; told by the judge, who alone knows what was used. */
export const unusedDisable: RuleCard = {
  id: 'config/unused-disable',
  reason: 'A directive that hides nothing, or that has expired, would silently hide the next real finding.',
  levels: advising,
  examples: {
    good: [
      '# Slow checkout\n\n<!-- debrief-disable-file structure/sections -- the analysis lives in another document -->\n',
    ],
    bad: [
      '# Slow checkout\n\n<!-- debrief-disable-file review/sensitive -- no addresses here -->\n',
      {
        text: '# Slow checkout\n\n<!-- debrief-disable-file structure/sections until=2026-01-31 -- to come -->\n',
        today: '2026-02-01',
      },
    ],
  },
}

/** One hit for each suppression that hid nothing. */
export function unusedDirectives(idle: readonly Suppression[]): readonly Hit[] {
  return idle.map(({ directive, rule, expired }) => ({
    at: directive.at,
    message: expired
      ? `This directive for ${rule} ran until ${directive.until} and has no effect any more. Remove it, or give a later date.`
      : `Nothing here is reported by ${rule}, so this directive hides nothing. Remove it.`,
  }))
}
