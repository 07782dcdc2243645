import type { Files } from './files.ts'
import type { Objects } from './object.ts'

export interface Change {
  readonly path: string
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED'
  readonly additions: number
  readonly deletions: number
}

function lines(objects: Objects, oid: string | undefined): string[] {
  const blob = oid === undefined ? undefined : objects.get(oid)
  if (blob?.type !== 'blob' || blob.bytes.includes(0)) return []
  const text = Buffer.from(blob.bytes).toString('utf8')
  return text === '' ? [] : text.replace(/\n$/, '').split('\n')
}

/** Lines that are in one text and not in the other, counted with their repetitions. */
function onlyIn(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>()
  for (const line of other) left.set(line, (left.get(line) ?? 0) + 1)
  let count = 0
  for (const line of one) {
    const spare = left.get(line) ?? 0
    if (spare > 0) left.set(line, spare - 1)
    else count += 1
  }
  return count
}

/** Files that differ, by path. */
export function compareFiles(objects: Objects, before: Files, after: Files): Change[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort()
  return paths.flatMap((path): Change[] => {
    const [old, now] = [before.get(path)?.oid, after.get(path)?.oid]
    if (old === now) return []
    const [oldLines, newLines] = [lines(objects, old), lines(objects, now)]
    const type = old === undefined ? 'ADDED' : now === undefined ? 'DELETED' : 'MODIFIED'
    return [{ path, type, additions: onlyIn(newLines, oldLines), deletions: onlyIn(oldLines, newLines) }]
  })
}

/** Three-way merge by whole files: the merged files, or the paths both sides changed differently. */
export function mergeFiles(
  base: Files,
  ours: Files,
  theirs: Files,
): { files: Files; conflicts: readonly string[] } {
  const files = new Map(ours)
  const conflicts: string[] = []
  for (const path of new Set([...base.keys(), ...theirs.keys()])) {
    const [was, mine, yours] = [base.get(path)?.oid, ours.get(path)?.oid, theirs.get(path)]
    if (yours?.oid === was || yours?.oid === mine) continue
    if (mine !== was) conflicts.push(path)
    else if (yours) files.set(path, yours)
    else files.delete(path)
  }
  return { files, conflicts }
}
