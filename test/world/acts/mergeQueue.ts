import { commitOf } from '../git/object.ts'
import type { Account } from '../state/account.ts'
import type { PullRequest } from '../state/conversation.ts'
import type { Hub } from '../state/hub.ts'
import { moveBranch } from './branches.ts'
import { commitTree } from './commits.ts'
import { mergedTree } from './merge.ts'
import { Refusal } from './refusal.ts'
import { mustHave } from './rules.ts'
import { tell } from './touch.ts'

function branchOf(pull: PullRequest): string {
  return `gh-readonly-queue/${pull.baseRef}/pr-${pull.number}-${pull.baseOid}`
}

/** The commit that the queue would merge; undefined when the pull request waits in no queue. */
export function groupHead(pull: PullRequest): string | undefined {
  return pull.repository.branches.get(branchOf(pull))
}

function groupJson(hub: Hub, pull: PullRequest, head: string) {
  const { tree, message, author } = commitOf(hub.state.objects, head)
  return {
    head_sha: head,
    head_ref: `refs/heads/${branchOf(pull)}`,
    base_sha: pull.baseOid,
    base_ref: `refs/heads/${pull.baseRef}`,
    head_commit: { id: head, tree_id: tree, message, timestamp: author.date },
  }
}

/** Puts a pull request into the merge queue: its merge group waits for checks on the commit that is answered. */
export function enterMergeQueue(hub: Hub, actor: Account, pull: PullRequest): string {
  const { repository } = pull
  mustHave(actor, repository, 'write')
  if (pull.state !== 'OPEN' || pull.draft) {
    throw new Refusal('UNPROCESSABLE', 'Pull request is not ready to be queued', 405)
  }
  const head = commitTree(hub, mergedTree(hub, pull), {
    author: actor,
    parents: [pull.baseOid, pull.headOid],
    message: `Merge pull request #${pull.number} from ${pull.headRef}`,
    byGitHub: true,
  }).oid
  tell(hub, actor, pull, 'enqueued')
  moveBranch(hub, actor, repository, branchOf(pull), head)
  const payload = { merge_group: groupJson(hub, pull, head) }
  hub.emit({ event: 'merge_group', action: 'checks_requested', repository, actor, payload })
  return head
}

/** Takes it out again; the group is destroyed. */
export function leaveMergeQueue(hub: Hub, actor: Account, pull: PullRequest): void {
  const { repository } = pull
  mustHave(actor, repository, 'write')
  const head = groupHead(pull)
  if (head === undefined) throw new Error(`#${pull.number} is not in the merge queue`)
  const payload = { reason: 'dequeued', merge_group: groupJson(hub, pull, head) }
  moveBranch(hub, actor, repository, branchOf(pull), undefined)
  hub.emit({ event: 'merge_group', action: 'destroyed', repository, actor, payload })
  tell(hub, actor, pull, 'dequeued', { reason: 'MANUAL' })
}
