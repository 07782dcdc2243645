import type { Account, Level } from './account.ts'
import type { CheckSuite } from './checks.ts'
import type { Issue, Label, Milestone, PullRequest } from './conversation.ts'

/** What GitHub demands before a merge into a branch, by classic branch protection or by a ruleset. */
export interface Protection {
  readonly by: 'protection' | 'ruleset'
  /** whether nobody but administrators may make such a branch */
  readonly restrictsCreation: boolean
  /** names of required checks; with an app's database id only that app's runs count */
  readonly checks: readonly { readonly name: string; readonly app?: number | undefined }[]
  readonly approvals: number
}

/** One `repository_dispatch` that an app sent. */
export interface Dispatch {
  readonly event: string
  readonly payload: unknown
  readonly by: string
  readonly at: string
}

/** One change of a branch, as GitHub keeps it: who was signed in, whatever the commits say. */
export interface Activity {
  readonly id: number
  readonly ref: string
  readonly type: 'push' | 'force_push' | 'branch_creation' | 'branch_deletion' | 'pr_merge'
  /** forty zeros where there was, or is, nothing */
  readonly before: string
  readonly after: string
  readonly actor: Account
  readonly at: string
}

export interface Repository {
  readonly kind: 'repository'
  readonly id: string
  readonly databaseId: number
  owner: Account
  name: string
  /** earlier `owner/name`s, which redirect here */
  readonly formerNames: string[]
  private: boolean
  archived: boolean
  hasIssues: boolean
  draftsAvailable: boolean
  deletesBranchOnMerge: boolean
  defaultBranch: string
  readonly createdAt: string
  /** by the account's node id */
  readonly collaborators: Map<string, Level>
  readonly labels: Label[]
  readonly milestones: Milestone[]
  readonly issues: Issue[]
  readonly pullRequests: PullRequest[]
  /** issues that were here: the new one when it was transferred, null when it was deleted */
  readonly gone: Map<number, Issue | null>
  /** branch name → commit */
  readonly branches: Map<string, string>
  readonly suites: CheckSuite[]
  /** by branch name, or all below a folder: `debrief/**` */
  readonly protections: Map<string, Protection>
  readonly dispatches: Dispatch[]
  /** oldest first */
  readonly activities: Activity[]
  lastNumber: number
}

/** `owner/name`. */
export function fullName(repository: Repository): string {
  return `${repository.owner.login}/${repository.name}`
}
