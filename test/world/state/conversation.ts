import type { Account, Team } from './account.ts'
import type { Repository } from './repository.ts'

export interface Label {
  readonly kind: 'label'
  readonly id: string
  readonly databaseId: number
  readonly repository: Repository
  name: string
  color: string
  description: string
  readonly createdAt: string
}

export interface Milestone {
  readonly kind: 'milestone'
  readonly id: string
  readonly databaseId: number
  readonly repository: Repository
  readonly number: number
  title: string
  description: string
  /** ISO instant */
  dueOn: string | undefined
  state: 'open' | 'closed'
  readonly creator: Account
  readonly createdAt: string
  updatedAt: string
  closedAt: string | undefined
}

interface Written {
  readonly id: string
  readonly databaseId: number
  readonly author: Account
  body: string
  readonly createdAt: string
  updatedAt: string
  editor: Account | undefined
  lastEditedAt: string | undefined
}

export interface Comment extends Written {
  readonly kind: 'comment'
  readonly subject: Subject
  minimized: string | undefined
  /** in the order in which they were made */
  reactions: Reaction[]
}

export interface Reaction {
  readonly by: Account
  /** as GraphQL names it: `THUMBS_UP` */
  readonly content: string
  readonly at: string
}

/** What issues and pull requests share. */
interface Conversation extends Written {
  repository: Repository
  readonly number: number
  title: string
  closedAt: string | undefined
  labels: Label[]
  assignees: Account[]
  milestone: Milestone | undefined
  comments: Comment[]
  timeline: TimelineEvent[]
  locked: boolean
  /** versions of the body; the first, as it was opened, once there is a second */
  readonly edits: { readonly at: string; readonly by: Account }[]
}

export type StateReason = 'COMPLETED' | 'NOT_PLANNED' | 'DUPLICATE' | 'REOPENED'

export interface Issue extends Conversation {
  readonly kind: 'issue'
  state: 'OPEN' | 'CLOSED'
  stateReason: StateReason | undefined
  /** as its organisation defines it */
  type: IssueType | undefined
  parent: Issue | undefined
  subIssues: Issue[]
}

export interface IssueType {
  readonly id: string
  readonly databaseId: number
  readonly name: string
}

export interface PullRequest extends Conversation {
  readonly kind: 'pullRequest'
  state: 'OPEN' | 'CLOSED' | 'MERGED'
  draft: boolean
  readonly headRef: string
  headOid: string
  /** another repository's branch: a fork */
  readonly headRepository: Repository
  baseRef: string
  baseOid: string
  mergedAt: string | undefined
  mergedBy: Account | undefined
  mergeCommit: string | undefined
  reviews: Review[]
  requested: (Account | Team)[]
}

export type Subject = Issue | PullRequest

export interface Review extends Written {
  readonly kind: 'review'
  readonly pullRequest: PullRequest
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED'
  readonly commit: string
}

/** One entry of a conversation's history; comments and reviews are kept apart and merged in when read. */
export type TimelineEvent = {
  readonly kind: 'event'
  readonly id: string
  /** grows with time: what happened in the same second stays in order */
  readonly databaseId: number
  readonly at: string
  readonly actor: Account
} & TimelineDetail

export type TimelineDetail =
  | { readonly type: 'LABELED' | 'UNLABELED'; readonly label: Label }
  | { readonly type: 'ASSIGNED' | 'UNASSIGNED'; readonly assignee: Account }
  | {
      readonly type: 'ISSUE_TYPE_ADDED' | 'ISSUE_TYPE_CHANGED' | 'ISSUE_TYPE_REMOVED'
      readonly issueType: IssueType
      readonly before: IssueType | undefined
    }
  | {
      readonly type: 'CLOSED'
      readonly reason: StateReason | undefined
      readonly closer: PullRequest | { readonly commit: string } | undefined
    }
  | {
      readonly type:
        | 'REOPENED'
        | 'LOCKED'
        | 'UNLOCKED'
        | 'READY_FOR_REVIEW'
        | 'CONVERT_TO_DRAFT'
        | 'BASE_REF_CHANGED'
    }
  | { readonly type: 'RENAMED_TITLE'; readonly from: string; readonly to: string }
  | { readonly type: 'CROSS_REFERENCED'; readonly source: Subject }
  | { readonly type: 'TRANSFERRED'; readonly from: Repository }
  | { readonly type: 'MILESTONED' | 'DEMILESTONED'; readonly title: string }
  | { readonly type: 'SUB_ISSUE_ADDED' | 'SUB_ISSUE_REMOVED'; readonly subIssue: Issue }
  | { readonly type: 'PARENT_ISSUE_ADDED' | 'PARENT_ISSUE_REMOVED'; readonly parent: Issue }
  | { readonly type: 'MERGED'; readonly commit: string }
  | { readonly type: 'REVIEW_REQUESTED'; readonly reviewer: Account | Team }
