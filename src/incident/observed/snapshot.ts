import type { IsoInstant } from '../../document/model/postmortem.ts'
import type { Key, NodeId, Oid } from '../key.ts'
import type { Account } from './account.ts'
import type { Blob } from './blob.ts'
import type { Comment } from './comment.ts'
import type { IncidentMarks } from './incidentMarks.ts'
import type { OpenPullRequest, OpenPullRequests } from './openPullRequests.ts'
import type { Carrier, Change, Opening, PullRequestState } from './pullRequestState.ts'
import type { Push } from './push.ts'

export interface Label {
  readonly id: NodeId
  readonly name: string
}

export interface RepositoryState {
  readonly id: NodeId
  readonly owner: string
  readonly name: string
  readonly url: string
  readonly isPrivate: boolean
  readonly isArchived: boolean
  readonly hasIssues: boolean
  /** absent in an empty repository */
  readonly defaultBranch?: { readonly name: string; readonly head: Oid }
  /** the app's own account: what counts as written by us */
  readonly bot: Account
  /** `.github/debrief.yml` on the default branch */
  readonly configuration?: Blob
  /** the same file of the owner's `.github` repository, as far as the app may see it; absent in that repository itself */
  readonly organisation?: { readonly repository: NodeId; readonly configuration: Blob }
  /** when the app was installed; absent when that was not asked */
  readonly installed?: IsoInstant
  /** the app may ask teams for reviews: it was granted to read the organization's members, which it can do without */
  readonly asksTeams?: boolean
}

export interface MilestoneState {
  readonly id: NodeId
  readonly number: number
  readonly title: string
  /** `YYYY-MM-DD` */
  readonly due?: string
  readonly open: boolean
}

export interface IssueState {
  readonly id: NodeId
  readonly number: number
  readonly url: string
  readonly title: string
  readonly body: string
  readonly open: boolean
  readonly closedAs?: 'completed' | 'not_planned' | 'duplicate'
  readonly closedAt?: string
  readonly createdAt: string
  readonly locked: boolean
  readonly author: Account
  readonly assignees: readonly Account[]
  readonly labels: readonly Label[]
  /** its issue type, when it has one */
  readonly type?: string
  readonly milestone?: MilestoneState
  /** the issue it is a sub-issue of */
  readonly parent?: NodeId
}

/** One entry of the incident's history. `at` is GitHub's own clock, ISO instant. */
export type HistoryEvent = { readonly at: string; readonly actor: Account } & (
  | { readonly kind: 'labeled' | 'unlabeled'; readonly label: string }
  /** the issue type that it got, or that it no longer has */
  | { readonly kind: 'typed' | 'untyped'; readonly type: string }
  | { readonly kind: 'assigned' | 'unassigned'; readonly assignee: Account }
  | { readonly kind: 'closed'; readonly by?: { readonly pullRequest: number } }
  | { readonly kind: 'reopened' }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  | {
      /** a pull request of this repository that mentions the incident and was merged; `at` is the merge */
      readonly kind: 'merged'
      readonly pullRequest: { readonly number: number; readonly title: string; readonly url: string }
    }
)

/** Everything observed of one incident, at one moment. Nothing in it is partial: what could not be read is an error. */
export interface Snapshot {
  readonly kind: 'incident'
  readonly key: Key
  readonly repository: RepositoryState
  /** CODEOWNERS on the default branch, first of `.github/`, root, `docs/` */
  readonly codeowners?: string
  /** the repository's labels; `labelsComplete` false when there are more than were read */
  readonly labels: readonly Label[]
  readonly labelsComplete: boolean
  readonly milestones: readonly MilestoneState[]
  /** people who can be assigned here; `assignableComplete` false when there are more than were read */
  readonly assignable: readonly Account[]
  readonly assignableComplete: boolean
  readonly issue: IssueState
  readonly comments: readonly Comment[]
  readonly history: readonly HistoryEvent[]
  /** sub-issues of the incident, ours and others' */
  readonly subIssues: readonly IssueState[]
  /** issues named by rows that are not sub-issues of the incident, as far as they were asked for */
  readonly adopted: readonly IssueState[]
  /** postmortems opened lately in the repository, of the newest hundred pull requests; absent when that was not asked */
  readonly lately?: readonly Opening[]
  /** head of the branch `debrief/<number>`, when it exists */
  readonly branch?: Oid
  readonly openPullRequests: OpenPullRequests
  /** the pull request of the postmortem's life: ours, of this repository, newest first choice open, then merged, then closed */
  readonly pullRequest?: PullRequestState
  readonly documentPath?: string
  /** the document on the branch, or on the default branch once merged; absent when it was deleted */
  readonly document?: Blob
  /** further open pull requests that carry the postmortem, or have the head commit of one that does */
  readonly others: readonly Carrier[]
  /** answers to what an earlier plan asked for */
  readonly resolved: Resolved
}

