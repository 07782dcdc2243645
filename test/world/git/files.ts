import { commitOf, type Objects, type TreeEntry, writeTree } from './object.ts'

export interface FileEntry {
  readonly oid: string
  readonly mode: string
}

/** All files of a tree by path, in path order. */
export type Files = ReadonlyMap<string, FileEntry>

/** Reads a tree, directories and all. */
function readFiles(objects: Objects, tree: string, prefix = ''): Map<string, FileEntry> {
  const found = objects.get(tree)
  const files = new Map<string, FileEntry>()
  if (found?.type !== 'tree') return files
  for (const entry of found.entries) {
    const path = prefix + entry.name
    if (entry.type === 'blob') files.set(path, { oid: entry.oid, mode: entry.mode })
    else for (const [below, file] of readFiles(objects, entry.oid, `${path}/`)) files.set(below, file)
  }
  return files
}

export function filesAt(objects: Objects, commit: string): Map<string, FileEntry> {
  return readFiles(objects, commitOf(objects, commit).tree)
}

/** Writes files as nested trees and answers the root's id. */
export function writeFiles(objects: Objects, files: Files): string {
  const here: TreeEntry[] = []
  const below = new Map<string, Map<string, FileEntry>>()
  for (const [path, file] of files) {
    const slash = path.indexOf('/')
    if (slash < 0) {
      here.push({ name: path, type: 'blob', ...file })
      continue
    }
    const directory = path.slice(0, slash)
    const rest = below.get(directory) ?? new Map<string, FileEntry>()
    rest.set(path.slice(slash + 1), file)
    below.set(directory, rest)
  }
  for (const [name, rest] of below) {
    here.push({ name, type: 'tree', mode: '040000', oid: writeFiles(objects, rest) })
  }
  return writeTree(objects, here)
}

/** What is at a path: a file, a directory, or nothing. The empty path is the root. */
export function entryAt(objects: Objects, tree: string, path: string): TreeEntry | undefined {
  let entry: TreeEntry = { name: '', mode: '040000', type: 'tree', oid: tree }
  for (const name of path.split('/').filter((part) => part !== '')) {
    const directory = objects.get(entry.oid)
    if (directory?.type !== 'tree') return undefined
    const next = directory.entries.find((one) => one.name === name)
    if (!next) return undefined
    entry = next
  }
  return entry
}

/** A file's text at a commit; undefined when there is none. */
export function textAt(objects: Objects, commit: string, path: string): string | undefined {
  const entry = entryAt(objects, commitOf(objects, commit).tree, path)
  const blob = entry && objects.get(entry.oid)
  return blob?.type === 'blob' ? Buffer.from(blob.bytes).toString('utf8') : undefined
}
