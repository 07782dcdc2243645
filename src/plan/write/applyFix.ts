import { applyEdits } from '../../document/edit/applyEdits.ts'
import { mayWrite } from '../../incident/rights.ts'
import type { ReadDocument } from '../../incident/situation.ts'
import type { Wish } from '../../incident/wish.ts'
import { commitWords } from '../../messages/pullRequest/commitWords.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import type { Plan } from '../plan.ts'

/** The fix that the first permitted press of a button asks for, as one commit on the postmortem's branch. */
export function applyFix(
  situation: RuledSituation,
  read: ReadDocument,
  wishes: readonly Wish[],
): Pick<Plan, 'effects' | 'settles'> {
  const { snapshot, facts } = situation
  const { pullRequest, documentPath, resolved } = snapshot
  if (pullRequest?.state !== 'open' || !documentPath) return { effects: [] }
  const asked = wishes.filter(({ login }) => mayWrite(resolved, login)).map(({ action }) => action)
  const fix = read.fixes.find(({ id }) => asked.includes(id))
  if (!fix) return { effects: [] }
  return {
    settles: fix.id,
    effects: [
      {
        kind: 'commit-file',
        branch: pullRequest.branch,
        expectedHead: pullRequest.head,
        path: documentPath,
        text: applyEdits(read.postmortem.text, fix.edits),
        headline: commitWords.fix(facts.id, fix.label),
      },
    ],
  }
}
