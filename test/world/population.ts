import type { Manifest } from './manifest.ts'
import type { Account, AppRecord, Installation, Level, Team } from './state/account.ts'
import type { Hub } from './state/hub.ts'
import { accountByLogin } from './state/hub.ts'
import { newId, register } from './state/state.ts'

const prefixes = { User: 'U', Bot: 'BOT', Organization: 'O' } as const

export function createAccount(hub: Hub, login: string, type: Account['type'] = 'User'): Account {
  const account: Account = register(hub.state, {
    kind: 'account' as const,
    ...newId(hub.state, prefixes[type]),
    type,
    login,
    name: login,
    deleted: false,
    hidden: false,
  })
  hub.state.accounts.push(account)
  return account
}

/** The account of that login, made when there is none. */
export function accountNamed(hub: Hub, login: string): Account {
  return accountByLogin(hub.state, login) ?? createAccount(hub, login)
}

export function createApp(hub: Hub, slug: string, name: string): AppRecord {
  const app: AppRecord = register(hub.state, {
    kind: 'app' as const,
    ...newId(hub.state, 'A'),
    slug,
    name,
    bot: createAccount(hub, slug, 'Bot'),
  })
  hub.state.apps.push(app)
  return app
}

/** Installs the app on all repositories of an account. `id` differs between worlds: clients share tokens by it. */
export function install(hub: Hub, account: Account, manifest: Manifest, id: number): Installation {
  const installation: Installation = {
    kind: 'installation',
    databaseId: id,
    account,
    createdAt: hub.now(),
    repositories: undefined,
    permissions: manifest.permissions,
    events: manifest.events,
    suspended: false,
  }
  hub.state.installations.push(installation)
  return installation
}

export function createTeam(hub: Hub, organization: Account, slug: string, logins: readonly string[]): Team {
  const members = logins.map((login) => accountNamed(hub, login))
  const team: Team = register(hub.state, {
    kind: 'team' as const,
    ...newId(hub.state, 'T'),
    slug,
    organization,
    members,
  })
  hub.state.teams.push(team)
  return team
}

/** Who works here unless a test says otherwise. */
export const usualPeople: Readonly<Record<string, Level>> = {
  ana: 'admin',
  ben: 'write',
  cleo: 'write',
  dee: 'triage',
  eli: 'read',
}
