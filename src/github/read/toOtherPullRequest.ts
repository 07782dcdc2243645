import type { Key, NodeId, Oid } from '../../incident/key.ts'
import type { Account, OtherPullRequest } from '../../incident/snapshot.ts'
import { PassingError } from '../../reconcile/errors.ts'
import type { SubjectFragment } from '../generated/operations.ts'
import type { RepositoryAnswer } from './readIncident.ts'
import { present } from './selected.ts'
import { toBlob } from './toBlob.ts'
import { toCheckRun } from './toCheckRun.ts'
import { toMergeGroup } from './toMergeGroup.ts'
import { toRepository } from './toRepository.ts'

/** A pull request that is no postmortem of ours, with the configuration at its head. */
export function toOtherPullRequest(
  key: Key,
  repository: RepositoryAnswer,
  pull: Exclude<NonNullable<SubjectFragment['subject']>, { readonly __typename: 'Issue' }>,
  bot: Account,
): OtherPullRequest {
  const head = present(pull.otherHead.nodes)[0]?.commit
  // No list is not an empty one: GitHub is still comparing.
  if (!pull.otherFiles || !head)
    throw new PassingError(`GitHub has not compared pull request #${pull.number} yet.`)
  if (head.oid !== pull.headRefOid)
    throw new PassingError(`The head of pull request #${pull.number} just moved.`)
  const configuration = toBlob(head.configuration?.object)
  const checkRun = toCheckRun(head)
  const mergeGroup = toMergeGroup(pull)
  return {
    kind: 'pull_request',
    key,
    repository: toRepository(repository, bot),
    pullRequest: {
      id: pull.id as NodeId,
      number: pull.number,
      open: pull.pullRequestState === 'OPEN',
      head: pull.headRefOid as Oid,
      paths: present(pull.otherFiles.nodes).map(({ path }) => path),
      ...(checkRun ? { checkRun } : {}),
      ...(mergeGroup ? { mergeGroup } : {}),
    },
    ...(configuration ? { configuration } : {}),
  }
}
