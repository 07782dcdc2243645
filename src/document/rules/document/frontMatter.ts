import { holding } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { problemHits } from './problemHits.ts'

export const frontMatter: Rule = {
  id: 'document/front-matter',
  reason:
    'What stands in front matter that cannot be read is not known to anybody: no severity, no owner, no times.',
  levels: holding,
  examples: {
    good: ['---\nseverity: P1\ntitle: "Checkout: slow"\n---\n\n# Slow checkout\n'],
    bad: ['---\ntitle: Checkout: slow\n---\n\n# Slow checkout\n', '---\nseverity: P1\n\n# Slow checkout\n'],
  },
  check: (postmortem) => problemHits(postmortem, 'document/front-matter'),
}
