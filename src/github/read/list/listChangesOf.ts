import type { InstallationId, NodeId } from '../../../incident/key.ts'
import { documentHistory } from '../../generated/operations.ts'
import type { Ask } from '../ask/ask.ts'
import { present, selected } from '../ask/selected.ts'

/** The merged pull requests that changed a file of the default branch last, newest first, as far as ten commits go back. */
export async function listChangesOf(
  ask: Ask,
  installation: InstallationId,
  repository: NodeId,
  path: string,
): Promise<readonly NodeId[]> {
  const answer = await ask({
    installation,
    operation: documentHistory,
    variables: { repository, path },
    doing: 'reading which pull requests changed the postmortem',
  })
  const head = selected(answer.repository)?.defaultBranchRef?.target
  if (head?.__typename !== 'Commit') return []
  const pulls = present(head.history.nodes).flatMap((commit) => present(commit.associatedPullRequests?.nodes))
  return [...new Set(pulls.flatMap(({ id, state }) => (state === 'MERGED' ? [id as NodeId] : [])))]
}
