import { holding } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { problemHits } from './problemHits.ts'

export const size: Rule = {
  id: 'document/size',
  reason:
    'Very long documents are read to a limit only; what stands behind it, often actions, would count for nothing.',
  levels: holding,
  examples: {
    good: ['# Slow checkout\n\nThe whole log: https://example.com/log\n'],
    bad: [`# Slow checkout\n\n${'14:05 still slow\n'.repeat(64_000)}`],
  },
  check: (postmortem) => problemHits(postmortem, 'document/size'),
}
