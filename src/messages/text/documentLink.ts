import { documentUrl } from '../../incident/document/documentUrl.ts'
import type { Snapshot } from '../../incident/observed/snapshot.ts'
import { cell } from './cell.ts'

/** The document as a link, also in a table cell. People choose its name: nothing in it reaches beyond the link. */
export function documentLink(snapshot: Snapshot, path: string): string {
  return link(path, documentUrl(snapshot, path))
}

/** The same where it is written once and for all: the pull request outlives its branch. */
export function lastingLink(snapshot: Snapshot, path: string): string {
  const { pullRequest } = snapshot
  const unmerged = pullRequest && pullRequest.state !== 'merged'
  return link(path, unmerged ? pullRequest.url : documentUrl(snapshot, path))
}

function link(path: string, address: string): string {
  return `[${cell(path, 200)}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`
}
