import { mergeFiles } from '../git/compare.ts'
import { filesAt, writeFiles } from '../git/files.ts'
import { mergeBase } from '../git/history.ts'
import { writeBlob } from '../git/object.ts'
import type { Account } from '../state/account.ts'
import type { PullRequest } from '../state/conversation.ts'
import type { Hub } from '../state/hub.ts'
import { moveBranch } from './branches.ts'
import { commitTree, type FileChanges } from './commits.ts'
import { unprocessable } from './refusal.ts'
import { mustHave } from './rules.ts'

/**
 * “Update branch”: GitHub merges the base branch into the pull request's, in the name of who pressed.
 * @param resolving texts that were decided in the browser where both sides changed a file
 */
export function updateBranch(hub: Hub, actor: Account, pull: PullRequest, resolving: FileChanges): void {
  mergeBaseInto(hub, actor, pull, { resolving, byGitHub: true })
}

/** The same with `git merge` and `git push`: unsigned, with whatever else was changed on the way. */
export function mergeAtHome(hub: Hub, actor: Account, pull: PullRequest, changes: FileChanges): void {
  mergeBaseInto(hub, actor, pull, { changes, byGitHub: false })
}

interface Merging {
  readonly resolving?: FileChanges
  readonly changes?: FileChanges
  readonly byGitHub: boolean
}

function mergeBaseInto(
  hub: Hub,
  actor: Account,
  pull: PullRequest,
  { resolving = {}, changes = {}, byGitHub }: Merging,
): void {
  const { objects } = hub.state
  mustHave(actor, pull.headRepository, 'write')
  const common = mergeBase(objects, pull.baseOid, pull.headOid)
  const { files: merged, conflicts } = mergeFiles(
    common === undefined ? new Map() : filesAt(objects, common),
    filesAt(objects, pull.headOid),
    filesAt(objects, pull.baseOid),
  )
  if (conflicts.some((path) => typeof resolving[path] !== 'string'))
    throw unprocessable('merge conflict between base and head')
  const files = new Map(merged)
  const decided = conflicts.map((path) => [path, resolving[path] ?? ''] as const)
  for (const [path, text] of [...decided, ...Object.entries(changes)])
    files.set(path, { oid: writeBlob(objects, text ?? ''), mode: '100644' })
  const { oid } = commitTree(hub, writeFiles(objects, files), {
    author: actor,
    parents: [pull.headOid, pull.baseOid],
    message: `Merge branch '${pull.baseRef}' into ${pull.headRef}`,
    byGitHub,
  })
  moveBranch(hub, actor, pull.headRepository, pull.headRef, oid)
}
