import type { Oid } from '../../../incident/key.ts'
import type { Commit } from '../../../incident/observed/pullRequestState.ts'

/** GitHub lists no more commits of a pull request: beyond, nobody can tell what is the base branch's. */
const mostListed = 250

/**
 * Commits in which nobody wrote: GitHub itself merged the base branch ("Update branch"), and the document stayed as it was. What
 * somebody merged at home may hold anything, and so may a conflict that was decided in the document.
 * @param commits of the pull request: what the base branch has is not among them
 */
export function baseMerges(commits: readonly Commit[]): ReadonlySet<Oid> {
  if (commits.length >= mostListed) return new Set()
  const own = new Map(commits.map((commit) => [commit.oid, commit]))
  const merges = commits.filter(({ signedBy, parents: [first, second, ...more], document }) => {
    const before = first && own.get(first)
    const brings = second !== undefined && !own.has(second) && more.length === 0
    return signedBy === 'github' && brings && document !== undefined && before?.document === document
  })
  return new Set(merges.map(({ oid }) => oid))
}
