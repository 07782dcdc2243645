import { advising } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Hit, RuleCard } from '../rule.ts'
import type { Suppression } from './readSuppressions.ts'

/** What holds a merge may be silenced with a reason, but not behind the reviewers' backs; told by the judge, who knows what was used. */
export const silenced: RuleCard = {
  id: 'config/silenced',
  reason: 'What would hold the merge can be silenced with a reason; whoever approves has to know of it.',
  levels: advising,
  examples: {
    good: [
      '# Slow checkout\n\n<!-- debrief-disable-file blame/judgmental -- quoted from the press -->\n\nA careless engineer, they wrote.\n',
    ],
    bad: [
      '# Slow checkout\n\n<!-- debrief-disable-file structure/sections -- the analysis lives in another document -->\n',
    ],
  },
}

/** One hit for each suppression that keeps errors from being told. */
export function silencedHits(used: readonly Suppression[]): readonly Hit[] {
  const places = Map.groupBy(used, (one) => one)
  return [...places].map(([{ rule, directive }, { length }]) => ({
    at: directive.at,
    message: `${rule} would hold the merge ${length === 1 ? 'here' : `in ${length} places`} and is silenced: ${quoted(directive.reason)}. Approve only if you agree.`,
  }))
}
