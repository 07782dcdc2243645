import type { Postmortem, TimelineEvent } from '../../model/postmortem.ts'
import { optional } from '../levels.ts'
import { plural } from '../plural.ts'
import type { Rule } from '../rule.ts'

const on = { levels: { 'timeline/source': 'notice' } } as const

export const source: Rule = {
  id: 'timeline/source',
  convention: true,
  reason: 'An event with a link to its alert, graph, log or message can be verified by the next reader.',
  levels: optional,
  examples: {
    good: [
      { text: '## Timeline\n\n- 2026-01-31 14:05 UTC [alert](https://example.com/alert/1)\n', settings: on },
      { text: '## Timeline\n\n- 2026-01-31 14:05 UTC #812 deployed\n', settings: on },
      '## Timeline\n\n- 2026-01-31 14:05 UTC alert\n',
    ],
    bad: [{ text: '## Timeline\n\n- 2026-01-31 14:05 UTC alert\n', settings: on }],
  },
  check: (postmortem) =>
    postmortem.timeline
      .filter((event) => !isSourced(event, postmortem))
      .map((event) => ({ at: event.at, message: '' })),
  fold: (hits, postmortem) => ({
    at: hits[0]?.at ?? { start: 0, end: 0 },
    message: `${hits.length} of ${plural(postmortem.timeline.length, 'event')} ${hits.length === 1 ? 'names' : 'name'} no source. Link the alert, graph, log query, pull request or message they come from.`,
  }),
}

function isSourced(event: TimelineEvent, { text }: Postmortem): boolean {
  if ((event.source?.text ?? '') !== '') return true
  return /https?:\/\/|\]\(|(^|[\s(])#\d+|\b[0-9a-f]{7,40}\b/.test(
    text.slice(event.span.start, event.span.end).slice(0, 4000),
  )
}
