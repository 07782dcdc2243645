import { site } from '../../json/url.ts'
import { type Account, emailOf, restLogin, type Team } from '../../state/account.ts'
import type { Server } from '../../state/state.ts'
import type { Args } from '../connection.ts'

/** A `User`, `Bot` or `Organization`; null for a deleted account. */
export function accountNode(account: Account | undefined): Args | null {
  if (!account || account.deleted) return null
  return {
    __typename: account.type,
    id: account.id,
    databaseId: account.databaseId,
    login: account.login,
    name: account.name,
    email: '',
    url: `${site}/${account.type === 'Bot' ? `apps/${account.login}` : account.login}`,
    resourcePath: `/${account.login}`,
    avatarUrl: `https://avatars.githubusercontent.com/u/${account.databaseId}?v=4`,
  }
}

/** The `User` a commit is matched to; a bot appears there with its REST login. */
export function commitUserNode(
  account: Account | undefined,
  { botsToo, server }: { readonly botsToo: boolean; readonly server: Server },
): Args | null {
  if (account?.type === 'Bot' && !botsToo) return null
  const node = accountNode(account)
  return node && account
    ? { ...node, __typename: 'User', login: restLogin(account), email: emailOf(account, server) }
    : null
}

export function teamNode(team: Team): Args {
  return {
    __typename: 'Team',
    id: team.id,
    databaseId: team.databaseId,
    slug: team.slug,
    name: team.slug,
    combinedSlug: `${team.organization.login}/${team.slug}`,
    organization: accountNode(team.organization),
    url: `${site}/orgs/${team.organization.login}/teams/${team.slug}`,
  }
}
