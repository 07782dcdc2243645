import type { HistoryEvent } from '../../../incident/observed/snapshot.ts'
import type { SubjectFragment } from '../../generated/operations.ts'
import { present } from '../ask/selected.ts'
import { toAccount } from './toAccount.ts'

type IssueSubject = Extract<NonNullable<SubjectFragment['subject']>, { readonly __typename: 'Issue' }>
type TimelineItem = NonNullable<NonNullable<IssueSubject['timelineItems']['nodes']>[number]>

/** The incident's history, oldest first; of what is no part of it (other event types) nothing. */
export function toHistory(
  items: readonly (TimelineItem | null)[] | null,
  repository: string,
): HistoryEvent[] {
  const events = present(items).flatMap((item) => toEvent(item, repository) ?? [])
  const merged = new Set<number>()
  const once = events.filter((event) => {
    if (event.kind !== 'merged') return true
    const known = merged.has(event.pullRequest.number)
    merged.add(event.pullRequest.number)
    return !known
  })
  return once.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

function toEvent(item: TimelineItem, repository: string): HistoryEvent | undefined {
  switch (item.__typename) {
    case 'LabeledEvent':
      return { ...stamp(item), kind: 'labeled', label: item.label.name }
    case 'UnlabeledEvent':
      return { ...stamp(item), kind: 'unlabeled', label: item.label.name }
    case 'IssueTypeAddedEvent':
    case 'IssueTypeChangedEvent':
      return item.issueType ? { ...stamp(item), kind: 'typed', type: item.issueType.name } : undefined
    case 'IssueTypeRemovedEvent':
      return item.issueType ? { ...stamp(item), kind: 'untyped', type: item.issueType.name } : undefined
    case 'AssignedEvent':
      return { ...stamp(item), kind: 'assigned', assignee: toAccount(item.assignee) }
    case 'UnassignedEvent':
      return { ...stamp(item), kind: 'unassigned', assignee: toAccount(item.assignee) }
    case 'ClosedEvent': {
      const by = item.closer?.__typename === 'PullRequest' ? { pullRequest: item.closer.number } : undefined
      return { ...stamp(item), kind: 'closed', ...(by ? { by } : {}) }
    }
    case 'ReopenedEvent':
      return { ...stamp(item), kind: 'reopened' }
    case 'RenamedTitleEvent':
      return { ...stamp(item), kind: 'renamed', from: item.previousTitle, to: item.currentTitle }
    case 'CrossReferencedEvent':
      return toMerge(item.source, repository)
    default:
      return undefined
  }
}

function toMerge(
  source: Extract<TimelineItem, { readonly __typename: 'CrossReferencedEvent' }>['source'],
  repository: string,
): HistoryEvent | undefined {
  // A source that GitHub hides is none, whatever its schema promises.
  if (source?.__typename !== 'PullRequest' || !source.mergedAt || source.repository.id !== repository)
    return undefined
  const { number, title, url } = source
  return {
    at: source.mergedAt,
    actor: toAccount(source.mergedBy),
    kind: 'merged',
    pullRequest: { number, title, url },
  }
}

function stamp(item: { readonly createdAt: string; readonly actor: Parameters<typeof toAccount>[0] }) {
  return { at: item.createdAt, actor: toAccount(item.actor) }
}
