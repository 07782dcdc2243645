import {
  isOfTracker,
  isUnreadTicket,
  namedIssue,
  sharingTickets,
} from '../../document/find/actions/ticketDoubts.ts'
import type { ActionItem, Postmortem } from '../../document/model/postmortem.ts'
import type { ActionRow, RowLink } from '../../incident/actionRow.ts'
import { fullName, isHere } from '../../incident/observed/isHere.ts'
import type { IssueState, Snapshot } from '../../incident/observed/snapshot.ts'
import { readActionTag } from '../../incident/ours/actionTag.ts'

export interface Matched {
  readonly rows: readonly ActionRow[]
  /** issues of ours that no row stands for any more */
  readonly orphans: readonly IssueState[]
}

/**
 * Pairs the rows of a document with issues: by the ticket cell first, by the hidden marker of our own issues else. An
 * issue is its repository and its number; a cell that says anything else is not for us to fill.
 */
export function matchActions(
  postmortem: Postmortem,
  snapshot: Snapshot,
  trackers: readonly string[],
): Matched {
  const home = snapshot.repository
  const ours = new Map(
    snapshot.subIssues.flatMap((issue) => {
      const item = itemOf(issue, snapshot)
      return item === undefined ? [] : [[item, issue] as const]
    }),
  )
  const named = new Set(postmortem.actions.map((item) => namedIssue(item, home)))
  const sharing = sharingTickets(postmortem.actions, home)
  const rows = postmortem.actions.map((item): ActionRow => {
    const mine = ours.get(item.key)
    const free = mine && !named.has(fullName(mine).toLowerCase())
    if (item.ticket.value) {
      const link = linkOf(item, snapshot, sharing.has(item))
      // Its own issue was moved to another repository: the cell follows, since the number was ours.
      const moved = link.kind === 'missing' && free && !isHere(mine, home)
      return { item, link: moved ? { kind: 'filed', issue: mine } : link }
    }
    if (isOfTracker(item, trackers)) return { item, link: { kind: 'elsewhere' } }
    if (isUnreadTicket(item, trackers)) return { item, link: { kind: 'unclear' } }
    return { item, link: free ? { kind: 'filed', issue: mine } : { kind: 'none' } }
  })
  const claimed = new Set(rows.flatMap(({ link }) => ('issue' in link && link.issue ? [link.issue.id] : [])))
  const standing = new Set(postmortem.actions.map(({ key }) => key))
  const orphans = [...ours].flatMap(([item, issue]) =>
    claimed.has(issue.id) || standing.has(item) ? [] : [issue],
  )
  return { rows, orphans }
}

/** The item an issue of ours was filed for; undefined when the issue is not ours or not of this incident. */
export function itemOf(issue: IssueState, snapshot: Snapshot): string | undefined {
  return readActionTag(issue, snapshot)?.['item']
}

function linkOf(item: ActionItem, snapshot: Snapshot, shared: boolean): RowLink {
  const name = namedIssue(item, snapshot.repository)
  const { value } = item.ticket
  if (name === undefined || value?.kind !== 'issue') return { kind: 'elsewhere' }
  const { number } = value
  const read = [...snapshot.subIssues, ...snapshot.adopted].find(
    (one) => fullName(one).toLowerCase() === name,
  )
  if (name !== `${snapshot.repository.owner}/${snapshot.repository.name}#${number}`.toLowerCase())
    return { kind: 'elsewhere', ...(read ? { issue: read } : {}) }
  // The incident closes when the postmortem is published: it tracks nothing.
  if (number === snapshot.issue.number) return { kind: 'missing', number }
  const issue = read ?? snapshot.resolved.issues[number]
  if (issue && !isHere(issue, snapshot.repository)) return { kind: 'elsewhere', issue }
  if (issue) return { kind: 'linked', issue, ...(shared ? { shared } : {}) }
  return issue === null ? { kind: 'missing', number } : { kind: 'unread', number }
}
