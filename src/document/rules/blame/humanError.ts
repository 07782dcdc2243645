import { advising } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { type Phrase, phrases } from './phrases.ts'
import { wordings } from './wordings.ts'

const negated =
  /\b(not?|never|any|every|isn't|wasn't|rather than|instead of|assum\w*|suspect\w*|thought|guess\w*|beyond|than)\b[^,]{0,40}$/i
const guarded =
  /\b(prevent\w*|reduc\w*|avoid\w*|eliminat\w*|minimi[sz]\w*|mitigat\w*|prone|risk|room|protect\w*|guard\w*|against|chance|possibilit\w*|potential|likelihood|remov\w*|limit\w*|catch\w*|less|susceptible|opportunit\w*|subject)\b[^.]{0,60}$/i

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

function isCause({ words, before, after }: Phrase): boolean {
  if (negated.test(before) || guarded.test(before)) return false
  if (/^user/i.test(words) && /^s?\s*(messages?|pages?|rates?|codes?|reports?|logs?|handling)\b/i.test(after))
    return false
  return !/^\s*(messages?|rates?|codes?|handling|prone)\b/i.test(after)
}
