import type { IsoInstant } from '../../document/model/postmortem.ts'
import type { NodeId, Oid } from '../key.ts'
import type { Account } from './account.ts'
import type { Blob } from './blob.ts'
import type { Comment } from './comment.ts'

export interface Review {
  readonly author: Account
  readonly state: 'approved' | 'changes_requested' | 'dismissed' | 'commented'
  readonly submittedAt: string
  /** the commit that was reviewed */
  readonly commit: Oid
  /** the document as it stood at that commit */
  readonly document?: Blob
}

export interface Commit {
  readonly oid: Oid
  readonly at: string
  /** authors and co-authors GitHub could match to accounts */
  readonly authors: readonly Account[]
  /** some author's e-mail address belongs to no account */
  readonly unknownAuthor: boolean
  /** who put it into the history, where that is not GitHub itself; a claim like the authors' */
  readonly committer?: Account
  /** one of an ordinary commit, two of a merge, at most three are told */
  readonly parents: readonly Oid[]
  /** id of the document's text at this commit; absent when it is not there, or where it is was not known */
  readonly document?: Oid
  /** whose valid signature it bears: GitHub's own, for what was made there by its author, or a person's */
  readonly signedBy?: 'github' | Account | undefined
}

export interface CheckRunState {
  readonly id: NodeId
  readonly externalId: string
  readonly completed: boolean
  readonly conclusion?: string
  readonly title: string
}

/** The commit that a merge queue would merge for a pull request, with our newest check run on it. */
export interface MergeGroup {
  readonly head: Oid
  readonly checkRun?: CheckRunState
}

/** What of a pull request tells which postmortems it carries, and whose policy it is judged by. */
export interface Change {
  readonly number: number
  readonly branch: string
  /** the branch is in another repository */
  readonly fork: boolean
  readonly head: Oid
  readonly base: string
  /** `.github/debrief.yml` on the base branch */
  readonly configuration?: Blob
  readonly files: readonly { readonly path: string; readonly change: 'added' | 'changed' | 'deleted' }[]
  /** our newest check run on the head commit */
  readonly checkRun?: CheckRunState
  /** while it waits in a merge queue */
  readonly mergeGroup?: MergeGroup
}

export interface Turn {
  readonly kind: 'closed' | 'reopened'
  readonly at: IsoInstant
  readonly by: Account
}

/**
 * The state of a pull request where GitHub refuses drafts, as a box in its description says it: the document waits to be
 * written, or somebody has ticked that it is ready. Whoever may edit the description may write here.
 */
export type OwnDraft = 'waiting' | 'ready'

export interface PullRequestState extends Change {
  readonly id: NodeId
  readonly url: string
  readonly title: string
  readonly body: string
  readonly state: 'open' | 'closed' | 'merged'
  /** a draft of GitHub's, or by our own state */
  readonly draft: boolean
  /** where GitHub refuses drafts: what the box in the description says */
  readonly ownDraft?: OwnDraft
  readonly author: Account
  readonly createdAt: string
  readonly mergedAt?: string
  readonly mergedBy?: Account
  /** oldest first, the last one is the head */
  readonly commits: readonly Commit[]
  /** the latest review with an opinion of each person with write access */
  readonly reviews: readonly Review[]
  /** logins and `org/team`s whose review is asked for; `a team` for one that the app may not see */
  readonly requested: readonly string[]
  /** named like those: whose review was ever asked for, also when people took the request back */
  readonly asked: readonly string[]
  /** when it was closed and reopened lately, oldest first */
  readonly turns: readonly Turn[]
  /** its conversation: commands count here as on the incident */
  readonly comments: readonly Comment[]
  /** issues that GitHub will close by itself at merge (closing keywords) */
  readonly closes: readonly number[]
}

/** A pull request, with the postmortem at its head. */
export interface Carrier {
  readonly pullRequest: PullRequestState
  readonly documentPath?: string
  readonly document?: Blob
}

/** A postmortem's pull request of ours: of which incident, and when it was opened. */
export interface Opening {
  readonly number: number
  readonly at: IsoInstant
}
