import { documentUrl } from '../incident/documentUrl.ts'
import type { Snapshot } from '../incident/snapshot.ts'
import { cell } from './cell.ts'

/** The document as a link, also in a table cell. People choose its name: nothing in it reaches beyond the link. */
export function documentLink(snapshot: Snapshot, path: string): string {
  const address = documentUrl(snapshot, path).replaceAll('(', '%28').replaceAll(')', '%29')
  return `[${cell(path, 200)}](${address})`
}
