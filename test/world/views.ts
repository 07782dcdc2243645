import { commitsOf } from './acts/pullRequests.ts'
import { compareFiles } from './git/compare.ts'
import { filesAt } from './git/files.ts'
import { mergeBase } from './git/history.ts'
import { type Account, restLogin, type Team } from './state/account.ts'
import type { CheckRun } from './state/checks.ts'
import type { Comment, Issue, Milestone, PullRequest, Subject } from './state/conversation.ts'
import type { Hub } from './state/hub.ts'
import { fullName } from './state/repository.ts'

/** Plain pictures of the world for assertions: what is true when they are taken. Accounts are logins, bots `slug[bot]`. */
export type IssueView = ReturnType<typeof issueView>
export type PullRequestView = ReturnType<typeof pullRequestView>
export type CommentView = ReturnType<typeof commentView>
export type CheckRunView = ReturnType<typeof checkRunView>
export type MilestoneView = ReturnType<typeof milestoneView>

function reviewerName(one: Account | Team): string {
  return one.kind === 'team' ? `${one.organization.login}/${one.slug}` : one.login
}

export function commentView(comment: Comment) {
  return {
    id: comment.id,
    author: restLogin(comment.author),
    body: comment.body,
    editor: comment.editor && restLogin(comment.editor),
    minimized: comment.minimized !== undefined,
    createdAt: comment.createdAt,
    reactions: comment.reactions.map(({ by, content }) => `${restLogin(by)} ${content}`),
  }
}

function subjectView(subject: Subject) {
  return {
    id: subject.id,
    repository: fullName(subject.repository),
    number: subject.number,
    title: subject.title,
    body: subject.body,
    author: restLogin(subject.author),
    labels: subject.labels.map((label) => label.name),
    assignees: subject.assignees.map(restLogin),
    milestone: subject.milestone?.title,
    locked: subject.locked,
    comments: subject.comments.map(commentView),
    events: subject.timeline.map((event) => event.type),
  }
}

export function issueView(issue: Issue) {
  return {
    ...subjectView(issue),
    state: issue.state === 'OPEN' ? ('open' as const) : ('closed' as const),
    stateReason: issue.stateReason?.toLowerCase(),
    type: issue.type?.name,
    subIssues: issue.subIssues.map((child) => child.number),
    parent: issue.parent?.number,
  }
}

export function pullRequestView(hub: Hub, pull: PullRequest) {
  const { objects } = hub.state
  const base = mergeBase(objects, pull.baseOid, pull.headOid)
  const states = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const
  return {
    ...subjectView(pull),
    state: states[pull.state],
    draft: pull.draft,
    branch: pull.headRef,
    head: pull.headOid,
    base: pull.baseRef,
    mergedBy: pull.mergedBy && restLogin(pull.mergedBy),
    requestedReviewers: pull.requested.map(reviewerName),
    reviews: pull.reviews.map((review) => ({
      author: restLogin(review.author),
      state: review.state.toLowerCase(),
      commit: review.commit,
      body: review.body,
    })),
    commits: commitsOf(hub, pull).map((commit) => ({
      oid: commit.oid,
      message: commit.message,
      author: commit.author.name,
    })),
    files: compareFiles(
      objects,
      base ? filesAt(objects, base) : new Map(),
      filesAt(objects, pull.headOid),
    ).map((change) => change.path),
  }
}

export function checkRunView(run: CheckRun) {
  return {
    id: run.id,
    name: run.name,
    app: run.suite.app.slug,
    head: run.suite.head,
    status: run.status.toLowerCase(),
    conclusion: run.conclusion?.toLowerCase(),
    externalId: run.externalId,
    detailsUrl: run.detailsUrl,
    title: run.title,
    summary: run.summary,
    text: run.text,
    annotations: run.annotations.map((one) => ({ ...one, level: one.level.toLowerCase() })),
    actions: run.actions,
  }
}

export function milestoneView(milestone: Milestone) {
  return {
    id: milestone.id,
    number: milestone.number,
    title: milestone.title,
    /** `YYYY-MM-DD` */
    due: milestone.dueOn?.slice(0, 10),
    description: milestone.description,
    open: milestone.state === 'open',
  }
}
