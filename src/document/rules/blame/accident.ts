import { coaching } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { actorAfter, actorBefore } from './actors.ts'
import { phrases } from './sentence.ts'

const slip =
  /\b(?:accidentally|mistakenly|inadvertently|unintentionally|erroneously|wrongly|by mistake|by accident)\b/gi

export const accident: Rule = {
  id: 'blame/accident',
  reason: 'A slip is an observation about two things that look alike; naming those two leads to a repair.',
  levels: coaching,
  wording: true,
  examples: {
    good: [
      'The cache was accidentally shared between tenants.\n',
      'A guard prevents people from deleting it by mistake.\n',
    ],
    bad: [
      'An engineer accidentally ran the clean-up on production.\n',
      'The table was deleted by mistake.\n',
    ],
  },
  check: (postmortem, { settings }) => {
    const actorOf = actorBefore(settings)
    const byActor = actorAfter(settings)
    return phrases(postmortem, slip)
      .filter(({ words, before, after }) => {
        if (
          /\b(prevent\w*|avoid\w*|guard\w*|protect\w*|against|stop|from|could|can|may|might|to)\b[^,]*$/i.test(
            before,
          )
        )
          return false
        if (/^by /i.test(words)) return /\b\p{L}+(?:ed|en|ne|ran|cut|set|put|sent|took)\b/iu.test(before)
        return (
          actorOf(before) !== undefined ||
          (/^\s+\p{L}+ed\s+by\b/iu.test(after) && byActor(after.replace(/^\s+\p{L}+/u, '')))
        )
      })
      .map(({ start, end, words }) => ({
        at: { start, end },
        message: `${quoted(words)}: what made the two look alike, and what could keep them apart next time?`,
      }))
  },
}
