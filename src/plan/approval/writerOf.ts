import { type Carried, carriedBy } from '../../incident/document/carriedBy.ts'
import type { Change } from '../../incident/observed/pullRequestState.ts'
import type { RepositoryState } from '../../incident/observed/snapshot.ts'
import { incidentOfBranch } from '../../incident/ours/branchName.ts'
import type { Policy } from '../../policy/policy.ts'
import { policyAt } from './policyAt.ts'

/** What a pull request carries, under the policy of its base branch; under that of the default branch where its own cannot be read. */
export function carriedUnder(
  policy: Policy,
  change: Change,
  repository: Pick<RepositoryState, 'defaultBranch'>,
): readonly Carried[] {
  return carriedBy(change, (policyAt(policy, change, repository) ?? policy).directory)
}

/**
 * The incident whose key alone reports on a commit: that of a branch made for it, else the lowest that is carried. Two keys that
 * both reported would undo each other's work for ever.
 * @param changes the open pull requests at the commit
 * @returns undefined when none of them carries a postmortem
 */
export function writerOf(
  policy: Policy,
  changes: readonly Change[],
  repository: Pick<RepositoryState, 'defaultBranch'>,
): number | undefined {
  const carried = changes.flatMap((change) => carriedUnder(policy, change, repository))
  const own = changes.flatMap(({ fork, branch }) => (fork ? [] : (incidentOfBranch(branch) ?? [])))
  return lowest(own) ?? lowest(carried.map(({ incident }) => incident))
}

function lowest(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : Math.min(...numbers)
}
