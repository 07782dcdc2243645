import type { Key, NodeId } from '../../../incident/key.ts'
import type { Connection } from '../../connect/connection.ts'
import { listRepositories } from './listRepositories.ts'

/** The node id by which a key's repository can be asked for; undefined when the installation has no such repository. */
export type PlaceOf = (key: Key) => Promise<NodeId | undefined>

/**
 * Looks repositories up by their numbers, for keys that come without a hint. GraphQL finds none by number, and REST documents no way
 * but the installation's list.
 */
export function createPlaceOf(connection: Connection, clock: () => Date): PlaceOf {
  return async ({ installation, repository }) => {
    const listed = await listRepositories(connection, clock, installation)
    return listed.find(({ id }) => id === repository)?.node
  }
}
