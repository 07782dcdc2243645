import type { NodeId, Oid } from '../incident/key.ts'
import type { ReactionMark } from '../incident/observed/comment.ts'

/** One line-bound remark of a check run. Lines are 1-based and inclusive. */
export interface Annotation {
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  readonly level: 'notice' | 'warning' | 'failure'
  readonly title: string
  readonly message: string
  /** what unfolds below the message */
  readonly details?: string
}

/** A button of the check: label of at most 20 characters, description of at most 40, and what comes back when it is pressed. */
export interface Button {
  readonly label: string
  readonly description: string
  readonly identifier: string
}

/** What a check says. */
export interface ReportContent {
  /** `pending`: the run has not ended, so it neither passes nor fails */
  readonly conclusion: 'success' | 'failure' | 'action_required' | 'pending'
  readonly title: string
  readonly summary: string
  readonly annotations: readonly Annotation[]
  /** buttons, at most three */
  readonly buttons: readonly Button[]
}

declare const folded: unique symbol

/** What is reported on a commit. Only `commitReport` makes one: from all open pull requests whose head the commit is. */
export interface CheckReport extends ReportContent {
  /** hash of the whole report: equal hash on the same commit means nothing to write */
  readonly externalId: string
  readonly [folded]: true
}

/**
 * Everything the app can ever do to the world, as data. Each is harmless when repeated. `item` names what a create
 * makes, the same on every pass: it is what an ambiguous outcome is looked up by.
 */
export type Effect =
  | { readonly kind: 'create-branch'; readonly branch: string; readonly at: Oid }
  | {
      readonly kind: 'commit-file'
      readonly branch: string
      readonly expectedHead: Oid
      readonly path: string
      readonly text: string
      readonly headline: string
    }
  | {
      readonly kind: 'create-pull-request'
      readonly branch: string
      readonly base: string
      readonly title: string
      readonly body: string
      /** the body where GitHub refuses drafts: with the box that stands for one */
      readonly bodyWithBox: string
    }
  | {
      readonly kind: 'update-pull-request'
      readonly pullRequest: NodeId
      readonly body: string
      readonly title?: string
    }
  | { readonly kind: 'close-pull-request'; readonly pullRequest: NodeId }
  | { readonly kind: 'reopen-pull-request'; readonly pullRequest: NodeId }
  | {
      readonly kind: 'request-reviewers'
      readonly pullRequest: NodeId
      readonly number: number
      readonly users: readonly NodeId[]
      /** slugs of teams of the repository's owner */
      readonly teams: readonly string[]
    }
  | { readonly kind: 'add-comment'; readonly item: string; readonly subject: NodeId; readonly body: string }
  | { readonly kind: 'edit-comment'; readonly comment: NodeId; readonly body: string }
  | { readonly kind: 'add-reaction'; readonly comment: NodeId; readonly mark: ReactionMark }
  | { readonly kind: 'remove-reaction'; readonly comment: NodeId; readonly mark: ReactionMark }
  | {
      readonly kind: 'create-label'
      readonly name: string
      readonly color: string
      readonly description: string
    }
  | { readonly kind: 'add-labels'; readonly subject: NodeId; readonly labels: readonly string[] }
  | { readonly kind: 'remove-labels'; readonly subject: NodeId; readonly labels: readonly string[] }
  | {
      readonly kind: 'create-milestone'
      readonly title: string
      /** `YYYY-MM-DD` */
      readonly due: string
      readonly description: string
    }
  | {
      readonly kind: 'create-issue'
      readonly item: string
      readonly title: string
      readonly body: string
      readonly assignees: readonly NodeId[]
      readonly labels: readonly string[]
      /** an existing milestone, or the title of one created in the same plan */
      readonly milestone?: { readonly id: NodeId } | { readonly title: string }
      readonly parent?: NodeId
    }
  | {
      readonly kind: 'update-issue'
      readonly issue: NodeId
      readonly title?: string
      readonly body?: string
      readonly milestone?: { readonly id: NodeId } | { readonly title: string } | null
    }
  | { readonly kind: 'add-assignees'; readonly issue: NodeId; readonly people: readonly NodeId[] }
  | { readonly kind: 'remove-assignees'; readonly issue: NodeId; readonly people: readonly NodeId[] }
  | { readonly kind: 'close-issue'; readonly issue: NodeId; readonly as: 'completed' | 'not_planned' }
  | { readonly kind: 'reopen-issue'; readonly issue: NodeId }
  | { readonly kind: 'add-sub-issue'; readonly parent: NodeId; readonly child: NodeId }
  | {
      readonly kind: 'create-check-run'
      readonly item: string
      readonly head: Oid
      readonly report: CheckReport
    }
  | { readonly kind: 'update-check-run'; readonly checkRun: NodeId; readonly report: CheckReport }
  | {
      readonly kind: 'dispatch'
      readonly item: string
      readonly event: 'postmortem_published' | 'incident_closed'
      readonly payload: Readonly<Record<string, unknown>>
    }
