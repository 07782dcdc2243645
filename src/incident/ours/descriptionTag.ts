import type { Snapshot } from '../observed/snapshot.ts'
import { type MarkerFields, readMarkers } from './marker.ts'

/** What the pull request remembers of the front matter: what the app wrote last into its fields, and what it writes next. */
export function descriptionTag({ pullRequest }: Pick<Snapshot, 'pullRequest'>): MarkerFields {
  const [first] = readMarkers(pullRequest?.body ?? '')
  return first?.kind === 'plan' ? first.fields : {}
}
