import type { Postmortem } from '../../model.ts'
import { coaching } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { actorBefore } from './actors.ts'
import { type Phrase, phrases } from './sentence.ts'

const should =
  /\b(?:should|ought to)(?: have|['’]ve|n['’]t have| not have| never have) (?:\p{L}+ly )?(?:\p{L}+ed|been|caught|seen|known|done|made|had|kept|read|run|set|taken|thought|told|written|begun|chosen|found|given|gone|sent|shut|understood)\b/giu
const avoided =
  /\b(?:could|would|might) (?:easily |likely |probably |also )?have been (?:entirely |completely |easily )?(?:avoided|prevented)\b/gi
const hadWe = /\bif (?:only )?(?:we|the \p{L}+ ?\p{L}* ?team|they|someone|somebody) (?:had|hadn['’]t)\b/giu

export const counterfactual: Rule = {
  id: 'blame/counterfactual',
  reason:
    'What did not happen explains nothing; why the other way made sense does. Ideas belong among the actions.',
  levels: coaching,
  wording: true,
  examples: {
    good: [
      'The alert should have fired at 5 %.\n',
      '## Where we got lucky\n\nIf we had deployed on Friday, nobody would have noticed.\n',
      'What could we have done differently?\n',
      'We should have a second region ready.\n',
    ],
    bad: [
      'We should have tested the restore.\n',
      'The outage could have been prevented.\n',
      'If we had read the manual, it was clear.\n',
    ],
  },
  check: (postmortem, { settings }) => {
    const actorOf = actorBefore(settings)
    const exempt = exemptRanges(postmortem)
    const blaming = phrases(postmortem, should).filter(({ before }) => actorOf(before) !== undefined)
    const found = [...blaming, ...phrases(postmortem, avoided), ...phrases(postmortem, hadWe)]
    return found
      .filter(
        (phrase) =>
          !isQuestion(phrase, postmortem.prose) &&
          !exempt.some(({ start, end }) => start <= phrase.start && phrase.start < end),
      )
      .map(({ start, end, words }) => ({
        at: { start, end },
        message: `${quoted(words)} describes what did not happen. What did, and why did it make sense? If it is an idea, it fits among the actions.`,
      }))
  },
}

function isQuestion({ end, after }: Phrase, prose: string): boolean {
  return prose.charAt(end + after.length) === '?'
}

/** Luck is about what could have been, and so are actions and their reasons. */
function exemptRanges({ sections }: Postmortem) {
  return sections.filter(({ name }) => name === 'lucky' || name === 'action_items').map(({ span }) => span)
}
