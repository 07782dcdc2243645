import type { Account } from '../observed/account.ts'
import type { Snapshot } from '../observed/snapshot.ts'

/**
 * The people of an incident: its author, those who are assigned, who commented and who labelled, in the order of their
 * first appearance. No bots and no deleted accounts; one entry for each account.
 */
export function participantsOf({ issue, comments, history }: Snapshot): readonly Account[] {
  const assigned = new Set(issue.assignees.map(({ databaseId }) => databaseId))
  const seen = [
    { at: issue.createdAt, account: issue.author },
    ...history.flatMap((event) => {
      if (event.kind === 'labeled' || event.kind === 'unlabeled')
        return [{ at: event.at, account: event.actor }]
      return event.kind === 'assigned' && assigned.has(event.assignee.databaseId)
        ? [{ at: event.at, account: event.assignee }]
        : []
    }),
    ...comments.map(({ createdAt, author }) => ({ at: createdAt, account: author })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const accounts = [...seen.map(({ account }) => account), ...issue.assignees]
  const people = new Map<number, Account>()
  for (const account of accounts)
    if (account.kind === 'user' && !people.has(account.databaseId)) people.set(account.databaseId, account)
  return [...people.values()]
}
