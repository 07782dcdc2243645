import { createBranch, deleteBranch, moveBranch } from '../../acts/branches.ts'
import { commitChanges } from '../../acts/commits.ts'
import { notFound, Refusal, unprocessable } from '../../acts/refusal.ts'
import { entryAt } from '../../git/files.ts'
import { commitOf } from '../../git/object.ts'
import { sees } from '../../http/viewer.ts'
import { repositoryByName } from '../../state/hub.ts'
import type { Repository } from '../../state/repository.ts'
import type { Args } from '../connection.ts'
import { entityById } from '../nodes/entityNode.ts'
import { commitNode, refNode } from '../nodes/gitNode.ts'
import { mustBeAllowed, type Scope } from '../scope.ts'

/** What createCommitOnBranch takes. */
interface CommitInput {
  readonly branch: { id?: string | null; repositoryNameWithOwner?: string | null; branchName?: string | null }
  readonly message: { headline: string; body?: string | null }
  readonly expectedHeadOid: string
  readonly fileChanges?: {
    additions?: readonly { path: string; contents: string }[] | null
    deletions?: readonly { path: string }[] | null
  } | null
}

export function repositoryById(scope: Scope, id: string): Repository {
  const entity = entityById(scope, id)
  if (entity.kind === 'repository') return entity
  throw notFound(`Could not resolve to a node with the global id of '${id}'`)
}

function branchOf(ref: string): string {
  const match = /^refs\/heads\/(.+)$/.exec(ref)
  if (!match?.[1]) throw unprocessable(`${ref} is not a valid ref name.`)
  return match[1]
}

function branchById(scope: Scope, id: string): { repository: Repository; branch: string } {
  const match = /^REF_(\d+)_(.+)$/.exec(id)
  const repository = scope.hub.state.repositories.find((one) => one.databaseId === Number(match?.[1]))
  const branch = Buffer.from(match?.[2] ?? '', 'base64url').toString()
  if (!repository || !sees(scope.viewer, repository) || !repository.branches.has(branch)) {
    throw notFound(`Could not resolve to a node with the global id of '${id}'`)
  }
  return { repository, branch }
}

function target(scope: Scope, branch: CommitInput['branch']): { repository: Repository; branch: string } {
  if (branch.id != null) return branchById(scope, branch.id)
  const name = branch.repositoryNameWithOwner ?? ''
  const found = repositoryByName(scope.hub.state, name)
  if (!found || !sees(scope.viewer, found.repository)) {
    throw notFound(`Could not resolve to a Repository with the name '${name}'.`)
  }
  return { repository: found.repository, branch: (branch.branchName ?? '').replace(/^refs\/heads\//, '') }
}

/** Paths become changes; what GitHub refuses is refused. */
function changesOf(scope: Scope, head: string, input: CommitInput): Record<string, Uint8Array | null> {
  const tree = commitOf(scope.hub.state.objects, head).tree
  const changes = new Map<string, Uint8Array | null>()
  const take = (path: string, content: Uint8Array | null) => {
    if (changes.has(path)) throw unprocessable(`Path "${path}" is given more than once`)
    if (/^\/|\/$|\/\/|(?:^|\/)\.{1,2}(?:\/|$)|(?:^|\/)\.git(?:\/|$)/.test(path) || path === '') {
      throw unprocessable(`A path was requested that is invalid: "${path}"`)
    }
    if (path.startsWith('.github/workflows/') && scope.viewer.permissions['workflows'] !== 'write') {
      throw new Refusal('FORBIDDEN', 'refusing to allow a GitHub App to create or update workflow', 403)
    }
    changes.set(path, content)
  }
  for (const one of input.fileChanges?.additions ?? []) {
    if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(one.contents)) {
      throw unprocessable(`The contents of "${one.path}" are not valid Base64`)
    }
    take(one.path, Buffer.from(one.contents, 'base64'))
  }
  for (const one of input.fileChanges?.deletions ?? []) {
    if (!entryAt(scope.hub.state.objects, tree, one.path)) {
      throw unprocessable(`A path was requested for deletion which does not exist: "${one.path}"`)
    }
    take(one.path, null)
  }
  return Object.fromEntries(changes)
}

function commitOnBranch(scope: Scope, input: CommitInput): Args {
  const { repository, branch } = target(scope, input.branch)
  mustBeAllowed(scope, repository, ['contents'], 'write')
  const head = repository.branches.get(branch)
  if (head === undefined) throw notFound(`Branch "${branch}" not found`)
  if (head !== input.expectedHeadOid) {
    throw new Refusal(
      'STALE_DATA',
      `Expected branch to point to "${input.expectedHeadOid}" but it points to "${head}". Pull and try again.`,
      409,
    )
  }
  const { bot } = scope.app
  const commit = commitChanges(scope.hub, changesOf(scope, head, input), {
    author: bot,
    parents: [head],
    message: [input.message.headline, input.message.body].filter(Boolean).join('\n\n'),
    byGitHub: true,
  })
  moveBranch(scope.hub, bot, repository, branch, commit.oid)
  return { commit: commitNode(scope, repository, commit), ref: refNode(scope, repository, branch) }
}

interface RefUpdate {
  readonly name: string
  readonly afterOid: string
  readonly beforeOid?: string | null
  readonly force?: boolean | null
}

/** All or nothing: every expectation is checked before the first ref moves. */
function updateRefs(scope: Scope, repository: Repository, updates: readonly RefUpdate[]): void {
  const zero = /^0{40}$/
  for (const { name, beforeOid, afterOid } of updates) {
    const now = repository.branches.get(branchOf(name)) ?? '0'.repeat(40)
    if (beforeOid != null && beforeOid !== now) {
      throw new Refusal(
        'STALE_DATA',
        `Expected ${name} to point to "${beforeOid}" but it points to "${now}"`,
        409,
      )
    }
    if (!zero.test(afterOid) && scope.hub.state.objects.get(afterOid)?.type !== 'commit') {
      throw unprocessable(`Object ${afterOid} does not exist`)
    }
  }
  for (const { name, afterOid, force } of updates) {
    const after = zero.test(afterOid) ? undefined : afterOid
    moveBranch(scope.hub, scope.app.bot, repository, branchOf(name), after, { force: force === true })
  }
}

/** Refs and commits: `contents: write`. */
export function codeMutations(scope: Scope): Args {
  const { hub, app } = scope
  return {
    createRef: ({ input }: { input: { repositoryId: string; name: string; oid: string } }) => {
      const repository = repositoryById(scope, input.repositoryId)
      mustBeAllowed(scope, repository, ['contents'], 'write')
      createBranch(hub, app.bot, repository, branchOf(input.name), input.oid)
      return { ref: refNode(scope, repository, branchOf(input.name)) }
    },
    deleteRef: ({ input }: { input: { refId: string } }) => {
      const { repository, branch } = branchById(scope, input.refId)
      mustBeAllowed(scope, repository, ['contents'], 'write')
      deleteBranch(hub, app.bot, repository, branch)
      return {}
    },
    updateRefs: ({ input }: { input: { repositoryId: string; refUpdates: readonly RefUpdate[] } }) => {
      const repository = repositoryById(scope, input.repositoryId)
      mustBeAllowed(scope, repository, ['contents'], 'write')
      updateRefs(scope, repository, input.refUpdates)
      return {}
    },
    createCommitOnBranch: ({ input }: { input: CommitInput }) => commitOnBranch(scope, input),
  }
}
