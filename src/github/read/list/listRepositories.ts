import type { InstallationId, NodeId, RepositoryId } from '../../../incident/key.ts'
import type { Connection } from '../../connect/connection.ts'
import { listPages } from '../ask/listPages.ts'

export interface ListedRepository {
  readonly id: RepositoryId
  readonly node: NodeId
  /** neither archived nor disabled */
  readonly alive: boolean
}

/** Every repository of an installation, a hundred in a request. */
export async function listRepositories(
  connection: Connection,
  clock: () => Date,
  installation: InstallationId,
): Promise<readonly ListedRepository[]> {
  const listed = await listPages(connection, clock, {
    by: installation,
    what: 'the repositories of an installation',
    field: 'repositories',
    page:
      (page) =>
      ({ apps }) =>
        apps.listReposAccessibleToInstallation(page),
  })
  return listed.flatMap(({ id, node_id: node, archived, disabled }) =>
    typeof id === 'number' && typeof node === 'string'
      ? [{ id: id as RepositoryId, node: node as NodeId, alive: archived !== true && disabled !== true }]
      : [],
  )
}
