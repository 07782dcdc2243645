import type { InstallationId, NodeId } from '../../../incident/key.ts'
import type { OpenPullRequest } from '../../../incident/observed/openPullRequests.ts'
import { PassingError, TooMuchError } from '../../../reconcile/errors.ts'
import { type OpenPullRequestsQueryVariables, openPullRequests } from '../../generated/operations.ts'
import type { Ask } from '../ask/ask.ts'
import { present, selected } from '../ask/selected.ts'
import { toOpenPullRequest } from '../to/toOpenPullRequests.ts'

const mostPages = 50

/** Every open pull request of a repository, a hundred a request. */
export async function listOpenPullRequests(
  ask: Ask,
  installation: InstallationId,
  repository: NodeId,
): Promise<readonly OpenPullRequest[]> {
  const found: OpenPullRequest[] = []
  let after: string | null = null
  for (let page = 1; page <= mostPages; page += 1) {
    const list = await onePage(ask, installation, { repository, after })
    found.push(...present(list.nodes).map(toOpenPullRequest))
    if (!list.pageInfo.hasNextPage) return found
    after = list.pageInfo.endCursor
  }
  throw new TooMuchError({ what: 'open pull requests', most: mostPages * 100 })
}

async function onePage(ask: Ask, installation: InstallationId, variables: OpenPullRequestsQueryVariables) {
  const answer = await ask({
    installation,
    operation: openPullRequests,
    variables,
    doing: 'listing open pull requests',
  })
  const list = selected(answer.repository)?.openPullRequests
  if (!list) throw new PassingError('GitHub did not list the open pull requests.')
  return list
}
