import type { NodeId } from '../key.ts'
import type { Account } from './account.ts'

export interface Comment {
  readonly id: NodeId
  readonly url: string
  readonly body: string
  readonly author: Account
  readonly createdAt: string
  readonly editedAt?: string
  /** who edited last, when somebody did */
  readonly editor?: Account
}
