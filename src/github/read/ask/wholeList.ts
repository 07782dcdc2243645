import { TooMuchError } from '../../../reconcile/errors.ts'
import { present } from './selected.ts'

interface Connection<T> {
  readonly pageInfo: { readonly hasNextPage: boolean }
  readonly nodes: readonly (T | null)[] | null
}

/** All of a list that GitHub keeps short by its own limits. @throws TooMuchError when there is more than was read */
export function wholeList<T>(
  connection: Connection<T> | null | undefined,
  what: 'authors' | 'assignees' | 'labels',
  of: string,
): readonly T[] {
  if (connection?.pageInfo.hasNextPage)
    throw new TooMuchError({ what, most: present(connection.nodes).length, of })
  return present(connection?.nodes)
}
