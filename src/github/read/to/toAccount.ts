import type { NodeId } from '../../../incident/key.ts'
import type { Account } from '../../../incident/observed/account.ts'
import type { ActorFieldsFragment, UserFieldsFragment } from '../../generated/operations.ts'

/** Whoever it was is no account any more, or never was one: such an author can neither approve nor command. */
export const ghost: Account = { kind: 'ghost', id: '' as NodeId, databaseId: 0, login: 'ghost' }

/** An account as GitHub names it; deleted ones, organisations and placeholders of imports are ghosts. */
export function toAccount(actor: ActorFieldsFragment | UserFieldsFragment | null | undefined): Account {
  if (actor?.__typename !== 'User' && actor?.__typename !== 'Bot') {
    return actor ? { ...ghost, login: actor.login } : ghost
  }
  return {
    kind: actor.__typename === 'User' ? 'user' : 'bot',
    id: actor.id as NodeId,
    databaseId: actor.databaseId ?? 0,
    login: actor.login,
  }
}
