import { latestRun, tellCheckRun } from '../acts/checkRuns.ts'
import type { FileChanges } from '../acts/commits.ts'
import { mergePullRequest } from '../acts/merge.ts'
import { enterMergeQueue, leaveMergeQueue } from '../acts/mergeQueue.ts'
import {
  changeBase,
  closePullRequest,
  openPullRequest,
  reopenPullRequest,
  setDraft,
} from '../acts/pullRequests.ts'
import { dismissReview, requestReviews, submitReview } from '../acts/reviews.ts'
import { mergeAtHome, updateBranch } from '../acts/updateBranch.ts'
import type { PullRequest, Review } from '../state/conversation.ts'
import { pullRequestView } from '../views.ts'
import { accountsNamed, pullRequestOf, repositoryNamed, type Stage, type SubjectRef } from './stage.ts'

interface PullRequestText {
  readonly title: string
  readonly body?: string
  readonly head: string
  readonly base?: string
  readonly draft?: boolean
  /** the fork the branch is in */
  readonly fork?: string
}

function lastOpinion(pull: PullRequest, login: string): Review {
  const found = pull.reviews.findLast(
    (review) => review.author.login === login && review.state !== 'COMMENTED' && review.state !== 'DISMISSED',
  )
  if (!found) throw new Error(`${login} has no review of #${pull.number} to dismiss`)
  return found
}

/** What people do with pull requests. */
export function pullRequestVerbs(stage: Stage) {
  const { hub, actor, home } = stage
  const on = (ref: SubjectRef) => pullRequestOf(stage, ref)
  return {
    opensPullRequest: ({ base, fork, ...rest }: PullRequestText) => {
      const headRepository = fork === undefined ? undefined : repositoryNamed(hub, fork, actor.login)
      const input = { ...rest, base: base ?? home.defaultBranch, headRepository }
      return pullRequestView(hub, openPullRequest(hub, actor, home, input))
    },
    marksReady: (ref: SubjectRef) => setDraft(hub, actor, on(ref), false),
    convertsToDraft: (ref: SubjectRef) => setDraft(hub, actor, on(ref), true),
    /**
     * presses “Update branch”: GitHub merges the base branch into it
     * @param resolving texts of files, decided in the browser where the two disagree
     */
    updatesBranch: (ref: SubjectRef, resolving: FileChanges = {}) =>
      updateBranch(hub, actor, on(ref), resolving),
    /** the same by `git merge` and a push, changing other files on the way */
    mergesAtHome: (ref: SubjectRef, changes: FileChanges = {}) => mergeAtHome(hub, actor, on(ref), changes),
    changesBase: (ref: SubjectRef, base: string) => changeBase(hub, actor, on(ref), base),
    approves: (ref: SubjectRef, body = '') => {
      submitReview(hub, actor, on(ref), 'APPROVED', body)
    },
    requestsChanges: (ref: SubjectRef, body: string) => {
      submitReview(hub, actor, on(ref), 'CHANGES_REQUESTED', body)
    },
    reviewsWithComment: (ref: SubjectRef, body: string) => {
      submitReview(hub, actor, on(ref), 'COMMENTED', body)
    },
    /** dismisses somebody's latest approval or request for changes */
    dismisses: (ref: SubjectRef, reviewer: string) =>
      dismissReview(hub, actor, lastOpinion(on(ref), reviewer)),
    /** takes everybody else off the list */
    leavesReviewTo: (ref: SubjectRef, ...logins: string[]) =>
      requestReviews(hub, actor, on(ref), accountsNamed(stage, logins), false),
    asksForReview: (ref: SubjectRef, ...logins: string[]) =>
      requestReviews(hub, actor, on(ref), accountsNamed(stage, logins), true),
    /** throws a Refusal with status 405 while branch protection or a conflict holds it back */
    merges: (ref: SubjectRef, options: Parameters<typeof mergePullRequest>[3] = {}) =>
      mergePullRequest(hub, actor, on(ref), options),
    /** answers the commit that the merge group's checks are asked for */
    entersMergeQueue: (ref: SubjectRef) => enterMergeQueue(hub, actor, on(ref)),
    leavesMergeQueue: (ref: SubjectRef) => leaveMergeQueue(hub, actor, on(ref)),
    closesPullRequest: (ref: SubjectRef) => closePullRequest(hub, actor, on(ref)),
    reopensPullRequest: (ref: SubjectRef) => reopenPullRequest(hub, actor, on(ref)),
    /** presses "Re-run" on a check of the head commit */
    rerunsCheck: (ref: SubjectRef, name: string) =>
      tellCheckRun(hub, actor, runOf(on(ref), name), 'rerequested'),
    /** presses one of the check's own buttons */
    pressesButton: (ref: SubjectRef, name: string, identifier: string) => {
      const run = runOf(on(ref), name)
      if (!run.actions.some((action) => action.identifier === identifier)) {
        throw new Error(`"${name}" has no button ${identifier}`)
      }
      tellCheckRun(hub, actor, run, 'requested_action', { requested_action: { identifier } })
    },
  }
}

function runOf(pull: PullRequest, name: string) {
  const run = latestRun(pull.repository, pull.headOid, name)
  if (!run) throw new Error(`#${pull.number} has no check "${name}" on its head`)
  return run
}
