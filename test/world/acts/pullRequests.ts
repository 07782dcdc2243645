import { commitsBetween } from '../git/history.ts'
import type { Commit } from '../git/object.ts'
import type { Account } from '../state/account.ts'
import type { PullRequest } from '../state/conversation.ts'
import type { Hub } from '../state/hub.ts'
import type { Repository } from '../state/repository.ts'
import { newId, register } from '../state/state.ts'
import { newConversation, nextNumber } from './issues.ts'
import { crossReference } from './mention.ts'
import { unprocessable } from './refusal.ts'
import { invalid, mustFitBody, mustFitTitle, mustHave } from './rules.ts'
import { record, tell } from './touch.ts'

export interface PullRequestInput {
  readonly title: string
  readonly body?: string | undefined
  readonly head: string
  readonly base: string
  readonly draft?: boolean | undefined
  /** where the branch is, when it is a fork */
  readonly headRepository?: Repository | undefined
}

/** Commits that a pull request brings, oldest first. */
export function commitsOf(hub: Hub, pull: PullRequest): Commit[] {
  return commitsBetween(hub.state.objects, pull.baseOid, pull.headOid)
}

function mustBeOpenable(hub: Hub, repository: Repository, home: Repository, input: PullRequestInput) {
  const [head, base] = [home.branches.get(input.head), repository.branches.get(input.base)]
  const nothing = `No commits between ${input.base} and ${input.head}`
  if (!head) {
    throw unprocessable(
      `Head sha can't be blank, Base sha can't be blank, ${nothing}, Head ref must be a branch`,
      [invalid('PullRequest', 'head')],
    )
  }
  if (!base) throw unprocessable('Base ref must be a branch', [invalid('PullRequest', 'base')])
  const twin = repository.pullRequests.some(
    (pull) =>
      pull.state === 'OPEN' &&
      pull.headRepository === home &&
      pull.headRef === input.head &&
      pull.baseRef === input.base,
  )
  if (twin) {
    const message = `A pull request already exists for ${home.owner.login}:${input.head}.`
    throw unprocessable(message, [{ resource: 'PullRequest', field: 'base', code: 'custom', message }])
  }
  if (commitsBetween(hub.state.objects, base, head).length === 0) {
    throw unprocessable(nothing, [
      { resource: 'PullRequest', field: 'head', code: 'custom', message: nothing },
    ])
  }
  return { head, base }
}

export function openPullRequest(
  hub: Hub,
  actor: Account,
  repository: Repository,
  input: PullRequestInput,
): PullRequest {
  const home = input.headRepository ?? repository
  mustHave(actor, repository, home === repository ? 'write' : 'read')
  mustFitTitle(input.title)
  mustFitBody(input.body ?? '', 'PullRequest')
  if (input.draft && !repository.draftsAvailable) {
    throw unprocessable('Draft pull requests are not supported in this repository.')
  }
  const { head, base } = mustBeOpenable(hub, repository, home, input)
  const pull: PullRequest = register(hub.state, {
    kind: 'pullRequest' as const,
    ...newId(hub.state, 'PR'),
    ...newConversation(hub, actor, repository),
    number: nextNumber(repository),
    title: input.title,
    body: input.body ?? '',
    state: 'OPEN' as const,
    draft: input.draft ?? false,
    headRef: input.head,
    headOid: head,
    headRepository: home,
    baseRef: input.base,
    baseOid: base,
    mergedAt: undefined,
    mergedBy: undefined,
    mergeCommit: undefined,
    reviews: [],
    requested: [],
  })
  repository.pullRequests.push(pull)
  crossReference(hub, actor, pull, pull.body)
  tell(hub, actor, pull, 'opened')
  return pull
}

export function closePullRequest(hub: Hub, actor: Account, pull: PullRequest): void {
  mustHave(actor, pull.repository, actor === pull.author ? 'read' : 'triage')
  if (pull.state !== 'OPEN') return
  pull.state = 'CLOSED'
  pull.closedAt = hub.now()
  record(hub, actor, pull, { type: 'CLOSED', reason: undefined, closer: undefined })
  tell(hub, actor, pull, 'closed')
}

/** A pull request whose branch is gone stays closed. */
export function reopenPullRequest(hub: Hub, actor: Account, pull: PullRequest): void {
  mustHave(actor, pull.repository, actor === pull.author ? 'read' : 'triage')
  if (pull.state !== 'CLOSED') return
  const head = pull.headRepository.branches.get(pull.headRef)
  if (!head) throw unprocessable('state cannot be changed. The branch has been deleted.')
  pull.state = 'OPEN'
  pull.closedAt = undefined
  pull.headOid = head
  pull.baseOid = pull.repository.branches.get(pull.baseRef) ?? pull.baseOid
  record(hub, actor, pull, { type: 'REOPENED' })
  tell(hub, actor, pull, 'reopened')
}

/** Into draft, or out of it. */
export function setDraft(hub: Hub, actor: Account, pull: PullRequest, draft: boolean): void {
  mustHave(actor, pull.repository, actor === pull.author ? 'read' : 'write')
  if (pull.draft === draft) return
  if (draft && !pull.repository.draftsAvailable) {
    throw unprocessable('Draft pull requests are not supported in this repository.')
  }
  if (pull.state !== 'OPEN') throw unprocessable('Pull request is closed')
  pull.draft = draft
  record(hub, actor, pull, { type: draft ? 'CONVERT_TO_DRAFT' : 'READY_FOR_REVIEW' })
  tell(hub, actor, pull, draft ? 'converted_to_draft' : 'ready_for_review')
}

/** Aims it at another branch. */
export function changeBase(hub: Hub, actor: Account, pull: PullRequest, base: string): void {
  mustHave(actor, pull.repository, actor === pull.author ? 'read' : 'write')
  if (pull.state !== 'OPEN') throw unprocessable('Cannot change the base branch of a closed pull request.')
  const oid = pull.repository.branches.get(base)
  if (oid === undefined) throw unprocessable('Base ref must be a branch', [invalid('PullRequest', 'base')])
  const changes = { base: { ref: { from: pull.baseRef }, sha: { from: pull.baseOid } } }
  pull.baseRef = base
  pull.baseOid = oid
  record(hub, actor, pull, { type: 'BASE_REF_CHANGED' })
  tell(hub, actor, pull, 'edited', { changes })
}
