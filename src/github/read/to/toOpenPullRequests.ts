import type { NodeId, Oid } from '../../../incident/key.ts'
import type { OpenPullRequest, OpenPullRequests } from '../../../incident/observed/openPullRequests.ts'
import { OurError } from '../../../reconcile/errors.ts'
import type { OpenPullRequestFieldsFragment, PeopleFragment } from '../../generated/operations.ts'
import { present } from '../ask/selected.ts'

/** The repository's open pull requests, as far as the first answer lists them. */
export function toOpenPullRequests({ openPullRequests: list }: Partial<PeopleFragment>): OpenPullRequests {
  if (!list) throw new OurError('The answer lacks the repository’s open pull requests.')
  return { list: present(list.nodes).map(toOpenPullRequest), complete: !list.pageInfo.hasNextPage }
}

export function toOpenPullRequest(pull: OpenPullRequestFieldsFragment): OpenPullRequest {
  return { id: pull.id as NodeId, number: pull.number, head: pull.headRefOid as Oid }
}
