import { saidWord, saying, sayings } from '../../language/compile/saying.ts'
import { coaching } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { actorAfter, actorBefore } from './actorBefore.ts'
import { phrases } from './phrases.ts'
import { wordings } from './wordings.ts'

const deed = `(?:${sayings('deeds').join('|')})`
const deedAfter = new RegExp(String.raw`^\s+${deed}\b`, 'i')
const deedBefore = new RegExp(String.raw`\b${deed}\s*$`, 'i')
const guarded = saying('slipGuards')
const machine = saying('machines')
const passive = new RegExp(String.raw`${saidWord('passive')}\s*$`, 'iu')
const mistake = new RegExp(`^${saidWord('mistakes')}$`, 'iu')

export const accident: Rule = {
  id: 'blame/accident',
  settings: ['actors', 'not-actors'],
  reason: 'A slip is an observation about two things that look alike; naming those two leads to a repair.',
  levels: coaching,
  wording: true,
  examples: {
    good: [
      'The cache was accidentally shared between tenants.\n',
      'A guard prevents people from deleting it by mistake.\n',
      'The clean-up script accidentally deleted one file more.\n',
    ],
    bad: [
      'The change was accidentally merged.\n',
      'An engineer accidentally ran the clean-up on production.\n',
      'The table was deleted by mistake.\n',
    ],
  },
  check: (postmortem, { settings }) => {
    const actorOf = actorBefore(settings)
    const byActor = actorAfter(settings)
    return phrases(postmortem, settings, wordings.slip)
      .filter(({ words, before, after }) => {
        if (guarded.test(before)) return false
        if (actorOf(before) !== undefined || mistake.test(words)) return true
        const isDone = deedAfter.test(after) || deedBefore.test(before)
        return (
          isDone &&
          (byActor(after.replace(deedAfter, '')) || !(machine.test(before) && !passive.test(before)))
        )
      })
      .map(({ start, end, words }) => ({
        at: { start, end },
        message: `${quoted(words)}: what made the two look alike, and what could keep them apart next time?`,
      }))
  },
}
