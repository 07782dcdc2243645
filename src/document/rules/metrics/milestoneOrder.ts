import { sayMoment } from '../../figures/minutes.ts'
import type { Milestone, Postmortem } from '../../model.ts'
import { contradicting } from '../levels.ts'
import type { Rule } from '../rule.ts'

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
  examples: { good: [frontMatter('2026-01-31 15:00')], bad: [frontMatter('2026-01-31 13:00')] },
  check: (postmortem) => {
    const known = order.flatMap((name) => milestoneAt(postmortem, name))
    return known.flatMap((one, index) => {
      const before = known[index - 1]
      if (before === undefined || one.value >= before.value) return []
      const message = `“${one.name}” (${sayMoment(one.value)}) is earlier than “${before.name}” (${sayMoment(before.value)}). Correct one of the two times, or the mark in the timeline.`
      return [{ at: one.at, message }]
    })
  },
}

function milestoneAt({ milestones }: Postmortem, name: Milestone) {
  const at = milestones[name]
  return at?.value === undefined ? [] : [{ name, at, value: at.value }]
}
