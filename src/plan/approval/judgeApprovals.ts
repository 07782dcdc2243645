import type { Postmortem } from '../../document/model/postmortem.ts'
import { sameBesideTickets } from '../../document/sameBesideTickets.ts'
import type { Approvals } from '../../incident/approvals.ts'
import type { Account } from '../../incident/observed/account.ts'
import type { Commit, PullRequestState, Review } from '../../incident/observed/pullRequestState.ts'
import type { Snapshot } from '../../incident/observed/snapshot.ts'
import { isApp } from '../../incident/ours/isApp.ts'
import type { Policy } from '../../policy/policy.ts'
import { baseMerges } from './writers/baseMerges.ts'
import { pushersOf } from './writers/pushersOf.ts'
import { pushesTo, writersOf } from './writers/writersOf.ts'

/**
 * Judges the reviews of a postmortem's pull request. Bound to commits by id, people by id, never by time; nobody who
 * wrote a commit of the pull request approves it; where nobody can tell who wrote one, it may have been one of those who
 * approve, so that one more is needed. `reviews` are the latest with an opinion of people with write access.
 * @param read the document as it is now
 */
export function judgeApprovals(snapshot: Snapshot, policy: Policy, read?: Postmortem): Approvals {
  const pullRequest = snapshot.pullRequest
  const reviews = (pullRequest?.reviews ?? []).filter((review) => review.author.kind === 'user')
  const { ids: writers, unknown } = pullRequest
    ? writersOf(pullRequest, pushesTo(pullRequest, snapshot), policy)
    : { ids: new Set<number>() }
  const approving = reviews.filter((review) => review.state === 'approved')
  const independent = approving.filter((review) => !writers.has(id(review.author)))
  const fresh = independent.filter(
    (review) => pullRequest && stillStands(review, pullRequest, { snapshot, read }),
  )
  const approvedBy = fresh.map((review) => review.author)
  const blockedBy = reviews
    .filter((review) => review.state === 'changes_requested')
    .map((review) => review.author)
  const needed = unknown && policy.approvals > 0 ? policy.approvals + 1 : policy.approvals
  return {
    needed,
    approvedBy,
    stale: independent.filter((review) => !fresh.includes(review)),
    excluded: approving.filter((review) => writers.has(id(review.author))).map((review) => review.author),
    blockedBy,
    ...(needed > policy.approvals && unknown ? { unknownWriter: unknown } : {}),
    met: approvedBy.length >= needed && blockedBy.length === 0,
  }
}

interface Seen {
  readonly snapshot: Snapshot
  /** the document as it is now, when it was read already */
  readonly read: Postmortem | undefined
}

function stillStands(review: Review, pullRequest: PullRequestState, seen: Seen): boolean {
  // What stands on the default branch others may have changed since the merge: only the text tells.
  if (pullRequest.state === 'merged') return sameText(review, seen)
  if (review.commit === pullRequest.head) return true
  const reviewed = pullRequest.commits.findIndex((commit) => commit.oid === review.commit)
  if (reviewed < 0) return false
  const later = pullRequest.commits.slice(reviewed + 1)
  const merges = baseMerges(pullRequest.commits)
  if (!later.every((commit) => merges.has(commit.oid) || isOurs(commit, pullRequest, seen.snapshot)))
    return false
  return sameText(review, seen)
}

/** Whether the document still reads as it was reviewed, ticket numbers apart. */
function sameText({ document: before }: Review, { snapshot: { document: after }, read }: Seen): boolean {
  if (before?.text === undefined || after?.text === undefined) return false
  if (before.truncated || after.truncated) return false
  return before.oid === after.oid || sameBesideTickets(before.text, read ?? after.text)
}

// An author's e-mail address can be set by anyone; GitHub's own signature on the app's commit cannot, nor, where a server
// signs nothing, its record of who pushed.
function isOurs(commit: Commit, pullRequest: PullRequestState, snapshot: Snapshot): boolean {
  const { bot } = snapshot.repository
  const [author, ...others] = commit.authors
  const claimed = !commit.unknownAuthor && others.length === 0 && author !== undefined && isApp(author, bot)
  if (!claimed || commit.signedBy === 'github') return claimed
  const pushers = pushersOf(pullRequest.commits, pushesTo(pullRequest, snapshot)).get(commit.oid) ?? []
  return pushers.length > 0 && pushers.every((pusher) => isApp(pusher, bot))
}

const id = (account: Account): number => account.databaseId
