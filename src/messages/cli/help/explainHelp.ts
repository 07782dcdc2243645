import { pageAddress } from '../../projectPages.ts'
import type { HelpWords } from './helpWords.ts'

export const explainHelp: HelpWords = {
  summary: 'say why a rule exists, what it finds, how to set and to silence it',
  usage: 'debrief explain <rule>',
  text: [
    'Says why a rule exists, with an example that it finds and one that it is content with, how to set it, and how to silence it in one place.',
    `The same pages on the web: ${pageAddress('docs/rules.md')}`,
  ],
  options: [],
  end: ['Example: debrief explain action/owner', 'Exit code: 0, or 2 when there is no such rule.'],
}
