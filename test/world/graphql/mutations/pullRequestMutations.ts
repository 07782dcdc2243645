import { editSubject } from '../../acts/issues.ts'
import { closePullRequest, openPullRequest, reopenPullRequest, setDraft } from '../../acts/pullRequests.ts'
import { notFound, Unsupported } from '../../acts/refusal.ts'
import { dismissReview, requestReviews } from '../../acts/reviews.ts'
import type { Team } from '../../state/account.ts'
import type { PullRequest } from '../../state/conversation.ts'
import type { Args } from '../connection.ts'
import { accountNode } from '../nodes/accountNode.ts'
import { entityById, nodesOf } from '../nodes/entityNode.ts'
import { mustBeAllowed, type Scope } from '../scope.ts'
import { repositoryById } from './codeMutations.ts'
import { accountsById, type Optional, pullRequestToWrite } from './inputs.ts'
import { replaceSets } from './issueMutations.ts'

interface CreatePullRequest {
  readonly repositoryId: string
  readonly baseRefName: string
  readonly headRefName: string
  readonly title: string
  readonly body?: Optional<string>
  readonly draft?: Optional<boolean>
  readonly headRepositoryId?: Optional<string>
}

interface UpdatePullRequest {
  readonly pullRequestId: string
  readonly title?: Optional<string>
  readonly body?: Optional<string>
  readonly state?: Optional<'OPEN' | 'CLOSED'>
  readonly baseRefName?: Optional<string>
  readonly labelIds?: Optional<readonly string[]>
  readonly assigneeIds?: Optional<readonly string[]>
  readonly milestoneId?: Optional<string>
}

interface RequestReviews {
  readonly pullRequestId: string
  readonly userIds?: Optional<readonly string[]>
  readonly teamIds?: Optional<readonly string[]>
  readonly union?: Optional<boolean>
}

function create(scope: Scope, input: CreatePullRequest): Args {
  const repository = repositoryById(scope, input.repositoryId)
  mustBeAllowed(scope, repository, ['pull_requests'], 'write')
  mustBeAllowed(scope, repository, ['contents'], 'read')
  const pull = openPullRequest(scope.hub, scope.app.bot, repository, {
    title: input.title,
    body: input.body ?? '',
    head: input.headRefName.replace(/^refs\/heads\//, ''),
    base: input.baseRefName.replace(/^refs\/heads\//, ''),
    draft: input.draft ?? false,
    headRepository:
      input.headRepositoryId == null ? undefined : repositoryById(scope, input.headRepositoryId),
  })
  return { pullRequest: nodesOf(scope).subject(pull) }
}

function update(scope: Scope, input: UpdatePullRequest): Args {
  if (input.baseRefName != null) throw new Unsupported('updatePullRequest.baseRefName is not simulated')
  const pull = pullRequestToWrite(scope, input.pullRequestId)
  const { hub, app } = scope
  editSubject(hub, app.bot, pull, { title: input.title ?? undefined, body: input.body ?? undefined })
  replaceSets(scope, pull, input)
  if (input.state === 'CLOSED') closePullRequest(hub, app.bot, pull)
  if (input.state === 'OPEN') reopenPullRequest(hub, app.bot, pull)
  return { pullRequest: nodesOf(scope).subject(pull) }
}

/** Team ids resolve only with `members: read`. */
function teamsById(scope: Scope, ids: Optional<readonly string[]>): Team[] {
  return (ids ?? []).map((id) => {
    const team = scope.hub.state.nodes.get(id)
    if (team?.kind !== 'team' || scope.viewer.permissions['members'] === undefined) {
      throw notFound(`Could not resolve to a node with the global id of '${id}'`)
    }
    return team
  })
}

/** Pull requests: `pull_requests: write`. */
export function pullRequestMutations(scope: Scope): Args {
  const { hub, app } = scope
  const answer = (pull: PullRequest) => ({
    pullRequest: nodesOf(scope).subject(pull),
    actor: accountNode(app.bot),
  })
  type One = { input: { pullRequestId: string } }
  const act = (doIt: (pull: PullRequest) => void) => {
    return ({ input }: One) => {
      const pull = pullRequestToWrite(scope, input.pullRequestId)
      doIt(pull)
      return answer(pull)
    }
  }
  return {
    createPullRequest: ({ input }: { input: CreatePullRequest }) => create(scope, input),
    updatePullRequest: ({ input }: { input: UpdatePullRequest }) => update(scope, input),
    markPullRequestReadyForReview: act((pull) => setDraft(hub, app.bot, pull, false)),
    convertPullRequestToDraft: act((pull) => setDraft(hub, app.bot, pull, true)),
    closePullRequest: act((pull) => closePullRequest(hub, app.bot, pull)),
    reopenPullRequest: act((pull) => reopenPullRequest(hub, app.bot, pull)),
    requestReviews: ({ input }: { input: RequestReviews }) => {
      const pull = pullRequestToWrite(scope, input.pullRequestId)
      const reviewers = [...accountsById(scope, input.userIds), ...teamsById(scope, input.teamIds)]
      requestReviews(hub, app.bot, pull, reviewers, input.union === true)
      return answer(pull)
    },
    dismissPullRequestReview: ({ input }: { input: { pullRequestReviewId: string } }) => {
      const review = entityById(scope, input.pullRequestReviewId)
      if (review.kind !== 'review') throw notFound('Could not resolve to a review')
      pullRequestToWrite(scope, review.pullRequest.id)
      dismissReview(hub, app.bot, review)
      return { pullRequestReview: nodesOf(scope).review(review) }
    },
  }
}
