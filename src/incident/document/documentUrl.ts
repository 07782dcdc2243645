import type { Snapshot } from '../observed/snapshot.ts'

/** Where people read the document: on its branch until it is merged, on the default branch, whatever its name, from then on. */
export function documentUrl(snapshot: Snapshot, path: string): string {
  const merged = snapshot.pullRequest?.state === 'merged'
  const branch = merged ? undefined : snapshot.pullRequest?.branch
  return `${snapshot.repository.url}/blob/${branch ?? 'HEAD'}/${path.split('/').map(encodeURIComponent).join('/')}`
}
