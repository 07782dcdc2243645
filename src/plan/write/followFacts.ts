import type { ReadDocument } from '../../incident/situation.ts'
import { commitWords } from '../../messages/pullRequest/commitWords.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import type { Effect } from '../effect.ts'
import { updateDescription } from './descriptionOf.ts'
import { followFields } from './followFields.ts'
import { addMissing } from './followTimeline.ts'

/**
 * While the document is a draft it follows the incident, in one commit: what happens becomes rows of its timeline, and
 * fields that the app filled follow their facts. What the app writes into fields the pull request remembers beforehand.
 */
export function followFacts(situation: RuledSituation, read: ReadDocument): readonly Effect[] {
  const { snapshot, facts } = situation
  const { pullRequest, documentPath } = snapshot
  if (pullRequest?.state !== 'open' || !documentPath) return []
  const before = read.postmortem.text
  const filled = followFields(situation, read)
  const { text, added, removed } = addMissing(situation, read, filled)
  if (text === before) return []
  return [
    ...(filled === before ? [] : updateDescription(situation)),
    {
      kind: 'commit-file',
      branch: pullRequest.branch,
      expectedHead: pullRequest.head,
      path: documentPath,
      text,
      headline: commitWords.facts(facts.id, {
        events: added,
        fields: filled !== before || removed,
      }),
    },
  ]
}
