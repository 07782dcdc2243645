import { holding } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { problemHits } from './problemHits.ts'

const sides = '<<<<<<< HEAD\n| Limit the batch | @mar |\n=======\n| Limit the batch | @lin |\n>>>>>>> main\n'

export const conflict: Rule = {
  id: 'document/conflict',
  reason: 'Of two sides of a conflict nobody can say which one holds; whoever reads on reads both as true.',
  levels: holding,
  gate: true,
  examples: {
    good: [`# Slow checkout\n\nThe merge left this behind:\n\n\`\`\`\n${sides}\`\`\`\n`],
    bad: [`## Action items\n\n| Action | Owner |\n| --- | --- |\n${sides}`],
  },
  check: (postmortem) => problemHits(postmortem, 'document/conflict'),
}
