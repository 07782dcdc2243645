import type { ActionItem } from '../../document/model/postmortem.ts'
import type { IssueState, Snapshot } from '../observed/snapshot.ts'
import { isApp } from './isApp.ts'
import { type MarkerFields, marker, opening, readMarkers } from './marker.ts'
import { rowMark } from './marks.ts'

/** What an issue has because of its row: what was last written by the app, so that a later change writes only what is still its own. */
export interface RowSet {
  /** mark of the title as it was written */
  readonly title: string
  /** logins, lower-case */
  readonly owners: readonly string[]
  /** the label of the priority */
  readonly priority?: string | undefined
  /** the due date that the milestone was chosen for */
  readonly due?: string | undefined
  /** title of the milestone */
  readonly milestone?: string | undefined
}

/** The hidden tag of an action's issue: whose it is, which row it stands for, and what that row brought it. */
export function actionTag(incident: number, item: ActionItem, set: RowSet): string {
  const { title, owners, priority, due, milestone } = set
  return marker('action', {
    incident: String(incident),
    item: item.key,
    row: rowMark(item),
    title,
    ...(owners.length > 0 ? { owners: owners.join('+') } : {}),
    ...(priority === undefined ? {} : { priority }),
    ...(due === undefined ? {} : { due }),
    ...(milestone === undefined ? {} : { milestone }),
  })
}

/** The tag's fields, believed only on issues that the app itself wrote for this incident. */
export function readActionTag(
  { author, body }: Pick<IssueState, 'author' | 'body'>,
  { issue, repository }: Pick<Snapshot, 'issue' | 'repository'>,
): MarkerFields | undefined {
  if (!isApp(author, repository.bot)) return undefined
  return readMarkers(body).find(
    ({ kind, fields }) => kind === 'action' && fields['incident'] === String(issue.number),
  )?.fields
}

/** The incident whose action an issue says it is. Whether that is true its author tells. */
export function incidentOfAction(body: string): number | undefined {
  const tag = readMarkers(body).find(({ kind }) => kind === 'action')
  const incident = Number(tag?.fields['incident'])
  return Number.isSafeInteger(incident) && incident > 0 ? incident : undefined
}

const tag = new RegExp(`(${opening('action')}[^>]*?) ?-->`)

/** The body saying in its tag that the app closed the issue, so that it may reopen it. */
export function markDropped(body: string): string {
  return body.replace(tag, '$1 dropped=yes -->')
}
