import { sameBesideTickets } from '../document/sameBesideTickets.ts'
import type { Account } from '../incident/account.ts'
import type { Approvals } from '../incident/approvals.ts'
import type { Commit, PullRequestState, Review } from '../incident/pullRequestState.ts'
import type { Snapshot } from '../incident/snapshot.ts'
import type { Policy } from '../policy/policy.ts'

/**
 * Judges the reviews of a postmortem's pull request. Bound to commits by id, people by id, never by time; nobody who
 * wrote a commit of the pull request approves it; who wrote one under an address of no account may be one of those who
 * approve, so that one more is needed. `reviews` are the latest with an opinion of people with write access.
 */
export function judgeApprovals(snapshot: Snapshot, policy: Policy): Approvals {
  const pullRequest = snapshot.pullRequest
  const reviews = (pullRequest?.reviews ?? []).filter((review) => review.author.kind === 'user')
  const writers = new Set(
    pullRequest
      ? [pullRequest.author, ...pullRequest.commits.flatMap((commit) => commit.authors)].map(id)
      : [],
  )
  const approving = reviews.filter((review) => review.state === 'approved')
  const independent = approving.filter((review) => !writers.has(id(review.author)))
  const fresh = independent.filter((review) => pullRequest && stillStands(review, pullRequest, snapshot))
  const approvedBy = fresh.map((review) => review.author)
  const blockedBy = reviews
    .filter((review) => review.state === 'changes_requested')
    .map((review) => review.author)
  const unknownWriter = pullRequest?.commits.find((commit) => commit.unknownAuthor)?.oid
  const needed = unknownWriter && policy.approvals > 0 ? policy.approvals + 1 : policy.approvals
  return {
    needed,
    approvedBy,
    stale: independent.filter((review) => !fresh.includes(review)),
    excluded: approving.filter((review) => writers.has(id(review.author))).map((review) => review.author),
    blockedBy,
    ...(needed > policy.approvals && unknownWriter ? { unknownWriter } : {}),
    met: approvedBy.length >= needed && blockedBy.length === 0,
  }
}

function stillStands(review: Review, pullRequest: PullRequestState, snapshot: Snapshot): boolean {
  if (review.commit === pullRequest.head) return true
  const reviewed = pullRequest.commits.findIndex((commit) => commit.oid === review.commit)
  if (reviewed < 0) return false
  const later = pullRequest.commits.slice(reviewed + 1)
  if (!later.every((commit) => isOurs(commit, snapshot))) return false
  const before = review.document
  const after = snapshot.document
  if (before?.text === undefined || after?.text === undefined) return false
  if (before.truncated || after.truncated) return false
  return before.oid === after.oid || sameBesideTickets(before.text, after.text)
}

// An author's e-mail address can be set by anyone; GitHub's own signature on the app's commit cannot.
function isOurs(commit: Commit, snapshot: Snapshot): boolean {
  const [author, ...others] = commit.authors
  return (
    commit.signedByGitHub &&
    !commit.unknownAuthor &&
    others.length === 0 &&
    author !== undefined &&
    author.kind === 'bot' &&
    author.databaseId === snapshot.repository.bot.databaseId
  )
}

const id = (account: Account): number => account.databaseId
