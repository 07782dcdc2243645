import { branchName } from '../../incident/ours/branchName.ts'
import { documentPath } from '../../incident/ours/documentPath.ts'
import { commitWords } from '../../messages/pullRequest/commitWords.ts'
import { pullRequestTitle } from '../../messages/pullRequest/pullRequestDescription.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import type { Effect } from '../effect.ts'
import type { Plan } from '../plan.ts'
import type { PlanSettings } from '../planSettings.ts'
import { updateStatus } from '../updateStatus.ts'
import { descriptionOf } from '../write/descriptionOf.ts'
import { sealRows } from '../write/eventRows.ts'
import { postmortemText } from './selectTemplate.ts'

/**
 * Branch, document and draft pull request. Finishes what an interrupted pass began: a branch without the document
 * gets it, a branch with it gets its pull request. A document that is there is never overwritten.
 */
export function openPostmortem(situation: RuledSituation, templates: PlanSettings['templates']): Plan {
  const { snapshot, facts, policy } = situation
  const base = snapshot.repository.defaultBranch
  if (!base) return { effects: updateStatus(situation, []) }
  const branch = branchName(snapshot.issue.number)
  // A document that is there keeps its name, whatever the incident is called by now.
  const path =
    (snapshot.branch && snapshot.document && snapshot.documentPath) ||
    documentPath(policy.directory, snapshot.issue.createdAt, snapshot.issue.number, facts.title)
  if (snapshot.branch && snapshot.documentPath !== path) return { effects: [], lookAt: path }
  const head = snapshot.branch ?? base.head
  const text = sealRows(postmortemText(situation, templates))
  const planned = { ...situation, snapshot: { ...snapshot, documentPath: path } }
  const effects: readonly Effect[] = [
    ...(snapshot.branch ? [] : [{ kind: 'create-branch', branch, at: base.head } as const]),
    ...(snapshot.document
      ? []
      : [
          {
            kind: 'commit-file',
            branch,
            expectedHead: head,
            path,
            text,
            headline: commitWords.open(facts.id),
          } as const,
        ]),
    {
      kind: 'create-pull-request',
      branch,
      base: base.name,
      title: pullRequestTitle(facts),
      body: descriptionOf(planned),
      bodyWithBox: descriptionOf(planned, 'waiting'),
    },
    ...(situation.troubles.length > 0 ? updateStatus(situation, []) : []),
  ]
  return { effects }
}
