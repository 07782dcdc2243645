import { commitsOf } from '../../acts/pullRequests.ts'
import { coAuthors } from '../../git/coAuthors.ts'
import { compareFiles } from '../../git/compare.ts'
import { entryAt, filesAt } from '../../git/files.ts'
import { ancestry, historyOf } from '../../git/history.ts'
import {
  type Blob,
  type Commit,
  commitOf,
  type Signature,
  type Tree,
  type TreeEntry,
} from '../../git/object.ts'
import { repositoryUrl } from '../../json/url.ts'
import type { Account } from '../../state/account.ts'
import { emailOf } from '../../state/account.ts'
import type { PullRequest } from '../../state/conversation.ts'
import type { Repository } from '../../state/repository.ts'
import { type Args, connection } from '../connection.ts'
import type { Scope } from '../scope.ts'
import { commitUserNode } from './accountNode.ts'
import { checkSuiteConnection } from './checkNode.ts'

/** GitHub cuts blob text off here. */
const textLimit = 512_000

/** A git object by id; null when there is none. */
export function gitObjectNode(scope: Scope, repository: Repository, oid: string | undefined): Args | null {
  const object = oid === undefined ? undefined : scope.hub.state.objects.get(oid)
  if (!object) return null
  if (object.type === 'commit') return commitNode(scope, repository, object)
  return object.type === 'blob' ? blobNode(object) : treeNode(scope, repository, object, '')
}

function blobNode(blob: Blob): Args {
  const isBinary = blob.bytes.subarray(0, 8000).includes(0)
  const shown = Buffer.from(blob.bytes.subarray(0, textLimit))
  return {
    __typename: 'Blob',
    id: `B_${blob.oid}`,
    oid: blob.oid,
    abbreviatedOid: blob.oid.slice(0, 7),
    byteSize: blob.bytes.byteLength,
    isBinary,
    isTruncated: !isBinary && blob.bytes.byteLength > textLimit,
    text: isBinary ? null : shown.toString('utf8'),
  }
}

function treeNode(scope: Scope, repository: Repository, tree: Tree, path: string): Args {
  return {
    __typename: 'Tree',
    id: `T_${tree.oid}`,
    oid: tree.oid,
    abbreviatedOid: tree.oid.slice(0, 7),
    entries: () => tree.entries.map((entry) => entryNode(scope, repository, entry, path)),
  }
}

function entryNode(scope: Scope, repository: Repository, entry: TreeEntry, directory: string): Args {
  const path = directory === '' ? entry.name : `${directory}/${entry.name}`
  return {
    __typename: 'TreeEntry',
    name: entry.name,
    path,
    type: entry.type,
    mode: Number.parseInt(entry.mode, 8),
    oid: entry.oid,
    object: () => {
      const object = scope.hub.state.objects.get(entry.oid)
      if (object?.type === 'tree') return treeNode(scope, repository, object, path)
      return object?.type === 'blob' ? blobNode(object) : null
    },
  }
}

