import type { NodeId } from '../../../incident/key.ts'
import type { CheckRunState } from '../../../incident/observed/pullRequestState.ts'
import type { CheckRunsOfCommitFragment } from '../../generated/operations.ts'
import { present } from '../ask/selected.ts'

/** Our newest check run on a commit. The question already asked for ours alone: by app and by name. */
export function toCheckRun(commit: CheckRunsOfCommitFragment | undefined): CheckRunState | undefined {
  const runs = present(commit?.checkSuites?.nodes).flatMap((suite) => present(suite.checkRuns?.nodes))
  const newest = runs.sort((a, b) => (b.databaseId ?? 0) - (a.databaseId ?? 0))[0]
  if (!newest) return undefined
  return {
    id: newest.id as NodeId,
    externalId: newest.externalId ?? '',
    completed: newest.status === 'COMPLETED',
    ...(newest.conclusion ? { conclusion: newest.conclusion.toLowerCase() } : {}),
    title: newest.title ?? '',
  }
}
