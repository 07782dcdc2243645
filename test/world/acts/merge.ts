import { mergeFiles } from '../git/compare.ts'
import { filesAt, writeFiles } from '../git/files.ts'
import { mergeBase } from '../git/history.ts'
import type { Account } from '../state/account.ts'
import type { PullRequest } from '../state/conversation.ts'
import type { Hub } from '../state/hub.ts'
import { moveBranch, protectionOf } from './branches.ts'
import { latestRun } from './checkRuns.ts'
import { commitTree } from './commits.ts'
import { closeIssue } from './issues.ts'
import { closedByPullRequest, closedByText } from './mention.ts'
import { commitsOf } from './pullRequests.ts'
import { Refusal } from './refusal.ts'
import { opinionatedReviews } from './reviews.ts'
import { mustHave } from './rules.ts'
import { record, tell } from './touch.ts'

const passing = ['SUCCESS', 'NEUTRAL', 'SKIPPED']

function refuse(why: string): Refusal {
  return new Refusal('UNPROCESSABLE', why, 405)
}

/** Why branch protection holds a merge back; undefined when it does not. */
function heldBack(pull: PullRequest): string | undefined {
  const rules = protectionOf(pull.repository, pull.baseRef)
  for (const check of rules?.checks ?? []) {
    const run = latestRun(pull.repository, pull.headOid, check.name, check.app)
    if (run?.status !== 'COMPLETED') return `Required status check "${check.name}" is expected.`
    if (!passing.includes(run.conclusion ?? '')) return `Required status check "${check.name}" is failing.`
  }
  const reviews = opinionatedReviews(pull, true)
  if (rules && rules.approvals > 0) {
    if (reviews.some((review) => review.state === 'CHANGES_REQUESTED')) return 'Changes were requested.'
    const count = reviews.filter((review) => review.state === 'APPROVED').length
    if (count < rules.approvals) {
      return `At least ${rules.approvals} approving review is required by reviewers with write access.`
    }
  }
  return undefined
}

/** The tree that base and head make together, file by file; refused with 405 when they conflict. */
export function mergedTree(hub: Hub, pull: PullRequest): string {
  const { objects } = hub.state
  const common = mergeBase(objects, pull.baseOid, pull.headOid)
  const { files, conflicts } = mergeFiles(
    common === undefined ? new Map() : filesAt(objects, common),
    filesAt(objects, pull.baseOid),
    filesAt(objects, pull.headOid),
  )
  if (conflicts.length > 0) throw refuse('Pull Request is not mergeable')
  return writeFiles(objects, files)
}

/** Whether base and head go together without a conflict. */
export function isMergeable(hub: Hub, pull: PullRequest): boolean {
  try {
    mergedTree(hub, pull)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/**
 * Merges: a commit on the base branch, then everything GitHub does after it (push, closed event, closing
 * keywords). Refused with 405 while anything holds it back, with 409 when the head is not the expected one.
 */
export function mergePullRequest(
  hub: Hub,
  actor: Account,
  pull: PullRequest,
  options: { method?: 'merge' | 'squash'; message?: string; expectedHead?: string } = {},
): void {
  const { repository } = pull
  mustHave(actor, repository, 'write')
  if (pull.state !== 'OPEN') throw refuse('Pull Request is not mergeable')
  if (pull.draft) throw refuse('Pull Request is still a draft')
  if (options.expectedHead !== undefined && options.expectedHead !== pull.headOid) {
    throw new Refusal('UNPROCESSABLE', 'Head branch was modified. Review and try the merge again.', 409)
  }
  const held = heldBack(pull)
  if (held) throw refuse(held)
  const squash = options.method === 'squash'
  const brought = commitsOf(hub, pull)
  const usual = squash
    ? `${pull.title} (#${pull.number})\n\n${brought.map((commit) => `* ${commit.message}`).join('\n\n')}`
    : `Merge pull request #${pull.number} from ${pull.headRepository.owner.login}/${pull.headRef}\n\n${pull.title}`
  const commit = commitTree(hub, mergedTree(hub, pull), {
    author: squash ? pull.author : actor,
    parents: squash ? [pull.baseOid] : [pull.baseOid, pull.headOid],
    message: options.message ?? usual,
    byGitHub: true,
  })
  const texts = [commit.message, ...brought.map((one) => one.message)]
  const closes = new Set([
    ...closedByPullRequest(hub, pull),
    ...(pull.baseRef === repository.defaultBranch
      ? texts.flatMap((text) => closedByText(hub, repository, text))
      : []),
  ])
  markMerged(hub, actor, pull, commit.oid)
  for (const issue of closes) closeIssue(hub, actor, issue, 'COMPLETED', pull)
  if (repository.deletesBranchOnMerge) moveBranch(hub, actor, pull.headRepository, pull.headRef, undefined)
}

function markMerged(hub: Hub, actor: Account, pull: PullRequest, commit: string): void {
  pull.state = 'MERGED'
  pull.mergedAt = hub.now()
  pull.closedAt = hub.now()
  pull.mergedBy = actor
  pull.mergeCommit = commit
  record(hub, actor, pull, { type: 'MERGED', commit })
  moveBranch(hub, actor, pull.repository, pull.baseRef, commit, { merging: true })
  record(hub, actor, pull, { type: 'CLOSED', reason: undefined, closer: undefined })
  tell(hub, actor, pull, 'closed')
}
