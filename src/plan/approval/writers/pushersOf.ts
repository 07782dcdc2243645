import type { Oid } from '../../../incident/key.ts'
import type { Commit } from '../../../incident/observed/pullRequestState.ts'
import type { Push } from '../../../incident/observed/push.ts'

/**
 * Who brought each commit to its branch, as far as GitHub's record of pushes tells: whoever pushed it first, and, where the branch was
 * rewritten since, everybody who had pushed what is gone, since it may have been among that. A commit that no push accounts for is not
 * in the answer.
 * @param commits of the pull request, oldest first
 * @param pushes of the branch, oldest first; undefined: not known
 */
export function pushersOf(
  commits: readonly Pick<Commit, 'oid'>[],
  pushes: readonly Push[] | undefined,
): ReadonlyMap<Oid, readonly Push['by'][]> {
  if (!pushes) return new Map()
  const places = new Map(commits.map(({ oid }, place) => [oid, place]))
  const rewrite = pushes.findLastIndex(({ rewrites }) => rewrites)
  const found = new Map<Oid, readonly Push['by'][]>()
  let gone: readonly Push['by'][] = []
  let next = 0
  for (const [index, push] of pushes.entries()) {
    const place = places.get(push.after)
    // Without a rewrite behind it, what is not among the commits was in the base branch before.
    if (place === undefined && index < rewrite) gone = [...gone, push.by]
    for (; place !== undefined && next <= place; next += 1) {
      const commit = commits[next]
      if (commit) found.set(commit.oid, [push.by, ...gone])
    }
  }
  return found
}
