import { latestRun } from './acts/checkRuns.ts'
import { subjectByNumber } from './acts/mention.ts'
import { filesAt, textAt } from './git/files.ts'
import type { Hub } from './state/hub.ts'
import type { Dispatch, Repository } from './state/repository.ts'
import {
  type CheckRunView,
  type CommentView,
  checkRunView,
  commentView,
  type IssueView,
  issueView,
  type MilestoneView,
  milestoneView,
  type PullRequestView,
  pullRequestView,
} from './views.ts'

/** What a test looks at: pictures of one repository as it is when asked. */
export interface Observer {
  issue(number: number): IssueView
  issues(): readonly IssueView[]
  comments(number: number): readonly CommentView[]
  pullRequest(number: number): PullRequestView
  pullRequests(): readonly PullRequestView[]
  /** the newest pull request of a branch */
  pullRequestOf(branch: string): PullRequestView | undefined
  file(branch: string, path: string): string | undefined
  /** all paths of a branch */
  files(branch: string): readonly string[]
  branches(): readonly string[]
  head(branch: string): string | undefined
  /** the newest run of a name on a commit, or on a pull request's head */
  checkRun(at: string | number, name?: string): CheckRunView | undefined
  /** every run ever made on a commit, oldest first */
  checkRuns(head: string): readonly CheckRunView[]
  milestones(): readonly MilestoneView[]
  labels(): readonly string[]
  dispatches(): readonly Dispatch[]
}

export function createObserver(hub: Hub, repository: Repository): Observer {
  const subject = (number: number) => {
    const found = subjectByNumber(repository, number)
    if (!found) throw new Error(`${repository.name} has no issue or pull request ${number}`)
    return found
  }
  const pull = (number: number) => {
    const found = subject(number)
    if (found.kind !== 'pullRequest') throw new Error(`#${number} is an issue, not a pull request`)
    return found
  }
  const { objects } = hub.state
  return {
    issue: (number) => {
      const found = subject(number)
      if (found.kind !== 'issue') throw new Error(`#${number} is a pull request, not an issue`)
      return issueView(found)
    },
    issues: () => repository.issues.map(issueView),
    comments: (number) => subject(number).comments.map(commentView),
    pullRequest: (number) => pullRequestView(hub, pull(number)),
    pullRequests: () => repository.pullRequests.map((one) => pullRequestView(hub, one)),
    pullRequestOf: (branch) => {
      const found = repository.pullRequests.findLast((one) => one.headRef === branch)
      return found && pullRequestView(hub, found)
    },
    file: (branch, path) => {
      const head = repository.branches.get(branch)
      return head === undefined ? undefined : textAt(objects, head, path)
    },
    files: (branch) => {
      const head = repository.branches.get(branch)
      return head === undefined ? [] : [...filesAt(objects, head).keys()]
    },
    branches: () => [...repository.branches.keys()],
    head: (branch) => repository.branches.get(branch),
    checkRun: (at, name = 'Debrief') => {
      const run = latestRun(repository, typeof at === 'number' ? pull(at).headOid : at, name)
      return run && checkRunView(run)
    },
    checkRuns: (head) =>
      repository.suites
        .filter((suite) => suite.head === head)
        .flatMap((suite) => suite.runs.map(checkRunView)),
    milestones: () => repository.milestones.map(milestoneView),
    labels: () => repository.labels.map((label) => label.name),
    dispatches: () => repository.dispatches,
  }
}
