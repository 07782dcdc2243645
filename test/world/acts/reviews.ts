import { accountJson, teamJson } from '../json/accountJson.ts'
import { pullRequestJson } from '../json/pullRequestJson.ts'
import { reviewJson } from '../json/subjectJson.ts'
import { type Account, atLeast, type Team } from '../state/account.ts'
import type { PullRequest, Review } from '../state/conversation.ts'
import { type Hub, levelOf } from '../state/hub.ts'
import { newId, register } from '../state/state.ts'
import { unprocessable } from './refusal.ts'
import { mustFitBody, mustHave } from './rules.ts'
import { record, tell } from './touch.ts'

function tellReview(hub: Hub, actor: Account, review: Review, action: string): void {
  const { pullRequest } = review
  hub.emit({
    event: 'pull_request_review',
    action,
    repository: pullRequest.repository,
    actor,
    payload: { pull_request: pullRequestJson(pullRequest), review: reviewJson(review) },
  })
}

/** A review of the head as it stands; nobody approves or blocks their own pull request. */
export function submitReview(
  hub: Hub,
  actor: Account,
  pull: PullRequest,
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED',
  body = '',
): Review {
  mustHave(actor, pull.repository, 'read')
  mustFitBody(body, 'PullRequestReview')
  if (actor === pull.author && state !== 'COMMENTED') {
    const what = state === 'APPROVED' ? 'approve' : 'request changes on'
    throw unprocessable(`Can not ${what} your own pull request`)
  }
  const review: Review = register(hub.state, {
    kind: 'review' as const,
    ...newId(hub.state, 'PRR'),
    pullRequest: pull,
    author: actor,
    body,
    state,
    commit: pull.headOid,
    createdAt: hub.now(),
    updatedAt: hub.now(),
    editor: undefined,
    lastEditedAt: undefined,
  })
  pull.reviews.push(review)
  pull.requested = pull.requested.filter((one) => one !== actor)
  pull.updatedAt = hub.now()
  tellReview(hub, actor, review, 'submitted')
  return review
}

export function dismissReview(hub: Hub, actor: Account, review: Review): void {
  mustHave(actor, review.pullRequest.repository, 'write')
  if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED') {
    throw unprocessable('Can not dismiss a commented pull request review')
  }
  review.state = 'DISMISSED'
  review.updatedAt = hub.now()
  review.pullRequest.updatedAt = hub.now()
  tellReview(hub, actor, review, 'dismissed')
}

/** Each person's latest approval, request for changes or dismissed one. */
export function opinionatedReviews(pull: PullRequest, writersOnly: boolean): Review[] {
  const latest = new Map<Account, Review>()
  for (const review of pull.reviews) {
    if (review.state === 'COMMENTED') continue
    latest.delete(review.author)
    latest.set(review.author, review)
  }
  return [...latest.values()].filter(
    (review) => !writersOnly || atLeast(levelOf(pull.repository, review.author), 'write'),
  )
}

/** Asks for reviews, all or nothing: the author and people without access spoil the whole request. */
export function requestReviews(
  hub: Hub,
  actor: Account,
  pull: PullRequest,
  reviewers: readonly (Account | Team)[],
  add: boolean,
): void {
  mustHave(actor, pull.repository, actor === pull.author ? 'read' : 'triage')
  for (const reviewer of reviewers) {
    if (reviewer.kind === 'team') continue
    if (reviewer === pull.author) throw unprocessable('Review cannot be requested from pull request author.')
    if (reviewer.type !== 'User' || !pull.repository.collaborators.has(reviewer.id)) {
      throw unprocessable(
        'Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the repository.',
      )
    }
  }
  const wanted = new Set([...(add ? pull.requested : []), ...reviewers])
  const shape = (one: Account | Team) =>
    one.kind === 'team' ? { requested_team: teamJson(one) } : { requested_reviewer: accountJson(one) }
  for (const gone of pull.requested.filter((one) => !wanted.has(one))) {
    pull.requested = pull.requested.filter((one) => one !== gone)
    tell(hub, actor, pull, 'review_request_removed', shape(gone))
  }
  for (const reviewer of reviewers) {
    if (pull.requested.includes(reviewer)) continue
    pull.requested.push(reviewer)
    record(hub, actor, pull, { type: 'REVIEW_REQUESTED', reviewer })
    tell(hub, actor, pull, 'review_requested', shape(reviewer))
  }
}
