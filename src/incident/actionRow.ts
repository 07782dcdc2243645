import type { ActionItem } from '../document/model/postmortem.ts'
import type { IssueState } from './observed/snapshot.ts'

/** How one row of an action table stands towards its issue. */
export type Link =
  /** the ticket cell names it */
  | { readonly kind: 'linked'; readonly issue: IssueState }
  /** it exists, and the ticket cell does not name it yet */
  | { readonly kind: 'filed'; readonly issue: IssueState }
  /** tracked where this app does not look: another repository, another tracker */
  | { readonly kind: 'elsewhere' }
  /** the ticket cell names an issue that is not in this repository */
  | { readonly kind: 'missing'; readonly number: number }
  /** the ticket cell names an issue that has not been read */
  | { readonly kind: 'unread'; readonly number: number }
  | { readonly kind: 'none' }

export interface ActionRow {
  readonly item: ActionItem
  readonly link: Link
}

/** Linked rows are tracked: their ticket cell names an issue, here or elsewhere. */
export function isLinked({ link }: ActionRow): boolean {
  return link.kind === 'linked' || link.kind === 'elsewhere'
}
