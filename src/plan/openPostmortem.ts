import { renderPostmortem } from '../document/templates/renderPostmortem.ts'
import { branchName, documentPath } from '../incident/documentPath.ts'
import { commitWords } from '../messages/commitWords.ts'
import { pullRequestTitle } from '../messages/pullRequestPlan.ts'
import type { Case } from './caseOf.ts'
import type { Effect } from './effect.ts'
import type { Plan } from './plan.ts'
import { planText } from './planText.ts'
import { templateFacts } from './templateFacts.ts'

/**
 * Branch, document and draft pull request. Finishes what an interrupted pass began: a branch without the document
 * gets it, a branch with it gets its pull request. A document that is there is never overwritten.
 */
export function openPostmortem(situation: Case, template: string): Plan {
  const { snapshot, facts, policy } = situation
  const base = snapshot.repository.defaultBranch
  if (!base) return { effects: [] }
  const branch = branchName(snapshot.issue.number)
  const path = documentPath(policy.directory, snapshot.issue.createdAt, snapshot.issue.number, facts.title)
  if (snapshot.branch && snapshot.documentPath !== path) return { effects: [], lookAt: path }
  const head = snapshot.branch ?? base.head
  const rendered = renderPostmortem(template, templateFacts(situation))
  if ('problems' in rendered) return { effects: [] }
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
            text: rendered.text,
            headline: commitWords.open(facts.id),
          } as const,
        ]),
    {
      kind: 'create-pull-request',
      branch,
      base: base.name,
      title: pullRequestTitle(facts),
      body: planText(situation),
    },
  ]
  return { effects }
}
