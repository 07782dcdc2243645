import type { Commit, PullRequestState } from '../../../incident/observed/pullRequestState.ts'
import type { Push } from '../../../incident/observed/push.ts'
import type { Snapshot } from '../../../incident/observed/snapshot.ts'
import type { UnknownWriter } from '../../../incident/unknownWriter.ts'
import type { Policy } from '../../../policy/policy.ts'
import { baseMerges } from './baseMerges.ts'
import { pushersOf } from './pushersOf.ts'

export interface Writers {
  /** ids of all who wrote part of the pull request, or may have: authors, committers, signers, who pushed what nobody signed */
  readonly ids: ReadonlySet<number>
  readonly unknown?: UnknownWriter
}

/**
 * Who wrote a pull request. What a commit says of its author anybody can write into it: a signature that GitHub verified proves it,
 * and GitHub's record of who pushed it to the branch; else it was written by an unknown person. A merge of the base branch is not
 * writing.
 * @param pushes of the branch, oldest first; absent where GitHub does not tell
 */
export function writersOf(
  { author, commits }: Pick<PullRequestState, 'author' | 'commits'>,
  pushes: readonly Push[] | undefined,
  { proof, coAuthors }: Pick<Policy, 'proof' | 'coAuthors'>,
): Writers {
  const pushers = pushersOf(commits, pushes)
  const merges = baseMerges(commits)
  const written = commits.filter(({ oid }) => !merges.has(oid))
  const ids = new Set([
    author.databaseId,
    ...written.flatMap((commit) => [
      ...claimed(commit, coAuthors),
      ...(isSigned(commit) ? [] : (pushers.get(commit.oid) ?? []).map(({ databaseId }) => databaseId)),
    ]),
  ])
  const unknown = written.map((commit) => doubt(commit, pushers.get(commit.oid), proof)).find((one) => one)
  return { ids, ...(unknown ? { unknown } : {}) }
}

/** Whether a valid signature, GitHub's or a person's, tells who answers for a commit. */
export function isSigned({ signedBy }: Pick<Commit, 'signedBy'>): boolean {
  return signedBy !== undefined
}

function claimed(
  { authors, committer, signedBy }: Commit,
  coAuthors: Policy['coAuthors'],
): readonly number[] {
  const writers = coAuthors === 'wrote' ? authors : authors.slice(0, 1)
  const signer = signedBy === 'github' ? undefined : signedBy
  return [...writers, ...(committer ? [committer] : []), ...(signer ? [signer] : [])].map(
    ({ databaseId }) => databaseId,
  )
}

function doubt(
  commit: Commit,
  pushers: readonly Push['by'][] | undefined,
  proof: Policy['proof'],
): UnknownWriter | undefined {
  if (commit.unknownAuthor) return { commit: commit.oid, why: 'address' }
  if (isSigned(commit)) return undefined
  if (proof === 'signatures' || !pushers) return { commit: commit.oid, why: 'unsigned' }
  // Those whose pushes it may have replaced do not approve either, but that is no doubt about who pushed this.
  const [pusher] = pushers
  const says = pusher === undefined || claimed(commit, 'wrote').includes(pusher.databaseId)
  return says ? undefined : { commit: commit.oid, why: 'pushed', by: pusher.login }
}

/** The pushes to a pull request's branch; undefined where GitHub does not tell, as for a fork, or was not asked. */
export function pushesTo(
  { branch, fork }: Pick<PullRequestState, 'branch' | 'fork'>,
  { resolved }: Pick<Snapshot, 'resolved'>,
): readonly Push[] | undefined {
  return fork ? undefined : (resolved.pushes?.[branch] ?? undefined)
}

/** Branches of which it has to be known who pushed them, since a commit of theirs that counts bears no signature. */
export function pushesDue(
  { pullRequest, issue, resolved }: Pick<Snapshot, 'pullRequest' | 'issue' | 'resolved'>,
  { proof, approvals }: Pick<Policy, 'proof' | 'approvals'>,
): readonly string[] {
  if (!pullRequest || pullRequest.draft || pullRequest.fork) return []
  if (pullRequest.state === 'closed' || (pullRequest.state === 'merged' && !issue.open)) return []
  if (proof === 'signatures' || approvals === 0 || pullRequest.commits.every(isSigned)) return []
  return resolved.pushes?.[pullRequest.branch] === undefined ? [pullRequest.branch] : []
}
