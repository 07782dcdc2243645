import type { Key, Oid } from '../../incident/key.ts'
import type { Account } from '../../incident/observed/account.ts'
import type { Opening } from '../../incident/observed/pullRequestState.ts'
import { nothingResolved, type Snapshot } from '../../incident/observed/snapshot.ts'
import { incidentOfBranch } from '../../incident/ours/branchName.ts'
import { isApp } from '../../incident/ours/isApp.ts'
import { OurError } from '../../reconcile/errors.ts'
import type { PeopleFragment, PullRequestsFragment, SubjectFragment } from '../generated/operations.ts'
import { present, selected } from './ask/selected.ts'
import type { IncidentAnswer, RepositoryAnswer } from './readIncident.ts'
import { toAccount } from './to/toAccount.ts'
import { toBlob } from './to/toBlob.ts'
import { toHistory } from './to/toHistory.ts'
import { toComment, toIssue, toLabel, toMilestone } from './to/toIssue.ts'
import { toRepository } from './to/toRepository.ts'

export type IssueSubject = Extract<NonNullable<SubjectFragment['subject']>, { readonly __typename: 'Issue' }>

/** An incident from complete answers. */
export function toSnapshot(
  key: Key,
  answer: IncidentAnswer & { readonly repository: RepositoryAnswer },
  issue: IssueSubject,
  bot: Account,
  pullRequests: Pick<Snapshot, 'pullRequest' | 'documentPath' | 'document' | 'openPullRequests' | 'others'>,
): Snapshot {
  const { repository } = answer
  const { assignableUsers, milestones, closedMilestones, repositoryLabels } = repository
  if (!assignableUsers || !milestones || !closedMilestones || !repositoryLabels) {
    throw new OurError(`The answer about #${key.number} lacks the repository's people, labels or milestones.`)
  }
  const codeowners = codeownersOf(repository)
  const branch = repository.ref?.target
  return {
    kind: 'incident',
    key,
    repository: toRepository(repository, bot),
    ...(codeowners === undefined ? {} : { codeowners }),
    labels: present(repositoryLabels.nodes).map(toLabel),
    labelsComplete: !repositoryLabels.pageInfo.hasNextPage,
    milestones: [...present(milestones.nodes), ...present(closedMilestones.nodes)].map(toMilestone),
    assignable: present(assignableUsers.nodes).map(toAccount),
    assignableComplete: !assignableUsers.pageInfo.hasNextPage,
    issue: toIssue(issue),
    comments: present(issue.comments.nodes).map(toComment),
    history: toHistory(issue.timelineItems.nodes, repository.id),
    subIssues: present(issue.subIssues.nodes).map(toIssue),
    adopted: answer.adopted.flatMap((node) => {
      const adopted = selected(node)
      return adopted && adopted.repository.id === repository.id ? [toIssue(adopted)] : []
    }),
    ...(repository.lately ? { lately: openings(present(repository.lately.nodes), bot) } : {}),
    ...(branch ? { branch: branch.oid as Oid } : {}),
    ...pullRequests,
    resolved: nothingResolved,
  }
}

type Listed = NonNullable<NonNullable<NonNullable<PullRequestsFragment['lately']>['nodes']>[number]>

function openings(pulls: readonly Listed[], bot: Account): readonly Opening[] {
  return pulls.flatMap(({ createdAt, headRefName, isCrossRepository, author: by }) => {
    const number = incidentOfBranch(headRefName)
    const ours = isApp(toAccount(by), bot) && !isCrossRepository
    return ours && number !== undefined ? [{ number, at: createdAt }] : []
  })
}

/**
 * CODEOWNERS from the first of the places where GitHub looks. Of one that is cut off the last lines, which go first, are
 * unknown: it is as good as none, and GitHub itself asks its owners.
 */
function codeownersOf(people: Partial<PeopleFragment>): string | undefined {
  const blobs = [people.codeownersHere, people.codeownersRoot, people.codeownersDocs].map(toBlob)
  const blob = blobs.find((one) => one !== undefined)
  return blob?.truncated ? undefined : blob?.text
}
