import { notFound, Refusal } from '../acts/refusal.ts'
import { sees } from '../http/viewer.ts'
import { accountByLogin, repositoryByName } from '../state/hub.ts'
import type { Args } from './connection.ts'
import { accountNode } from './nodes/accountNode.ts'
import { entityNode, nodesOf, organizationNode } from './nodes/entityNode.ts'
import type { Scope } from './scope.ts'

/** The fields of `Query`. */
export function queries(scope: Scope): Args {
  return {
    node: ({ id }: { id: string }) => entityNode(scope, id),
    nodes: ({ ids }: { ids: readonly string[] }) => {
      if (ids.length > 100)
        throw new Refusal('ARGUMENT_LIMIT', 'You may not provide more than 100 node ids.', 422)
      return ids.map((id) => () => entityNode(scope, id)).map((resolve) => settle(resolve))
    },
    repository: (args: { owner: string; name: string; followRenames?: boolean }) => repository(scope, args),
    user: ({ login }: { login: string }) => {
      const account = accountByLogin(scope.hub.state, login)
      if (account?.type !== 'User')
        throw notFound(`Could not resolve to a User with the login of '${login}'.`)
      return accountNode(account)
    },
    organization: ({ login }: { login: string }) => organizationNode(scope, login),
    viewer: () => ({ ...accountNode(scope.app.bot), __typename: 'User', login: `${scope.app.slug}[bot]` }),
    rateLimit: () => ({ cost: 1, nodeCount: 1, ...scope.rate() }),
  }
}

/** One failing id spoils only its own entry. */
function settle(resolve: () => Args | null): Args | null | Error {
  try {
    return resolve()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

function repository(scope: Scope, args: { owner: string; name: string; followRenames?: boolean }): Args {
  const name = `${args.owner}/${args.name}`
  const found = repositoryByName(scope.hub.state, name)
  const hidden =
    !found || !sees(scope.viewer, found.repository) || (found.followed && args.followRenames === false)
  if (hidden) throw notFound(`Could not resolve to a Repository with the name '${name}'.`)
  return nodesOf(scope).repository(found.repository)
}
