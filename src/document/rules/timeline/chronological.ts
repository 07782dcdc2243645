import { sayMoment } from '../../figures/minutes.ts'
import type { Postmortem, TimelineEvent } from '../../model.ts'
import { contradicting } from '../levels.ts'
import type { Rule } from '../rule.ts'

export const chronological: Rule = {
  id: 'timeline/chronological',
  reason:
    'An event that stands before an earlier one is either misplaced or has a wrong time; both mislead every figure.',
  levels: contradicting,
  examples: {
    good: ['## Timeline\n\n- 2026-01-31 23:50 UTC alert\n- 2026-02-01 00:05 UTC paged\n'],
    bad: ['## Timeline\n\n- 2026-01-31 14:50 UTC recovered\n- 2026-01-31 14:35 UTC alert\n'],
  },
  check: (postmortem) =>
    readable(postmortem).flatMap((event, index, all) => {
      const before = all[index - 1]
      if (before === undefined || before.form !== event.form || event.at.value >= before.at.value) return []
      const message = `${sayMoment(event.at.value)} stands after ${sayMoment(before.at.value)}. Swap the two, or correct the time or the date.`
      return [{ at: event.at, message }]
    }),
}

type Dated = TimelineEvent & { readonly at: { readonly value: string } }

/** The events whose time is known to the minute, in document order. */
function readable(postmortem: Postmortem): readonly Dated[] {
  return postmortem.timeline.filter(
    (event): event is Dated => event.at.value !== undefined && !event.approximate,
  )
}
