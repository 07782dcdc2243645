import { unlessRefused } from '../../edit/refuse.ts'
import { sortTimeline } from '../../edit/sortTimeline.ts'
import { sayMoment } from '../../figures/minutes.ts'
import type { TimelineEvent } from '../../model/postmortem.ts'
import { contradicting } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { strayDates } from './strayDates.ts'
import { timelineRuns } from './timelineRuns.ts'

const head = '## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n'
const early = '| 2026-01-31 14:35 | Alert |\n'
const late = '| 2026-01-31 14:50 | Recovered |\n'

export const chronological: Rule = {
  id: 'timeline/chronological',
  reason:
    'An event that stands after a later one is either misplaced or has a wrong time; both mislead every figure.',
  levels: contradicting,
  examples: {
    good: [
      '## Timeline\n\n- 2026-01-31 23:50 UTC alert\n- 2026-02-01 00:05 UTC paged\n',
      '## Timeline\n\n- 2026-01-31 15:00 UTC closed\n- 2026-01-31 14:50 UTC fixed\n- 2026-01-31 14:35 UTC alert\n',
      '## First\n\n### Timeline\n\n- 2026-01-31 15:00 UTC alert\n\n## Second\n\n### Timeline\n\n- 2026-01-30 15:00 UTC alert\n',
    ],
    bad: [
      '## Timeline\n\n- 2026-01-31 14:50 UTC recovered\n- 2026-01-31 14:35 UTC alert\n',
      { text: head + late + early, fixed: head + early + late },
    ],
  },
  check: (postmortem) => {
    const stray = new Set(strayDates(postmortem).map(({ event }) => event))
    const hits = timelineRuns(postmortem).flatMap((run) => {
      const events = run.filter(
        (event): event is Dated => isDated(event) && !event.approximate && !stray.has(event),
      )
      // Some people write the newest event first; that is an order too.
      if (
        events.length > 2 &&
        events.every((event, index) => index === 0 || !isEarlier(events[index - 1], event))
      )
        return []
      return events.flatMap((event, index) => {
        const before = events[index - 1]
        if (before === undefined || !isEarlier(event, before)) return []
        const message = `${sayEvent(event)} stands after ${sayEvent(before)}. Swap the two, or correct the time or the date.`
        return [{ at: event.at, message }]
      })
    })
    if (hits.length === 0 || stray.size > 0) return hits
    // One fix sorts all tables, so it goes with the first finding.
    const fix = () => unlessRefused(sortTimeline(postmortem))
    return hits.map((hit, index) => (index > 0 ? hit : { ...hit, fix }))
  },
}

type Dated = TimelineEvent & { readonly at: { readonly value: string } }

function isDated(event: TimelineEvent): event is Dated {
  return event.at.value !== undefined
}

/** To the minute, unless both were written with seconds. */
function isEarlier(one: Dated | undefined, other: Dated | undefined): boolean {
  if (one === undefined || other === undefined) return false
  const length = one.precise && other.precise ? 19 : 16
  return one.at.value.slice(0, length) < other.at.value.slice(0, length)
}

function sayEvent({ at }: Dated): string {
  const moment = sayMoment(at.value)
  return at.text.includes(moment) ? quoted(at.text) : `${quoted(at.text)} (${moment} UTC)`
}
