import { AccessError } from '../../../reconcile/errors.ts'
import { present } from './selected.ts'

interface Connection<T> {
  readonly pageInfo: { readonly hasNextPage: boolean }
  readonly nodes: readonly (T | null)[] | null
}

/** All of a list that GitHub keeps short by its own limits. @throws AccessError when there is more than was read */
export function wholeList<T>(connection: Connection<T> | null | undefined, what: string): readonly T[] {
  if (connection?.pageInfo.hasNextPage) {
    throw new AccessError(
      `There are more ${what} than Debrief reads (${present(connection.nodes).length}). Remove some of them, and it will go on.`,
    )
  }
  return present(connection?.nodes)
}
