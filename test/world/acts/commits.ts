import { type FileEntry, filesAt, writeFiles } from '../git/files.ts'
import { type Commit, type Signature, writeBlob, writeCommit } from '../git/object.ts'
import { type Account, emailOf, restLogin } from '../state/account.ts'
import type { Hub } from '../state/hub.ts'

/** Who commits made in the browser and through the API are committed by: GitHub itself. */
const webFlow = { name: 'GitHub', email: 'noreply@github.com' }

/** What becomes of each path: text or bytes, or null to delete it. */
export type FileChanges = Readonly<Record<string, string | Uint8Array | null>>

function signatureOf(hub: Hub, account: Account): Signature {
  return {
    name: account.type === 'Bot' ? restLogin(account) : account.name,
    email: emailOf(account, hub.state.server),
    date: hub.now(),
    account: account.id,
  }
}

export interface CommitInput {
  readonly author: Account
  readonly parents: readonly string[]
  readonly message: string
  /** made in the browser or by the API: committed and signed by GitHub */
  readonly byGitHub?: boolean
  /** an address that belongs to no account */
  readonly unknownAuthor?: boolean
  /** who put it into the history, as Git was told; the author unless given */
  readonly committer?: Account
  /** whose key signed it; GitHub knows the key */
  readonly signedBy?: Account | undefined
}

/** Stores a commit of a whole tree. */
export function commitTree(hub: Hub, tree: string, input: CommitInput): Commit {
  const own = signatureOf(hub, input.author)
  const author = input.unknownAuthor ? { ...own, email: 'someone@example.org', account: undefined } : own
  const gitHub = hub.state.accounts.find((one) => one.login === 'web-flow')
  const teller = input.committer ? signatureOf(hub, input.committer) : author
  const committer = input.byGitHub ? { ...webFlow, date: hub.now(), account: gitHub?.id } : teller
  return writeCommit(hub.state.objects, {
    tree,
    parents: input.parents,
    author,
    committer,
    message: input.message,
    signedByGitHub: input.byGitHub === true && hub.state.server.signs,
    signedBy: input.signedBy?.id,
  })
}

/** Stores a commit that changes some files of its first parent. */
export function commitChanges(hub: Hub, changes: FileChanges, input: CommitInput): Commit {
  const { objects } = hub.state
  const [parent] = input.parents
  const files: Map<string, FileEntry> = parent === undefined ? new Map() : filesAt(objects, parent)
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) files.delete(path)
    else files.set(path, { oid: writeBlob(objects, content), mode: files.get(path)?.mode ?? '100644' })
  }
  return commitTree(hub, writeFiles(objects, files), input)
}
