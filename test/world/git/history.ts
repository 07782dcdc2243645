import { entryAt } from './files.ts'
import { type Commit, commitOf, type Objects } from './object.ts'

/** The commit and everything before it, newest first: each commit before its parents. */
export function ancestry(objects: Objects, head: string): Commit[] {
  const seen = new Set<string>()
  const order: Commit[] = []
  const stack: { oid: string; done: boolean }[] = [{ oid: head, done: false }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const commit = commitOf(objects, next.oid)
    if (next.done) {
      order.push(commit)
      continue
    }
    if (seen.has(next.oid)) continue
    seen.add(next.oid)
    stack.push({ oid: next.oid, done: true })
    for (const oid of commit.parents) stack.push({ oid, done: false })
  }
  return order.reverse()
}

/** Commits of `head` that `base` does not have, oldest first. */
export function commitsBetween(objects: Objects, base: string, head: string): Commit[] {
  const known = new Set(ancestry(objects, base).map((commit) => commit.oid))
  return ancestry(objects, head)
    .filter((commit) => !known.has(commit.oid))
    .reverse()
}

export function isAncestor(objects: Objects, older: string, newer: string): boolean {
  return ancestry(objects, newer).some((commit) => commit.oid === older)
}

/** The newest commit both have; undefined for unrelated histories. */
export function mergeBase(objects: Objects, one: string, other: string): string | undefined {
  const known = new Set(ancestry(objects, one).map((commit) => commit.oid))
  return ancestry(objects, other).find((commit) => known.has(commit.oid))?.oid
}

/** Commits that changed a path, newest first. */
export function historyOf(objects: Objects, head: string, path: string): Commit[] {
  const at = (oid: string) => entryAt(objects, commitOf(objects, oid).tree, path)?.oid
  return ancestry(objects, head).filter((commit) => {
    const here = at(commit.oid)
    if (commit.parents.length === 0) return here !== undefined
    return commit.parents.every((parent) => at(parent) !== here)
  })
}
