import type { Account } from './observed/account.ts'
import type { Review } from './observed/pullRequestState.ts'
import type { UnknownWriter } from './unknownWriter.ts'

/** Who counts and who does not, with the reason: the check explains itself from this. */
export interface Approvals {
  readonly needed: number
  /** approved what would be merged now */
  readonly approvedBy: readonly Account[]
  /** approved an earlier state of the document */
  readonly stale: readonly Review[]
  /** approved, but wrote part of the document */
  readonly excluded: readonly Account[]
  /** asked for changes and has not taken it back */
  readonly blockedBy: readonly Account[]
  /** a commit of which nobody can tell who wrote it: that may be one of the approvers, so one approval more is needed */
  readonly unknownWriter?: UnknownWriter
  readonly met: boolean
}
