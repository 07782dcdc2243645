import type { GroupFragment, GroupOfPullRequestFragment } from '../../generated/operations.ts'

interface Waiting extends GroupOfPullRequestFragment {
  readonly number: number
}

/**
 * A pull request with the commit of its merge group, where its place in the queue does not show it yet: the branch that the queue
 * made for it, whose name GitHub told, has it.
 * @param branch `refs/heads/gh-readonly-queue/main/pr-12-0a1b…`
 */
export function showGroup<T extends Waiting>(pull: T, branch: string, { group }: Partial<GroupFragment>): T {
  const entry = pull.mergeQueueEntry
  const commit = group?.target
  if (!entry || entry.headCommit || commit?.__typename !== 'Commit') return pull
  const number = /\/pr-(\d+)-[\da-f]+$/.exec(branch)?.[1]
  return number === String(pull.number)
    ? { ...pull, mergeQueueEntry: { ...entry, headCommit: commit } }
    : pull
}
