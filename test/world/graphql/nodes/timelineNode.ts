import { willClose } from '../../acts/mention.ts'
import { commitOf } from '../../git/object.ts'
import { sees } from '../../http/viewer.ts'
import { site, subjectUrl } from '../../json/url.ts'
import type { Subject, TimelineEvent } from '../../state/conversation.ts'
import { type Args, connection } from '../connection.ts'
import type { Scope } from '../scope.ts'
import { accountNode, teamNode } from './accountNode.ts'
import { commitNode } from './gitNode.ts'
import { issueTypeNode, labelNode } from './labelNode.ts'
import type { Nodes } from './nodes.ts'

const typeNames: Readonly<Record<TimelineEvent['type'], string>> = {
  LABELED: 'LabeledEvent',
  UNLABELED: 'UnlabeledEvent',
  ASSIGNED: 'AssignedEvent',
  UNASSIGNED: 'UnassignedEvent',
  ISSUE_TYPE_ADDED: 'IssueTypeAddedEvent',
  ISSUE_TYPE_CHANGED: 'IssueTypeChangedEvent',
  ISSUE_TYPE_REMOVED: 'IssueTypeRemovedEvent',
  CLOSED: 'ClosedEvent',
  REOPENED: 'ReopenedEvent',
  LOCKED: 'LockedEvent',
  UNLOCKED: 'UnlockedEvent',
  READY_FOR_REVIEW: 'ReadyForReviewEvent',
  CONVERT_TO_DRAFT: 'ConvertToDraftEvent',
  BASE_REF_CHANGED: 'BaseRefChangedEvent',
  RENAMED_TITLE: 'RenamedTitleEvent',
  CROSS_REFERENCED: 'CrossReferencedEvent',
  TRANSFERRED: 'TransferredEvent',
  MILESTONED: 'MilestonedEvent',
  DEMILESTONED: 'DemilestonedEvent',
  SUB_ISSUE_ADDED: 'SubIssueAddedEvent',
  SUB_ISSUE_REMOVED: 'SubIssueRemovedEvent',
  PARENT_ISSUE_ADDED: 'ParentIssueAddedEvent',
  PARENT_ISSUE_REMOVED: 'ParentIssueRemovedEvent',
  MERGED: 'MergedEvent',
  REVIEW_REQUESTED: 'ReviewRequestedEvent',
}

function details(scope: Scope, nodes: Nodes, subject: Subject, event: TimelineEvent): Args {
  switch (event.type) {
    case 'LABELED':
    case 'UNLABELED':
      return { label: labelNode(event.label), labelable: () => nodes.subject(subject) }
    case 'ASSIGNED':
    case 'UNASSIGNED': {
      const person = accountNode(event.assignee)
      return { assignee: person, user: person, assignable: () => nodes.subject(subject) }
    }
    case 'ISSUE_TYPE_ADDED':
    case 'ISSUE_TYPE_CHANGED':
    case 'ISSUE_TYPE_REMOVED':
      return { issueType: issueTypeNode(event.issueType), prevIssueType: issueTypeNode(event.before) }
    case 'CLOSED':
      return {
        stateReason: event.reason ?? null,
        closable: () => nodes.subject(subject),
        closer: () => closerNode(scope, nodes, subject, event.closer),
      }
    case 'REOPENED':
      return { stateReason: 'REOPENED', closable: () => nodes.subject(subject) }
    case 'RENAMED_TITLE':
      return { previousTitle: event.from, currentTitle: event.to }
    case 'CROSS_REFERENCED':
      return {
        // The SDL promises a source; of somebody whom GitHub hides there is none.
        source: () => (event.source.author.hidden ? null : nodes.subject(event.source)),
        target: () => nodes.subject(subject),
        willCloseTarget: () => willClose(scope.hub, event.source, subject),
        isCrossRepository: event.source.repository !== subject.repository,
        referencedAt: event.at,
      }
    case 'TRANSFERRED':
      return { fromRepository: () => nodes.repository(event.from), issue: () => nodes.subject(subject) }
    case 'MILESTONED':
    case 'DEMILESTONED':
      return { milestoneTitle: event.title, subject: () => nodes.subject(subject) }
    case 'SUB_ISSUE_ADDED':
    case 'SUB_ISSUE_REMOVED':
      return { subIssue: () => nodes.subject(event.subIssue) }
    case 'PARENT_ISSUE_ADDED':
    case 'PARENT_ISSUE_REMOVED':
      return { parent: () => nodes.subject(event.parent) }
    case 'MERGED':
      return {
        commit: () => commitNode(scope, subject.repository, commitOf(scope.hub.state.objects, event.commit)),
        pullRequest: () => nodes.subject(subject),
      }
    case 'REVIEW_REQUESTED': {
      const { reviewer } = event
      return {
        requestedReviewer: reviewer.kind === 'team' ? teamNode(reviewer) : accountNode(reviewer),
        pullRequest: () => nodes.subject(subject),
      }
    }
    default:
      return { lockReason: null, pullRequest: () => nodes.subject(subject) }
  }
}

function closerNode(
  scope: Scope,
  nodes: Nodes,
  subject: Subject,
  closer: (TimelineEvent & { type: 'CLOSED' })['closer'],
): Args | null {
  if (!closer) return null
  if ('commit' in closer) {
    return commitNode(scope, subject.repository, commitOf(scope.hub.state.objects, closer.commit))
  }
  return nodes.subject(closer)
}

/** A conversation's history, comments and reviews among it, oldest first. Mentions from what cannot be seen are left out. */
export function timelineConnection(scope: Scope, nodes: Nodes, subject: Subject, args: Args): Args {
  const events = subject.timeline
    .filter(
      (event) =>
        event.type !== 'CROSS_REFERENCED' ||
        (scope.settings.mentionsShown && sees(scope.viewer, event.source.repository)),
    )
    .map((event) => ({
      at: event.at,
      place: event.databaseId,
      type: `${event.type}_EVENT`,
      node: () => ({
        __typename: typeNames[event.type],
        id: event.id,
        createdAt: event.at,
        actor: accountNode(event.actor),
        url: `${subjectUrl(subject)}#event-${event.id}`,
        resourcePath: `${subjectUrl(subject).slice(site.length)}#event-${event.id}`,
        ...details(scope, nodes, subject, event),
      }),
    }))
  const comments = subject.comments.map((comment) => ({
    at: comment.createdAt,
    place: comment.databaseId,
    type: 'ISSUE_COMMENT',
    node: () => nodes.comment(comment),
  }))
  const reviews =
    subject.kind === 'issue'
      ? []
      : subject.reviews.map((review) => ({
          at: review.createdAt,
          place: review.databaseId,
          type: 'PULL_REQUEST_REVIEW',
          node: () => nodes.review(review),
        }))
  const { itemTypes, since } = args
  const items = [...events, ...comments, ...reviews]
    .filter((item) => !Array.isArray(itemTypes) || itemTypes.includes(item.type))
    .filter((item) => typeof since !== 'string' || Date.parse(item.at) >= Date.parse(since))
    .sort((a, b) => a.place - b.place)
  const page = connection(items, args, (item) => item.node(), { honours: ['itemTypes', 'since'] })
  return { ...page, filteredCount: items.length, pageCount: items.length, updatedAt: subject.updatedAt }
}
