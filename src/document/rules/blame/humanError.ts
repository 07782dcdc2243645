import { saying } from '../../language/compile/saying.ts'
import { advising } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { type Phrase, phrases } from './phrases.ts'
import { wordings } from './wordings.ts'

const negated = saying('notHumanError')
const guarded = saying('humanErrorGuards')
const shown = saying('errorTexts')

export const humanError: Rule = {
  id: 'blame/human-error',
  reason: '“Human error” names where the analysis starts: what made it easy to do, and hard to notice?',
  levels: advising,
  wording: true,
  examples: {
    good: [
      'The change reduces the risk of human error.\n',
      'This was not human error: the page shows no environment.\n',
      'The form answered with a user error message.\n',
      'She wrote "human error" in the chat.\n',
    ],
    bad: [
      'The outage was caused by human error.\n',
      '## Root cause\n\nOperator error: the wrong account was chosen.\n',
    ],
  },
  check: (postmortem, { settings }) =>
    phrases(postmortem, settings, wordings.humanError)
      .filter(isCause)
      .map(({ start, end, words }) => ({
        at: { start, end },
        message: `${quoted(words)} is where the analysis starts. What made it easy to do and hard to notice, and would stop the next person too?`,
      })),
}

function isCause({ before, after }: Phrase): boolean {
  return !negated.test(before) && !guarded.test(before) && !shown.test(after)
}
