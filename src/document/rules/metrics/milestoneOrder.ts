import { sayMoment } from '../../figures/minutes.ts'
import type { IsoInstant, Milestone, Postmortem, Written } from '../../model/postmortem.ts'
import { contradicting } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { markedMilestones } from './markedMilestones.ts'

const order: readonly Milestone[] = [
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'restored',
  'resolved',
]

const frontMatter = (resolved: string) =>
  `---\nstarted: 2026-01-31 14:00\nresolved: ${resolved}\n---\n\n# Slow checkout\n`

export const milestoneOrder: Rule = {
  id: 'metrics/milestone-order',
  reason:
    'An incident cannot be resolved before it started; times out of order make every duration negative or wrong.',
  levels: contradicting,
  examples: {
    good: [
      frontMatter('2026-01-31 15:00'),
      '## Timeline\n\n- 2026-01-31 14:00 UTC first report of errors\n- 2026-01-31 14:05 UTC the outage started for all\n',
    ],
    bad: [frontMatter('2026-01-31 13:00')],
  },
  check: (postmortem) =>
    milestonesOutOfOrder(markedMilestones(postmortem)).map(({ earlier, later }) => ({
      at: earlier.at,
      message: `“${earlier.name}” (${sayMoment(earlier.value)}) lies before “${later.name}” (${sayMoment(later.value)}). Correct one of the two times, or the mark in the timeline.`,
    })),
}

interface Known {
  readonly name: Milestone
  readonly at: Written<IsoInstant>
  readonly value: IsoInstant
}

/** Neighbouring milestones of which the second happened first. */
export function milestonesOutOfOrder(
  milestones: Postmortem['milestones'],
): readonly { readonly earlier: Known; readonly later: Known }[] {
  const known = order.flatMap((name) => {
    const at = milestones[name]
    return at?.value === undefined ? [] : [{ name, at, value: at.value }]
  })
  return known.flatMap((earlier, index) => {
    const later = known[index - 1]
    return later === undefined || earlier.value >= later.value ? [] : [{ earlier, later }]
  })
}
