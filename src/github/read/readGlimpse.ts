import type { Key, NodeId, Oid } from '../../incident/key.ts'
import type { Account } from '../../incident/observed/account.ts'
import type { Glimpse } from '../../incident/observed/glimpse.ts'
import { branchName } from '../../incident/ours/branchName.ts'
import {
  glimpse,
  type PullRequestAtAGlanceFragment,
  type RepositoryFieldsFragment,
  type SubjectAtAGlanceFragment,
} from '../generated/operations.ts'
import type { Ask } from './ask/ask.ts'
import { isAbsence } from './ask/isAbsence.ts'
import { present, selected } from './ask/selected.ts'
import { toCheckRun } from './to/toCheckRun.ts'
import { toComment, toLabel } from './to/toIssue.ts'
import { toRepository } from './to/toRepository.ts'

type Subject = NonNullable<SubjectAtAGlanceFragment['subject']>

/**
 * What can be read of a key in one request, however much there is of it.
 * @param told pull requests beside that of its own branch that carry the postmortem
 */
export async function readGlimpse(
  ask: Ask,
  key: Key,
  { repository, told, app, bot }: GlimpseOf,
): Promise<Glimpse | undefined> {
  const answer = await ask({
    installation: key.installation,
    operation: glimpse,
    variables: { repository, number: key.number, branch: branchName(key.number), app, told },
    doing: `telling what is too much at #${key.number}`,
    excused: isAbsence,
  })
  const found = selected<RepositoryFieldsFragment & SubjectAtAGlanceFragment>(answer.repository)
  if (!found?.subject) return undefined
  const { subject } = found
  const onBranch = present(found.onBranch.nodes).filter((pull) => !pull.isCrossRepository)
  const carriers = present(answer.told).flatMap((node) => selected<PullRequestAtAGlanceFragment>(node) ?? [])
  const pulls = subject.__typename === 'PullRequest' ? [subject] : [...onBranch, ...carriers]
  return {
    kind: 'glimpse',
    key,
    repository: toRepository(found, bot),
    ...(subject.__typename === 'Issue' ? issueOf(subject) : { comments: [] }),
    pullRequests: [...new Map(pulls.map((pull) => [pull.number, pull])).values()]
      .filter(({ state }) => state === 'OPEN')
      .map(toPullRequest),
  }
}

interface GlimpseOf {
  readonly repository: NodeId
  readonly told: readonly NodeId[]
  readonly app: number
  readonly bot: Account
}

function issueOf(
  issue: Extract<Subject, { readonly __typename: 'Issue' }>,
): Pick<Glimpse, 'issue' | 'comments'> {
  const comments = [...present(issue.comments.nodes), ...present(issue.lately.nodes)].map(toComment)
  return {
    issue: {
      id: issue.id as NodeId,
      locked: issue.locked,
      labels: present(issue.labels?.nodes).map(toLabel),
      ...(issue.issueType ? { type: issue.issueType.name } : {}),
    },
    comments: [...new Map(comments.map((comment) => [comment.id, comment])).values()],
  }
}

function toPullRequest({ number, headRefOid, commits }: PullRequestAtAGlanceFragment) {
  const checkRun = toCheckRun(present(commits.nodes)[0]?.commit)
  return { number, head: headRefOid as Oid, ...(checkRun ? { checkRun } : {}) }
}
