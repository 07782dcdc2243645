import { phrases, wordOf } from '../../language/compile/gather.ts'
import { sayings } from '../../language/compile/saying.ts'
import type { FigureKind, Postmortem } from '../../model/postmortem.ts'
import { advising } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { templateText } from '../templateText.ts'

const counted: readonly FigureKind[] = ['users', 'users_percent', 'requests', 'error_rate', 'revenue']
const timesAndNames =
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}:\d{2}(:\d{2})?|#\d+|\bv?\d+(\.\d+){2,}|\b[A-Za-z]+-?\d+\b/g
/** How much, without a number: all, none, thousands. */
const amount = new RegExp([...sayings('amounts'), wordOf(phrases('none'))].join('|'), 'iu')

export const quantified: Rule = {
  id: 'impact/quantified',
  convention: true,
  reason: 'A number tells how much prevention is worth; an estimate is better than an adjective.',
  levels: advising,
  examples: {
    good: [
      '## Impact\n\nAbout 1,200 users (4 %) could not pay for 43 minutes.\n',
      '## Impact\n\nNo customers were affected.\n',
      '## Impact\n\nTBD\n',
    ],
    bad: ['## Impact\n\nSome users could not pay on 2026-01-31.\n'],
  },
  check: (postmortem) => {
    const section = postmortem.sections.find(({ name, empty }) => name === 'impact' && !empty)
    if (section === undefined || saysHowMuch(postmortem, section.body)) return []
    if (templateText(postmortem)(section.body)) return []
    return [
      {
        at: section.title,
        message:
          'The impact has no number yet. Say how many users, requests or orders were affected and for how long; an estimate such as “about 1,200 users (4 %)” is fine.',
      },
    ]
  },
}

/** A number that is neither a time nor part of a name, or a word such as “all” or “none”; in prose, tables and figures. */
function saysHowMuch(
  { prose, figures }: Postmortem,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const body = prose.slice(start, end)
  // Two times of day say how long.
  if ((body.match(/\d{1,2}:\d{2}/g) ?? []).length > 1) return true
  if (amount.test(body) || /\p{N}/u.test(body.replace(timesAndNames, ''))) return true
  return figures.some(({ kind, value }) => counted.includes(kind) && value !== undefined)
}
