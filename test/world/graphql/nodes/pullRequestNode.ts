import { protectionOf } from '../../acts/branches.ts'
import { closedByPullRequest } from '../../acts/mention.ts'
import { isMergeable } from '../../acts/merge.ts'
import { groupHead } from '../../acts/mergeQueue.ts'
import { commitsOf } from '../../acts/pullRequests.ts'
import { forbidden } from '../../acts/refusal.ts'
import { opinionatedReviews } from '../../acts/reviews.ts'
import { compareFiles } from '../../git/compare.ts'
import { filesAt } from '../../git/files.ts'
import { mergeBase } from '../../git/history.ts'
import { commitOf } from '../../git/object.ts'
import { can } from '../../http/viewer.ts'
import { subjectUrl } from '../../json/url.ts'
import { type Account, atLeast, type Team } from '../../state/account.ts'
import type { PullRequest, Review } from '../../state/conversation.ts'
import { levelOf } from '../../state/hub.ts'
import { type Args, connection } from '../connection.ts'
import { mustBeAllowed, type Scope } from '../scope.ts'
import { accountNode, teamNode } from './accountNode.ts'
import { commitNode, refNode } from './gitNode.ts'
import type { Nodes } from './nodes.ts'
import { conversationNode } from './subjectNode.ts'

export function reviewNode(scope: Scope, nodes: Nodes, review: Review): Args {
  const { repository } = review.pullRequest
  return {
    __typename: 'PullRequestReview',
    id: review.id,
    databaseId: review.databaseId,
    fullDatabaseId: String(review.databaseId),
    body: review.body,
    state: review.state,
    author: accountNode(review.author),
    authorAssociation: 'CONTRIBUTOR',
    authorCanPushToRepository: atLeast(levelOf(repository, review.author), 'write'),
    createdAt: review.createdAt,
    submittedAt: review.createdAt,
    updatedAt: review.updatedAt,
    url: `${subjectUrl(review.pullRequest)}#pullrequestreview-${review.databaseId}`,
    viewerDidAuthor: review.author.id === scope.app.bot.id,
    commit: () => commitNode(scope, repository, commitOf(scope.hub.state.objects, review.commit)),
    pullRequest: () => nodes.subject(review.pullRequest),
    onBehalfOf: (args: Args) => connection([], args, () => null),
  }
}

function changedFiles(scope: Scope, pull: PullRequest) {
  const { objects } = scope.hub.state
  const base = mergeBase(objects, pull.baseOid, pull.headOid)
  return compareFiles(objects, base ? filesAt(objects, base) : new Map(), filesAt(objects, pull.headOid))
}

/** Teams need `members:read`; without it GitHub answers null, and an error in its place. */
function reviewerNode(scope: Scope, reviewer: Account | Team): Args | null {
  if (reviewer.kind === 'account') return accountNode(reviewer)
  if (scope.viewer.permissions['members'] === undefined) throw forbidden()
  return teamNode(reviewer)
}

/** Null unless a rule demands reviews, as on GitHub. */
function decision(pull: PullRequest): string | null {
  const needed = protectionOf(pull.repository, pull.baseRef)?.approvals ?? 0
  if (needed === 0) return null
  const reviews = opinionatedReviews(pull, true)
  if (reviews.some((review) => review.state === 'CHANGES_REQUESTED')) return 'CHANGES_REQUESTED'
  const approvals = reviews.filter((review) => review.state === 'APPROVED').length
  return approvals >= needed ? 'APPROVED' : 'REVIEW_REQUIRED'
}

function mergeable(scope: Scope, pull: PullRequest): string {
  if (pull.state !== 'OPEN') return 'UNKNOWN'
  return isMergeable(scope.hub, pull) ? 'MERGEABLE' : 'CONFLICTING'
}

/** A pull request; null when the token cannot see pull requests of its repository. */
export function pullRequestNode(scope: Scope, nodes: Nodes, pull: PullRequest): Args | null {
  const { repository } = pull
  if (!can(scope.viewer, repository, 'pull_requests', 'read')) return null
  const commit = (oid: string) => commitNode(scope, repository, commitOf(scope.hub.state.objects, oid))
  const sum = (part: 'additions' | 'deletions') =>
    changedFiles(scope, pull).reduce((total, change) => total + change[part], 0)
  return {
    __typename: 'PullRequest',
    ...conversationNode(scope, nodes, pull),
    isDraft: pull.draft,
    merged: pull.state === 'MERGED',
    mergedAt: pull.mergedAt ?? null,
    mergedBy: accountNode(pull.mergedBy),
    mergeCommit: () => (pull.mergeCommit === undefined ? null : commit(pull.mergeCommit)),
    mergeable: () => mergeable(scope, pull),
    isInMergeQueue: groupHead(pull) !== undefined,
    mergeQueueEntry: () => {
      mustBeAllowed(scope, repository, ['merge_queues'], 'read')
      const head = groupHead(pull)
      return head === undefined
        ? null
        : { headCommit: () => (scope.settings.groupsShown ? commit(head) : null) }
    },
    headRefName: pull.headRef,
    headRefOid: pull.headOid,
    headRef: () => refNode(scope, pull.headRepository, pull.headRef),
    headRepository: () => nodes.repository(pull.headRepository),
    headRepositoryOwner: accountNode(pull.headRepository.owner),
    baseRefName: pull.baseRef,
    baseRefOid: pull.baseOid,
    baseRef: () => refNode(scope, repository, pull.baseRef),
    baseRepository: () => nodes.repository(repository),
    isCrossRepository: pull.headRepository !== repository,
    maintainerCanModify: false,
    permalink: subjectUrl(pull),
    additions: () => sum('additions'),
    deletions: () => sum('deletions'),
    changedFiles: () => changedFiles(scope, pull).length,
    files: (args: Args) =>
      connection(changedFiles(scope, pull), args, (change) => ({
        path: change.path,
        changeType: change.type,
        additions: change.additions,
        deletions: change.deletions,
        viewerViewedState: 'UNVIEWED',
      })),
    commits: (args: Args) =>
      connection(commitsOf(scope.hub, pull), args, (one) => ({
        id: `PRC_${pull.databaseId}_${one.oid}`,
        url: `${subjectUrl(pull)}/commits/${one.oid}`,
        commit: () => commit(one.oid),
        pullRequest: () => nodes.subject(pull),
      })),
    reviewDecision: () => decision(pull),
    latestOpinionatedReviews: (args: Args) =>
      connection(
        opinionatedReviews(pull, args['writersOnly'] === true),
        args,
        (review) => reviewNode(scope, nodes, review),
        { honours: ['writersOnly'] },
      ),
    reviews: (args: Args) => {
      const { states } = args
      const list = pull.reviews.filter((one) => !Array.isArray(states) || states.includes(one.state))
      return connection(list, args, (review) => reviewNode(scope, nodes, review), { honours: ['states'] })
    },
    reviewRequests: (args: Args) =>
      connection(pull.requested, args, (reviewer) => ({
        id: `RR_${pull.databaseId}_${reviewer.databaseId}`,
        asCodeOwner: false,
        requestedReviewer: () => reviewerNode(scope, reviewer),
        pullRequest: () => nodes.subject(pull),
      })),
    closingIssuesReferences: (args: Args) =>
      connection(closedByPullRequest(scope.hub, pull), args, (issue) => nodes.subject(issue)),
  }
}
