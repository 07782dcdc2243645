import type { ActionItem, Owner } from '../../document/model/postmortem.ts'
import type { Account } from '../../incident/observed/account.ts'
import type { Snapshot } from '../../incident/observed/snapshot.ts'
import type { Policy } from '../../policy/policy.ts'

/** Logins of an owner cell, lower-case: `@login`, or a name that the configuration maps. Teams and unknown names give none. */
export function ownerLogins(item: ActionItem, policy: Policy): readonly string[] {
  return [...new Set((item.owners.value ?? []).flatMap((owner) => loginOf(owner, policy) ?? []))]
}

function loginOf(owner: Owner, policy: Policy): string | undefined {
  if (owner.kind === 'login') return owner.login.toLowerCase()
  if (owner.kind === 'team') return undefined
  const name = owner.name.toLowerCase()
  return Object.hasOwn(policy.people, name) ? policy.people[name]?.toLowerCase() : undefined
}

/**
 * The account behind a login, if it can be assigned here.
 * @returns null when it cannot, undefined when that is not known yet
 */
export function assignee(snapshot: Snapshot, login: string): Account | null | undefined {
  const folded = login.toLowerCase()
  const known = snapshot.assignable.find((account) => account.login.toLowerCase() === folded)
  if (known) return known
  if (snapshot.assignableComplete) return null
  const { assignable } = snapshot.resolved
  return Object.hasOwn(assignable, folded) ? assignable[folded] : undefined
}

/** The owners of a row who can be assigned here, as far as that is known. */
export function assignableOwners(
  { snapshot, policy }: { readonly snapshot: Snapshot; readonly policy: Policy },
  item: ActionItem,
): readonly Account[] {
  return ownerLogins(item, policy).flatMap((login) => assignee(snapshot, login) ?? [])
}
