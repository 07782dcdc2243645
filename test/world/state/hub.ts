import type { Account, Level } from './account.ts'
import type { Repository } from './repository.ts'
import type { State } from './state.ts'

/** Something happened: what a webhook tells. `payload` is the event's own part, already as GitHub's JSON. */
export interface HubEvent {
  readonly event: string
  readonly action?: string
  readonly repository?: Repository
  readonly actor: Account
  readonly payload: Readonly<Record<string, unknown>>
  /** only this installation hears of it */
  readonly installation?: number
}

/** What every act works on: the state, the time (ISO, whole seconds) and who listens. */
export interface Hub {
  readonly state: State
  now(): string
  emit(event: HubEvent): void
}

/** What a person may do in a repository; an outsider reads what is public. */
export function levelOf(repository: Repository, account: Account): Level | undefined {
  if (account.id === repository.owner.id) return 'admin'
  return repository.collaborators.get(account.id) ?? (repository.private ? undefined : 'read')
}

/** People who can be assigned: whoever is a collaborator, in the order they were added. */
export function assignableIn(state: State, repository: Repository): Account[] {
  return [...repository.collaborators.keys()].flatMap((id) => {
    const account = state.nodes.get(id)
    return account?.kind === 'account' && account.type === 'User' && !account.deleted ? [account] : []
  })
}

export function accountByLogin(state: State, login: string): Account | undefined {
  const wanted = login.toLowerCase()
  return state.accounts.find((account) => !account.deleted && account.login.toLowerCase() === wanted)
}

/** The repository of that name, in any case, also by a former name (`followed` then). */
export function repositoryByName(
  state: State,
  name: string,
): { repository: Repository; followed: boolean } | undefined {
  const wanted = name.toLowerCase()
  const current = state.repositories.find((one) => `${one.owner.login}/${one.name}`.toLowerCase() === wanted)
  if (current) return { repository: current, followed: false }
  const former = state.repositories.find((one) => one.formerNames.some((it) => it.toLowerCase() === wanted))
  return former && { repository: former, followed: true }
}
