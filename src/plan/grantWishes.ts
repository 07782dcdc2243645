import { applyEdits } from '../document/applyEdits.ts'
import type { ReadDocument } from '../incident/situation.ts'
import type { Wish } from '../incident/wish.ts'
import { commitWords } from '../messages/commitWords.ts'
import { type Case, canWrite } from './caseOf.ts'
import type { Effect } from './effect.ts'

/** The repair that the first permitted press of a button asks for, as one commit on the postmortem's branch. */
export function grantWishes(situation: Case, read: ReadDocument, wishes: readonly Wish[]): readonly Effect[] {
  const { snapshot, facts } = situation
  const { pullRequest, documentPath, resolved } = snapshot
  if (pullRequest?.state !== 'open' || !documentPath) return []
  const asked = wishes
    .filter(({ login }) => canWrite(resolved.permissions[login]))
    .map(({ action }) => action)
  const fix = read.fixes.find(({ id }) => asked.includes(id))
  if (!fix) return []
  return [
    {
      kind: 'commit-file',
      branch: pullRequest.branch,
      expectedHead: pullRequest.head,
      path: documentPath,
      text: applyEdits(read.postmortem.text, fix.edits),
      headline: commitWords.fix(facts.id, fix.label),
    },
  ]
}
