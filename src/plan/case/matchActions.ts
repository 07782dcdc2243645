import type { ActionItem, Postmortem } from '../../document/model/postmortem.ts'
import type { ActionRow, Link } from '../../incident/actionRow.ts'
import type { IssueState, Snapshot } from '../../incident/observed/snapshot.ts'
import { readMarkers } from '../../messages/text/marker.ts'

export interface Matched {
  readonly rows: readonly ActionRow[]
  /** issues of ours that no row names any more */
  readonly orphans: readonly IssueState[]
}

/** Pairs the rows of a document with issues: by the ticket cell first, by the hidden marker of our own issues else. */
export function matchActions(postmortem: Postmortem, snapshot: Snapshot): Matched {
  const ours = new Map(
    snapshot.subIssues.flatMap((issue) => {
      const item = itemOf(issue, snapshot)
      return item === undefined ? [] : [[item, issue] as const]
    }),
  )
  const named = new Set(
    postmortem.actions.flatMap((item) => {
      const number = ticketNumber(item, snapshot)
      return number === undefined ? [] : [number]
    }),
  )
  const rows = postmortem.actions.map((item): ActionRow => {
    if (item.ticket.value) return { item, link: linkOf(item, snapshot) }
    const issue = ours.get(item.key)
    const free = issue && !named.has(issue.number)
    return { item, link: free ? { kind: 'filed', issue } : { kind: 'none' } }
  })
  const claimed = new Set(
    rows.flatMap(({ link }) => (link.kind === 'linked' || link.kind === 'filed' ? [link.issue.id] : [])),
  )
  return { rows, orphans: [...ours.values()].filter((issue) => !claimed.has(issue.id)) }
}

/** The item an issue of ours was filed for; undefined when the issue is not ours or not of this incident. */
export function itemOf(issue: IssueState, snapshot: Snapshot): string | undefined {
  return actionMarker(issue, snapshot)?.['item']
}

/** The hidden marker of an action issue, believed only on issues that the app itself wrote for this incident. */
export function actionMarker(
  issue: IssueState,
  snapshot: Snapshot,
): Readonly<Record<string, string>> | undefined {
  const { bot } = snapshot.repository
  if (issue.author.kind !== 'bot' || issue.author.databaseId !== bot.databaseId) return undefined
  return readMarkers(issue.body).find(
    ({ kind, fields }) => kind === 'action' && fields['incident'] === String(snapshot.issue.number),
  )?.fields
}

function linkOf(item: ActionItem, snapshot: Snapshot): Link {
  const number = ticketNumber(item, snapshot)
  if (number === undefined) return { kind: 'elsewhere' }
  // The incident closes when the postmortem is published: it tracks nothing.
  if (number === snapshot.issue.number) return { kind: 'missing', number }
  const read = [...snapshot.subIssues, ...snapshot.adopted].find((issue) => issue.number === number)
  const issue = read ?? snapshot.resolved.issues[number]
  if (issue) return { kind: 'linked', issue }
  return issue === null ? { kind: 'missing', number } : { kind: 'unread', number }
}

function ticketNumber(item: ActionItem, snapshot: Snapshot): number | undefined {
  const ticket = item.ticket.value
  if (ticket?.kind !== 'issue') return undefined
  const { owner, name } = snapshot.repository
  const sameOwner = ticket.owner === undefined || ticket.owner.toLowerCase() === owner.toLowerCase()
  const sameName = ticket.repository === undefined || ticket.repository.toLowerCase() === name.toLowerCase()
  return sameOwner && sameName ? ticket.number : undefined
}
