import type { Edit, IsoInstant, Milestone, Postmortem } from '../../model/postmortem.ts'
import { advising } from '../levels.ts'
import type { Rule } from '../rule.ts'

const recorded = (mark: string) =>
  `## Timeline\n\n- 2026-01-31 14:00 UTC incident started\n- 2026-01-31 14:05 UTC alert fired\n- 2026-01-31 14:40 UTC version 11 is back${mark}\n`

export const milestones: Rule = {
  id: 'timeline/milestones',
  convention: true,
  reason:
    'How long it took to notice, to react and to repair can only be said when these moments are marked.',
  levels: advising,
  examples: {
    good: [
      '## Timeline\n\n- 2026-01-31 14:00 UTC incident started\n- 2026-01-31 14:05 UTC alert fired\n- 2026-01-31 14:40 UTC rolled back, mitigated\n- 2026-01-31 15:00 UTC incident resolved\n',
      '## Timeline\n\n- 2026-01-31 14:00 UTC version 12 went out [started]\n- 2026-01-31 14:05 UTC looked at logs [detected]\n- 2026-01-31 14:40 UTC version 13 went out [resolved]\n',
    ],
    bad: [
      {
        text: recorded(''),
        outside: {
          incident: {
            number: 42,
            url: 'https://example.com/shop/issues/42',
            opened: '2026-01-31T14:00:00Z',
            milestones: { mitigated: '2026-01-31T14:40:20Z' },
          },
        },
        fixed: recorded(' [mitigated]'),
      },
      '## Timeline\n\n- 2026-01-31 14:00 UTC version 12 went out\n- 2026-01-31 14:05 UTC looked at logs\n- 2026-01-31 14:40 UTC version 13 went out\n',
    ],
  },
  check: (postmortem, { outside }) => {
    const [first] = postmortem.timeline
    const missing = wanted.filter(([milestones]) => !milestones.some((name) => isKnown(postmortem, name)))
    if (first === undefined || postmortem.timeline.length < 3 || missing.length === 0) return []
    const [[, , marker] = [[], '', '[started]']] = missing
    const message = `No event is recognised as the moment when ${missing.map(([, words]) => words).join(', nor when ')}. Mark it in its row, for example with \`${marker}\`.`
    const fix = () =>
      missing.flatMap(([names]) => marked(postmortem, names, outside?.incident?.milestones ?? {}))
    return [{ at: first.span, message, fix }]
  },
}

/** Marks the event of the very minute that GitHub recorded for a milestone. */
function marked(
  { text, timeline }: Postmortem,
  names: readonly Milestone[],
  recorded: Readonly<Partial<Record<Milestone, IsoInstant>>>,
): readonly Edit[] {
  for (const name of names) {
    const minute = recorded[name]?.slice(0, 16)
    const event = timeline.find(
      ({ at, milestone }) => milestone === undefined && at.value?.slice(0, 16) === minute,
    )
    if (
      minute === undefined ||
      event === undefined ||
      /[\r\n]/.test(text.slice(event.what.start, event.what.end))
    )
      continue
    return [{ start: event.what.end, end: event.what.end, text: ` [${name.replace('_', ' ')}]` }]
  }
  return []
}

const wanted: readonly (readonly [readonly Milestone[], string, string])[] = [
  [['started'], 'the incident started', '[started]'],
  [['detected', 'acknowledged'], 'it was detected', '[detected]'],
  [['mitigated', 'restored', 'resolved'], 'it ended', '[resolved]'],
]

function isKnown(postmortem: Postmortem, name: Milestone): boolean {
  return postmortem.milestones[name] !== undefined
}