/** What somebody may do in a repository; `triage` may label and close, and not push. */
export type Permission = 'admin' | 'write' | 'triage' | 'read' | 'none'

/** What a plan asks to know beyond the first read. */
export interface Needs {
  /** logins whose permission on the repository matters */
  readonly permissions: readonly string[]
  /** logins that may be assignable, beyond the people already read */
  readonly assignable: readonly string[]
  /** numbers of issues that rows name */
  readonly issues: readonly number[]
  /** label names beyond the labels already read */
  readonly labels: readonly string[]
  /** paths of files on the default branch: the repository's own templates */
  readonly files: readonly string[]
  /** what makes an issue one of those to list */
  readonly incidents?: IncidentMarks
  /** numbers of incidents whose postmortem may have been begun */
  readonly begun?: readonly number[]
  /** every open pull request, where there are more than were read */
  readonly openPullRequests?: true
  /** branches whose pushes matter */
  readonly pushes?: readonly string[]
  /** paths of documents whose changes on the default branch matter, at most one */
  readonly changes?: readonly string[]
}

export interface Resolved {
  readonly permissions: Readonly<Record<string, Permission>>
  /** by lower-case login; null: not assignable */
  readonly assignable: Readonly<Record<string, Account | null>>
  /** by number; null: no such issue here */
  readonly issues: Readonly<Record<number, IssueState | null>>
  /** by name; null: no such label */
  readonly labels: Readonly<Record<string, Label | null>>
  /** by path; null: no such file */
  readonly files: Readonly<Record<string, Blob | null>>
  /** issues with an incident label, newest first */
  readonly incidents?: readonly ListedIncident[]
  /** by number of the incident: its postmortem has or had a pull request of ours */
  readonly begun?: Readonly<Record<number, boolean>>
  /** all of them, once they were asked for */
  readonly openPullRequests?: readonly OpenPullRequest[]
  /** by branch, oldest first; null where GitHub does not tell */
  readonly pushes?: Readonly<Record<string, readonly Push[] | null>>
  /** merged pull requests that changed the document lately */
  readonly changedBy?: readonly NodeId[]
}

export const nothingResolved: Resolved = {
  permissions: {},
  assignable: {},
  issues: {},
  labels: {},
  files: {},
}

/** A pull request that was asked for by its own number: which incident's business it is has to be told from what it changes. */
export interface OtherPullRequest {
  readonly kind: 'pull_request'
  readonly key: Key
  readonly repository: RepositoryState
  readonly pullRequest: Change & {
    readonly id: NodeId
    readonly open: boolean
    /** the app opened it, and never closed it: nobody who opened it again wants it open */
    readonly closable: boolean
  }
  /** `.github/debrief.yml` at the head; absent when the pull request deletes it or it never was */
  readonly proposed?: Blob
  readonly openPullRequests: OpenPullRequests
  /** further open pull requests with the same head commit */
  readonly others: readonly Carrier[]
  readonly resolved: Resolved
}

/** An issue that carries an incident label, as a list shows it. */
export interface ListedIncident {
  readonly issue: Pick<
    IssueState,
    'number' | 'url' | 'title' | 'body' | 'open' | 'closedAs' | 'createdAt' | 'labels' | 'type'
  >
  /** when its labels were set */
  readonly history: readonly HistoryEvent[]
}

/** The issue on which the app lists what waits for people. */
export interface Dashboard extends IssueState {
  /** who wrote its body when, as far as GitHub tells; the order is not GitHub's */
  readonly edits: readonly { readonly at: string; readonly by: Account }[]
}

/** The repository itself: its configuration, the issue that explains what is wrong with it, and the dashboard. */
export interface RepositorySnapshot {
  readonly kind: 'repository'
  readonly key: Key
  readonly repository: RepositoryState
  readonly labels: readonly Label[]
  readonly labelsComplete: boolean
  /** our newest issue about the configuration */
  readonly configurationIssue?: IssueState & { readonly comments: readonly Comment[] }
  readonly dashboard?: Dashboard
  /** answers to what an earlier plan asked for */
  readonly resolved: Resolved
}

export type Observation =
  | Snapshot
  | OtherPullRequest
  | RepositorySnapshot
  | {
      readonly kind: 'gone'
      readonly key: Key
      readonly why: 'deleted' | 'transferred' | 'repository'
      /** open pull requests on the branch of an incident that is gone */
      readonly pullRequests?: readonly number[]
    }
