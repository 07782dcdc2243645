import type { Oid } from '../../../incident/key.ts'
import type { MergeGroup } from '../../../incident/observed/pullRequestState.ts'
import type { GroupOfPullRequestFragment } from '../../generated/operations.ts'
import { toCheckRun } from './toCheckRun.ts'

/** @returns undefined when the pull request waits in no merge queue, or its group has no commit yet */
export function toMergeGroup({ mergeQueueEntry: entry }: GroupOfPullRequestFragment): MergeGroup | undefined {
  const commit = entry?.headCommit
  if (!commit) return undefined
  const checkRun = toCheckRun(commit)
  return { head: commit.oid as Oid, ...(checkRun ? { checkRun } : {}) }
}
