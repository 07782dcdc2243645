import type { Levels } from '../levels.ts'
import { plural } from '../plural.ts'
import type { Rule } from '../rule.ts'

const levels: Levels = { draft: 'off', review: 'notice', final: 'error' }
const text = '# Slow checkout\n'

export const approvals: Rule = {
  id: 'review/approvals',
  reason:
    'A postmortem is read and agreed to by somebody other than its author before the incident is closed.',
  levels,
  gate: true,
  examples: {
    good: [{ text, outside: { approvals: { given: 1, needed: 1 } } }, text],
    bad: [{ text, outside: { approvals: { given: 0, needed: 1, from: ['@mar', '@acme/payments'] } } }],
  },
  ready: ({ outside }) => outside?.approvals !== undefined,
  check: (postmortem, { outside }) => {
    const { given = 0, needed = 0, from = [] } = outside?.approvals ?? {}
    if (given >= needed) return []
    const who = from.length === 0 ? 'somebody with write access who did not write it' : from.join(' or ')
    const message = `${given} of ${plural(needed, 'approval')}. Still needed: ${who}.`
    return [{ at: postmortem.title ?? { start: 0, end: 0 }, message }]
  },
}
