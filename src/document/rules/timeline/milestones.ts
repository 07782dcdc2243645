import type { Milestone, Postmortem } from '../../model.ts'
import { advising } from '../levels.ts'
import type { Rule } from '../rule.ts'

export const milestones: Rule = {
  id: 'timeline/milestones',
  reason:
    'How long it took to notice, to react and to repair can only be said when these moments are marked.',
  levels: advising,
  examples: {
    good: [
      '## Timeline\n\n- 2026-01-31 14:00 UTC incident started\n- 2026-01-31 14:05 UTC alert fired\n- 2026-01-31 14:40 UTC rolled back, mitigated\n- 2026-01-31 15:00 UTC incident resolved\n',
    ],
    bad: [
      '## Timeline\n\n- 2026-01-31 14:00 UTC version 12 went out\n- 2026-01-31 14:05 UTC looked at logs\n- 2026-01-31 14:40 UTC version 13 went out\n',
    ],
  },
  check: (postmortem) => {
    const [first] = postmortem.timeline
    const missing = wanted.filter(([milestones]) => !milestones.some((name) => isKnown(postmortem, name)))
    if (first === undefined || postmortem.timeline.length < 3 || missing.length === 0) return []
    const [[, , marker] = [[], '', '[started]']] = missing
    const message = `No event is recognised as the moment when ${missing.map(([, words]) => words).join(', nor when ')}. Mark it in its row, for example with \`${marker}\`.`
    return [{ at: first.span, message }]
  },
}

const wanted: readonly (readonly [readonly Milestone[], string, string])[] = [
  [['started'], 'the incident started', '[started]'],
  [['detected', 'acknowledged'], 'it was detected', '[detected]'],
  [['mitigated', 'restored', 'resolved'], 'it ended', '[resolved]'],
]

function isKnown(postmortem: Postmortem, name: Milestone): boolean {
  return postmortem.milestones[name] !== undefined
}