/** What `object(expression:)` finds: `REF`, `REF:path`, an oid, or `OID:path`; `HEAD` is the default branch. */
export function expressionNode(scope: Scope, repository: Repository, expression: string): Args | null {
  const colon = expression.indexOf(':')
  const name = colon < 0 ? expression : expression.slice(0, colon)
  const branch = name === 'HEAD' ? repository.defaultBranch : name.replace(/^refs\/heads\//, '')
  const oid = repository.branches.get(branch) ?? (/^[0-9a-f]{40}$/.test(name) ? name : undefined)
  const object = oid === undefined ? undefined : scope.hub.state.objects.get(oid)
  if (!object) return null
  if (colon < 0) return gitObjectNode(scope, repository, oid)
  if (object.type !== 'commit') return null
  const path = expression.slice(colon + 1)
  const found = entryAt(scope.hub.state.objects, object.tree, path)
  const inside = found && scope.hub.state.objects.get(found.oid)
  if (inside?.type === 'tree') return treeNode(scope, repository, inside, path)
  return inside?.type === 'blob' ? blobNode(inside) : null
}

function ownerOf({ hub: { state } }: Scope, email: string): string | undefined {
  return state.accounts.find((account) => emailOf(account, state.server) === email)?.id
}

function actorNode(scope: Scope, signature: Signature): Args {
  const account = signature.account === undefined ? undefined : accountOf(scope, signature.account)
  return {
    __typename: 'GitActor',
    name: signature.name,
    email: signature.email,
    date: signature.date,
    user: commitUserNode(account, {
      botsToo: scope.settings.botsAsCommitUsers,
      server: scope.hub.state.server,
    }),
  }
}

function changesOf(scope: Scope, commit: Commit) {
  const { objects } = scope.hub.state
  const [parent] = commit.parents
  return compareFiles(
    objects,
    parent === undefined ? new Map() : filesAt(objects, parent),
    filesAt(objects, commit.oid),
  )
}

export function commitNode(scope: Scope, repository: Repository, commit: Commit): Args {
  const { objects } = scope.hub.state
  const [headline = '', ...rest] = commit.message.split('\n')
  const file = (path: string) => {
    const entry = entryAt(objects, commit.tree, path)
    const directory = path.split('/').slice(0, -1).join('/')
    return entry ? entryNode(scope, repository, entry, directory) : null
  }
  return {
    __typename: 'Commit',
    id: `C_${commit.oid}`,
    oid: commit.oid,
    abbreviatedOid: commit.oid.slice(0, 7),
    message: commit.message,
    messageHeadline: headline,
    messageBody: rest.join('\n').trim(),
    authoredDate: commit.author.date,
    committedDate: commit.committer.date,
    committedViaWeb: commit.signedByGitHub,
    authoredByCommitter: commit.author.account === commit.committer.account,
    author: () => actorNode(scope, commit.author),
    committer: () => actorNode(scope, commit.committer),
    authors: (args: Args) =>
      connection([commit.author, ...coAuthors(commit, (email) => ownerOf(scope, email))], args, (one) =>
        actorNode(scope, one),
      ),
    parents: (args: Args) =>
      connection(commit.parents, args, (oid) => commitNode(scope, repository, commitOf(objects, oid))),
    tree: () => gitObjectNode(scope, repository, commit.tree),
    url: `${repositoryUrl(repository)}/commit/${commit.oid}`,
    changedFilesIfAvailable: () => changesOf(scope, commit).length,
    changedFiles: () => changesOf(scope, commit).length,
    additions: () => changesOf(scope, commit).reduce((sum, change) => sum + change.additions, 0),
    deletions: () => changesOf(scope, commit).reduce((sum, change) => sum + change.deletions, 0),
    signature: () => signatureNode(scope, commit),
    file: ({ path }: { path: string }) => file(path),
    history: (args: Args) => {
      const path = args['path']
      const all =
        typeof path === 'string' ? historyOf(objects, commit.oid, path) : ancestry(objects, commit.oid)
      return connection(all, args, (one) => commitNode(scope, repository, one), { honours: ['path'] })
    },
    // The merged ones that brought it; that of another repository it does not know.
    associatedPullRequests: (args: Args) =>
      connection(
        repository.pullRequests.filter((pull) => isBroughtBy(scope, commit, pull)),
        args,
        ({ id, number, state }) => ({ __typename: 'PullRequest', id, number, state }),
        // Without a wish the oldest comes first, as they stand here.
        { honours: ['orderBy'] },
      ),
    checkSuites: (args: Args) => checkSuiteConnection(scope, repository, commit.oid, args),
  }
}

function isBroughtBy({ hub }: Scope, { oid }: Commit, pull: PullRequest): boolean {
  if (pull.state !== 'MERGED') return false
  return pull.mergeCommit === oid || commitsOf(hub, pull).some((one) => one.oid === oid)
}

function signatureNode(scope: Scope, commit: Commit): Args | null {
  const signer = commit.signedBy === undefined ? undefined : accountOf(scope, commit.signedBy)
  if (!commit.signedByGitHub && !signer) return null
  return {
    __typename: commit.signedByGitHub ? 'GpgSignature' : 'SshSignature',
    email: commit.committer.email,
    isValid: true,
    state: 'VALID',
    wasSignedByGitHub: commit.signedByGitHub,
    signer: commitUserNode(signer, { botsToo: false, server: scope.hub.state.server }),
  }
}

function accountOf(scope: Scope, id: string): Account | undefined {
  const entity = scope.hub.state.nodes.get(id)
  return entity?.kind === 'account' ? entity : undefined
}

/** A branch. */
export function refNode(scope: Scope, repository: Repository, branch: string): Args | null {
  const oid = repository.branches.get(branch)
  if (oid === undefined) return null
  return {
    __typename: 'Ref',
    id: `REF_${repository.databaseId}_${Buffer.from(branch).toString('base64url')}`,
    name: branch,
    prefix: 'refs/heads/',
    target: () => gitObjectNode(scope, repository, oid),
  }
}
