import { holding } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { problemHits } from './problemHits.ts'

export const brokenTable: Rule = {
  id: 'document/broken-table',
  reason:
    'GitHub shows a table that is cut or lacks its `|---|` line as text, and its rows are not what they look like.',
  levels: holding,
  examples: {
    good: ['## Action items\n\n| Action | Owner |\n| --- | --- |\n| Alert on queue depth | @mar |\n'],
    bad: [
      '## Action items\n\n| Action | Owner |\n| Alert on queue depth | @mar |\n',
      '## Action items\n\n| Action | Owner |\n| --- | --- |\n| Limit the batch | @mar |\n\n| Alert on queue depth | @mar |\n',
    ],
  },
  check: (postmortem) => problemHits(postmortem, 'document/broken-table'),
}
