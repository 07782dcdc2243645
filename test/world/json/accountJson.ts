import type { Account, AppRecord, Team } from '../state/account.ts'
import { restLogin } from '../state/account.ts'
import { olderId } from '../state/state.ts'
import { api, site } from './url.ts'

export type Json = Readonly<Record<string, unknown>>

/** An account as REST and webhooks show it; a deleted one is `ghost` there. */
export function accountJson(account: Account): Json {
  const login = account.deleted ? 'ghost' : restLogin(account)
  const path = account.type === 'Bot' ? `apps/${account.login}` : login
  return {
    login,
    id: account.deleted ? 10_137 : account.databaseId,
    node_id: account.deleted ? 'MDQ6VXNlcjEwMTM3' : olderId(account),
    avatar_url: `https://avatars.githubusercontent.com/u/${account.databaseId}?v=4`,
    gravatar_id: '',
    url: `${api}/users/${encodeURIComponent(login)}`,
    html_url: `${site}/${path}`,
    type: account.type,
    site_admin: false,
  }
}

/** The short form of an organisation that payloads carry at their top. */
export function organizationJson(account: Account): Json {
  return {
    login: account.login,
    id: account.databaseId,
    node_id: olderId(account),
    url: `${api}/orgs/${account.login}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${account.databaseId}?v=4`,
    description: '',
  }
}

export function teamJson(team: Team): Json {
  return {
    id: team.databaseId,
    node_id: olderId(team),
    slug: team.slug,
    name: team.slug,
    privacy: 'closed',
    permission: 'push',
    url: `${api}/organizations/${team.organization.databaseId}/team/${team.databaseId}`,
    html_url: `${site}/orgs/${team.organization.login}/teams/${team.slug}`,
  }
}

export function appJson(app: AppRecord, owner: Account): Json {
  return {
    id: app.databaseId,
    slug: app.slug,
    node_id: olderId(app),
    name: app.name,
    owner: accountJson(owner),
    html_url: `${site}/apps/${app.slug}`,
    external_url: `${site}/apps/${app.slug}`,
    description: '',
  }
}
