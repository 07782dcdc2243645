import { createHash } from 'node:crypto'

export interface Blob {
  readonly type: 'blob'
  readonly oid: string
  readonly bytes: Uint8Array
}

export interface TreeEntry {
  readonly name: string
  readonly mode: string
  readonly type: 'blob' | 'tree'
  readonly oid: string
}

export interface Tree {
  readonly type: 'tree'
  readonly oid: string
  readonly entries: readonly TreeEntry[]
}

export interface Signature {
  readonly name: string
  readonly email: string
  /** ISO instant */
  readonly date: string
  /** node id of the account the address belongs to */
  readonly account: string | undefined
}

export interface Commit {
  readonly type: 'commit'
  readonly oid: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: Signature
  readonly committer: Signature
  readonly message: string
  readonly signedByGitHub: boolean
  /** node id of the account whose own key signed it */
  readonly signedBy?: string | undefined
}

export type GitObject = Blob | Tree | Commit
export type Objects = Map<string, GitObject>

function hash(type: string, content: Uint8Array): string {
  return createHash('sha1').update(`${type} ${content.byteLength}\0`).update(content).digest('hex')
}

/** Stores a file's content; the object id is Git's own. */
export function writeBlob(objects: Objects, content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  const oid = hash('blob', bytes)
  if (!objects.has(oid)) objects.set(oid, { type: 'blob', oid, bytes })
  return oid
}

export function writeTree(objects: Objects, entries: readonly TreeEntry[]): string {
  const key = (entry: TreeEntry) => (entry.type === 'tree' ? `${entry.name}/` : entry.name)
  const sorted = entries.toSorted((a, b) => Buffer.compare(Buffer.from(key(a)), Buffer.from(key(b))))
  const content = Buffer.concat(
    sorted.flatMap((entry) => [Buffer.from(`${entry.mode} ${entry.name}\0`), Buffer.from(entry.oid, 'hex')]),
  )
  const oid = hash('tree', content)
  if (!objects.has(oid)) objects.set(oid, { type: 'tree', oid, entries: sorted })
  return oid
}

function person(signature: Signature): string {
  return `${signature.name} <${signature.email}> ${Math.floor(Date.parse(signature.date) / 1000)} +0000`
}

export function writeCommit(objects: Objects, commit: Omit<Commit, 'type' | 'oid'>): Commit {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${person(commit.author)}`,
    `committer ${person(commit.committer)}`,
  ]
  const oid = hash('commit', Buffer.from(`${lines.join('\n')}\n\n${commit.message}`))
  const stored: Commit = { type: 'commit', oid, ...commit }
  objects.set(oid, stored)
  return stored
}

export function commitOf(objects: Objects, oid: string): Commit {
  const found = objects.get(oid)
  if (found?.type !== 'commit') throw new Error(`${oid} is not a commit of this world`)
  return found
}
