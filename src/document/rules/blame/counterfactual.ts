import type { Postmortem } from '../../model/postmortem.ts'
import { coaching } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { actorBefore } from './actorBefore.ts'
import { type Phrase, phrases } from './phrases.ts'
import { wordings } from './wordings.ts'

const { should, avoidable, hadWe, neglected } = wordings

export const counterfactual: Rule = {
  id: 'blame/counterfactual',
  settings: ['actors', 'not-actors'],
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
    const blaming = phrases(postmortem, settings, should).filter(
      ({ before }) => actorOf(before) !== undefined,
    )
    const found = [
      ...blaming,
      ...[avoidable, hadWe, neglected].flatMap((wording) => phrases(postmortem, settings, wording)),
    ]
    return oneForEachSentence(found)
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

function oneForEachSentence(found: readonly Phrase[]): readonly Phrase[] {
  let read = 0
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end, after }) => {
      const isNew = start >= read
      if (isNew) read = end + after.length
      return isNew
    })
}

function isQuestion({ end, after }: Phrase, prose: string): boolean {
  return prose.charAt(end + after.length) === '?'
}

/** Luck is about what could have been, and so are actions and their reasons. */
function exemptRanges({ sections }: Postmortem) {
  return sections.filter(({ name }) => name === 'lucky' || name === 'action_items').map(({ span }) => span)
}
