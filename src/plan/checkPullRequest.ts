import type { Oid } from '../incident/key.ts'
import type { CheckRunState, PullRequestState } from '../incident/snapshot.ts'
import type { CheckReport, Effect } from './effect.ts'
import { externalId, sameAnnotations } from './externalId.ts'

/**
 * Reports on the last commit of a pull request and, while it waits in a merge queue, on the commit that the queue would merge: the
 * queue waits for required checks there. What to mend, and the buttons for it, belong to the pull request alone.
 */
export function checkPullRequest(
  { head, checkRun, mergeGroup }: Pick<PullRequestState, 'head' | 'checkRun' | 'mergeGroup'>,
  content: Omit<CheckReport, 'externalId'>,
): readonly Effect[] {
  const group = { ...content, annotations: [], buttons: [] }
  return [
    ...checkRunEffects(head, checkRun, { ...content, externalId: externalId(content) }),
    ...(mergeGroup
      ? checkRunEffects(mergeGroup.head, mergeGroup.checkRun, { ...group, externalId: externalId(group) })
      : []),
  ]
}

/**
 * Reports on a commit as rarely as possible. GitHub appends the annotations of an update to those already there, so a
 * report whose annotations changed is a new run of the same name: the newest one counts.
 */
function checkRunEffects(
  head: Oid,
  existing: CheckRunState | undefined,
  report: CheckReport,
): readonly Effect[] {
  if (!existing || !sameAnnotations(existing.externalId, report.externalId)) {
    return [{ kind: 'create-check-run', head, report }]
  }
  if (existing.externalId === report.externalId && existing.completed) return []
  return [{ kind: 'update-check-run', checkRun: existing.id, report }]
}
