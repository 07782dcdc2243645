import type { NodeId, Oid } from '../../../incident/key.ts'
import type { Account } from '../../../incident/observed/account.ts'
import type { PullRequestState, Review } from '../../../incident/observed/pullRequestState.ts'
import { readOwnDraft } from '../../../incident/ours/ownDraft.ts'
import type { PullRequestFieldsFragment } from '../../generated/operations.ts'
import { present } from '../ask/selected.ts'
import { toAccount } from './toAccount.ts'
import { toBlob } from './toBlob.ts'
import { toChange } from './toChange.ts'
import { toCommit } from './toCommit.ts'
import { toComment } from './toIssue.ts'

/** The postmortem's pull request. All its lists have been read to their end. */
export function toPullRequest(
  pull: PullRequestFieldsFragment,
  bot: Account,
  repository: string,
): PullRequestState {
  const ownDraft = readOwnDraft(pull.body)
  return {
    ...toChange(pull, pull.files, present(pull.head.nodes)[0]?.commit),
    id: pull.id as NodeId,
    url: pull.url,
    title: pull.title,
    body: pull.body,
    state: stateOf[pull.state],
    draft: pull.isDraft || ownDraft === 'waiting',
    ...(ownDraft ? { ownDraft } : {}),
    author: toAccount(pull.author),
    createdAt: pull.createdAt,
    ...(pull.mergedAt ? { mergedAt: pull.mergedAt, mergedBy: toAccount(pull.mergedBy) } : {}),
    commits: present(pull.commits.nodes).map(({ commit }) => toCommit(commit, bot)),
    reviews: present(pull.latestOpinionatedReviews?.nodes).flatMap((review) => toReview(review) ?? []),
    requested: present(pull.reviewRequests?.nodes).flatMap(nameOf),
    asked: present(pull.reviewersAsked.nodes).flatMap((event) =>
      event.__typename === 'ReviewRequestedEvent' ? nameOf(event) : [],
    ),
    turns: present(pull.turned.nodes).flatMap((event) =>
      event.__typename === 'ClosedEvent' || event.__typename === 'ReopenedEvent'
        ? [{ kind: turnOf[event.__typename], at: event.createdAt, by: toAccount(event.actor) }]
        : [],
    ),
    comments: present(pull.commented.nodes).map(toComment),
    closes: present(pull.closingIssuesReferences?.nodes)
      .filter((issue) => issue.repository.id === repository)
      .map((issue) => issue.number),
  }
}

type ReviewRequest = NonNullable<
  NonNullable<NonNullable<PullRequestFieldsFragment['reviewRequests']>['nodes']>[number]
>

function nameOf({ requestedReviewer: reviewer }: Pick<ReviewRequest, 'requestedReviewer'>): string | [] {
  // Without a permission to read members GitHub tells that a team is asked, but not which.
  if (!reviewer) return 'a team'
  if (reviewer.__typename === 'User') return reviewer.login
  return reviewer.__typename === 'Team' ? reviewer.combinedSlug : []
}

const turnOf = { ClosedEvent: 'closed', ReopenedEvent: 'reopened' } as const

const stateOf = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const

type ReviewNode = NonNullable<
  NonNullable<PullRequestFieldsFragment['latestOpinionatedReviews']>['nodes']
>[number]

const opinionOf = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes_requested',
  DISMISSED: 'dismissed',
  COMMENTED: 'commented',
  PENDING: undefined,
} as const

/** A review whose commit is gone approves nothing: it is of no commit at all. */
const noCommit = '0'.repeat(40)

function toReview(review: NonNullable<ReviewNode>): Review | undefined {
  const state = opinionOf[review.state]
  if (!state || !review.submittedAt) return undefined
  const document = toBlob(review.commit?.file?.object)
  return {
    author: toAccount(review.author),
    state,
    submittedAt: review.submittedAt,
    commit: (review.commit?.oid ?? noCommit) as Oid,
    ...(document ? { document } : {}),
  }
}
