import type { Key, NodeId, Oid } from '../../incident/key.ts'
import type { Account } from '../../incident/observed/account.ts'
import type { OpenPullRequests } from '../../incident/observed/openPullRequests.ts'
import type { Carrier } from '../../incident/observed/pullRequestState.ts'
import { nothingResolved, type OtherPullRequest } from '../../incident/observed/snapshot.ts'
import { isApp } from '../../incident/ours/isApp.ts'
import { PassingError } from '../../reconcile/errors.ts'
import type { SubjectFragment } from '../generated/operations.ts'
import { present } from './ask/selected.ts'
import type { RepositoryAnswer } from './readIncident.ts'
import { toAccount } from './to/toAccount.ts'
import { toBlob } from './to/toBlob.ts'
import { toChange } from './to/toChange.ts'
import { toRepository } from './to/toRepository.ts'

export type PullRequestSubject = Exclude<
  NonNullable<SubjectFragment['subject']>,
  { readonly __typename: 'Issue' }
>

/** A pull request that was asked for by its own number, with the configuration at its head. */
export function toOtherPullRequest(
  key: Key,
  repository: RepositoryAnswer,
  pull: PullRequestSubject,
  bot: Account,
  around: { readonly openPullRequests: OpenPullRequests; readonly others: readonly Carrier[] },
): OtherPullRequest {
  const head = present(pull.otherHead.nodes)[0]?.commit
  if (!head) throw new PassingError(`GitHub has not compared pull request #${pull.number} yet.`)
  if (head.oid !== pull.headRefOid)
    throw new PassingError(`The head of pull request #${pull.number} just moved.`)
  const proposed = toBlob(head.configuration?.object)
  return {
    kind: 'pull_request',
    key,
    repository: toRepository(repository, bot),
    pullRequest: {
      id: pull.id as NodeId,
      open: pull.pullRequestState === 'OPEN',
      closable: isApp(toAccount(pull.author), bot) && !closedBefore(pull, bot),
      ...toChange(pull, pull.otherFiles, head),
      head: pull.headRefOid as Oid,
    },
    ...(proposed ? { proposed } : {}),
    ...around,
    resolved: nothingResolved,
  }
}

function closedBefore({ otherClosed }: PullRequestSubject, bot: Account): boolean {
  return present(otherClosed.nodes).some(
    (event) => event.__typename === 'ClosedEvent' && isApp(toAccount(event.actor), bot),
  )
}
