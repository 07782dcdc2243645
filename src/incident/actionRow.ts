import type { ActionItem } from '../document/model/postmortem.ts'
import type { IssueState } from './observed/snapshot.ts'

/** How one row of an action table stands towards its issue. */
export type RowLink =
  /** the ticket cell names it; `shared` when other rows name it too, so that nobody writes to it */
  | { readonly kind: 'linked'; readonly issue: IssueState; readonly shared?: true }
  /** it exists, and the ticket cell does not name it yet */
  | { readonly kind: 'filed'; readonly issue: IssueState }
  /** tracked where this app does not write: another repository, another tracker; the issue where it was read */
  | { readonly kind: 'elsewhere'; readonly issue?: IssueState }
  /** the ticket cell says something that is no ticket */
  | { readonly kind: 'unclear' }
  /** the ticket cell names an issue that is not in this repository */
  | { readonly kind: 'missing'; readonly number: number }
  /** the ticket cell names an issue that has not been read */
  | { readonly kind: 'unread'; readonly number: number }
  | { readonly kind: 'none' }

export interface ActionRow {
  readonly item: ActionItem
  readonly link: RowLink
}

/** Linked rows are tracked: their ticket cell names an issue, here or elsewhere. */
export function isLinked({ link }: ActionRow): boolean {
  return link.kind === 'linked' || link.kind === 'elsewhere'
}
