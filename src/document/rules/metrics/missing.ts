import { sayMinutes } from '../../figures/minutes.ts'
import { type Interval, type IntervalName, responseTimes } from '../../figures/responseTimes.ts'
import type { Edit, FigureKind, Postmortem } from '../../model/postmortem.ts'
import type { Levels } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { markedMilestones } from './markedMilestones.ts'
import { milestonesOutOfOrder } from './milestoneOrder.ts'

const levels: Levels = { draft: 'notice', review: 'notice', final: 'warning' }

const wanted: readonly (readonly [IntervalName, FigureKind, string])[] = [
  ['time_to_detect', 'time_to_detect', 'Time to detect'],
  ['time_to_acknowledge', 'time_to_acknowledge', 'Time to acknowledge'],
  ['time_to_mitigate', 'time_to_mitigate', 'Time to mitigate'],
  ['time_to_resolve', 'time_to_resolve', 'Time to resolve'],
]

const head =
  '---\nstarted: 2026-01-31 14:00\nresolved: 2026-01-31 15:30\n---\n\n# Slow checkout\n\n## Impact\n\n40 users.\n'

export const missing: Rule = {
  id: 'metrics/missing',
  settings: ['detected', 'clock'],
  convention: true,
  reason:
    'The times to detect, mitigate and resolve are what incidents are compared by, and they follow from the timeline.',
  levels,
  examples: {
    good: [`${head}\n- **Time to resolve:** 1 h 30 min\n`],
    bad: [{ text: head, fixed: `${head}\n- **Time to resolve:** 1 h 30 min\n` }],
  },
  check: (postmortem, { settings }) => {
    // Moments that contradict each other would give figures that nobody should insert.
    if (milestonesOutOfOrder(postmortem.milestones).length > 0) return []
    const times = responseTimes(markedMilestones(postmortem), settings)
    const stated = new Set(postmortem.figures.map(({ kind }) => kind))
    if (stated.has('duration')) stated.add('time_to_resolve')
    const absent = wanted.flatMap(([name, kind, title]) => {
      const interval = times[name]
      return interval === undefined || stated.has(kind) ? [] : [{ title, interval }]
    })
    if (absent.length === 0) return []
    const list = absent.map(({ title, interval }) => `${title.toLowerCase()} ${sayInterval(interval)}`)
    const section = homeOf(postmortem)
    return [
      {
        at: section?.title ?? postmortem.title ?? { start: 0, end: 0 },
        message: `The document lets these be computed, but does not say them: ${list.join(', ')}. Insert them, so that readers need not count.`,
        ...(section === undefined ? {} : { fix: () => [insertion(postmortem, section.body, absent)] }),
      },
    ]
  },
}

function homeOf({ sections }: Postmortem) {
  return sections.find(({ name }) => name === 'impact') ?? sections.find(({ name }) => name === 'timeline')
}

function sayInterval({ minutes, from, to }: Interval): string {
  return `${sayMinutes(minutes)} (${from} → ${to})`
}

/** A list at the end of the section. */
function insertion(
  { text, newline }: Postmortem,
  body: { readonly start: number; readonly end: number },
  absent: readonly { readonly title: string; readonly interval: Interval }[],
): Edit {
  const written = text.slice(body.start, body.end)
  const at = body.start + written.trimEnd().length
  const lines = absent.map(({ title, interval }) => `- **${title}:** ${sayMinutes(interval.minutes)}`)
  return { start: at, end: at, text: `${newline}${newline}${lines.join(newline)}` }
}
