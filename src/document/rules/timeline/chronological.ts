import { sayMoment } from '../../figures/minutes.ts'
import type { Postmortem, TimelineEvent } from '../../model.ts'
import { contradicting } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { strayDates } from './strayDates.ts'

export const chronological: Rule = {
  id: 'timeline/chronological',
  reason:
    'An event that stands after a later one is either misplaced or has a wrong time; both mislead every figure.',
  levels: contradicting,
  examples: {
    good: ['## Timeline\n\n- 2026-01-31 23:50 UTC alert\n- 2026-02-01 00:05 UTC paged\n'],
    bad: ['## Timeline\n\n- 2026-01-31 14:50 UTC recovered\n- 2026-01-31 14:35 UTC alert\n'],
  },
  check: (postmortem) => {
    const events = plausible(postmortem)
    // Some people write the newest event first; that is an order too.
    if (newestFirst(events)) return []
    return events.flatMap((event, index) => {
      const before = events[index - 1]
      if (before === undefined || before.form !== event.form || event.at.value >= before.at.value) return []
      const message = `${sayMoment(event.at.value)} stands after ${sayMoment(before.at.value)}. Swap the two, or correct the time or the date.`
      return [{ at: event.at, message }]
    })
  },
}

type Dated = TimelineEvent & { readonly at: { readonly value: string } }

/** The events whose time is known and not doubted by another rule, in document order. */
function plausible(postmortem: Postmortem): readonly Dated[] {
  const stray = new Set(strayDates(postmortem).map(({ event }) => event))
  return postmortem.timeline.filter(
    (event): event is Dated => event.at.value !== undefined && !event.approximate && !stray.has(event),
  )
}

function newestFirst(events: readonly Dated[]): boolean {
  return (
    events.length > 2 &&
    events.every((event, index) => index === 0 || event.at.value <= (events[index - 1]?.at.value ?? ''))
  )
}
