import type { IsoInstant } from '../../document/model/postmortem.ts'
import type { NodeId } from '../key.ts'
import type { Account } from './account.ts'

/** What the app says by a reaction: it counts, its writer may not, or it was not understood. */
export const reactionMarks = ['accepted', 'refused', 'unclear'] as const
export type ReactionMark = (typeof reactionMarks)[number]

export interface Comment {
  readonly id: NodeId
  readonly url: string
  readonly body: string
  readonly author: Account
  readonly createdAt: string
  readonly editedAt?: string
  /** who edited last, when somebody did */
  readonly editor?: Account
  /** the app's own reactions; `since` when, of all who react so, the first one did */
  readonly reactions?: readonly { readonly mark: ReactionMark; readonly since: IsoInstant }[]
}
