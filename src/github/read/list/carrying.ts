import type { InstallationId, NodeId } from '../../../incident/key.ts'
import { incidentNamed } from '../../../incident/ours/incidentId.ts'
import { changedFiles } from '../../generated/operations.ts'
import type { Ask } from '../ask/ask.ts'
import { isAbsence } from '../ask/isAbsence.ts'
import { present, selected } from '../ask/selected.ts'

const mostAtOnce = 50

/** Which of these pull requests may carry a postmortem, told by the names of the files that they change; fifty a request. */
export async function carrying(
  ask: Ask,
  installation: InstallationId,
  pullRequests: readonly NodeId[],
): Promise<ReadonlySet<NodeId>> {
  const found = new Set<NodeId>()
  for (let start = 0; start < pullRequests.length; start += mostAtOnce) {
    const answer = await ask({
      installation,
      operation: changedFiles,
      variables: { pullRequests: pullRequests.slice(start, start + mostAtOnce) },
      doing: 'looking for postmortems in pull requests',
      // One that was deleted with its repository since it was listed.
      excused: (error) =>
        isAbsence(error) || (error.type === 'NOT_FOUND' && error.path[0] === 'pullRequests'),
    })
    for (const node of answer.pullRequests) {
      const pull = selected(node)
      // No list is not an empty one: GitHub is still comparing.
      const untold = !pull?.files || pull.files.pageInfo.hasNextPage
      if (
        pull &&
        (untold || present(pull.files?.nodes).some(({ path }) => incidentNamed(path) !== undefined))
      )
        found.add(pull.id as NodeId)
    }
  }
  return found
}
