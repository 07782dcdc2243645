import { can } from '../../http/viewer.ts'
import { commentUrl, site, subjectUrl } from '../../json/url.ts'
import type { Comment, Issue, Subject } from '../../state/conversation.ts'
import { type Args, connection, ordered } from '../connection.ts'
import type { Scope } from '../scope.ts'
import { accountNode } from './accountNode.ts'
import { issueTypeNode, labelNode, milestoneNode } from './labelNode.ts'
import type { Nodes } from './nodes.ts'
import { timelineConnection } from './timelineNode.ts'

function didAuthor(scope: Scope, written: Subject | Comment): boolean {
  return written.author.id === scope.app.bot.id
}

const reactionContents = [
  'THUMBS_UP',
  'THUMBS_DOWN',
  'LAUGH',
  'HOORAY',
  'CONFUSED',
  'HEART',
  'ROCKET',
  'EYES',
]

export function commentNode(scope: Scope, nodes: Nodes, comment: Comment): Args {
  return {
    __typename: 'IssueComment',
    id: comment.id,
    databaseId: comment.databaseId,
    fullDatabaseId: String(comment.databaseId),
    body: comment.body,
    bodyText: comment.body,
    author: accountNode(comment.author),
    authorAssociation: 'CONTRIBUTOR',
    editor: accountNode(comment.editor),
    createdAt: comment.createdAt,
    publishedAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    lastEditedAt: comment.lastEditedAt ?? null,
    includesCreatedEdit: comment.lastEditedAt !== undefined,
    isMinimized: comment.minimized !== undefined,
    minimizedReason: comment.minimized ?? null,
    viewerDidAuthor: didAuthor(scope, comment),
    viewerCanUpdate: didAuthor(scope, comment),
    reactionGroups: reactionContents.map((content) => {
      const made = comment.reactions.filter((one) => one.content === content)
      return {
        content,
        createdAt: made[0]?.at ?? null,
        viewerHasReacted: made.some(({ by }) => by.id === scope.app.bot.id),
      }
    }),
    url: commentUrl(comment),
    resourcePath: commentUrl(comment).slice(site.length),
    issue: () => (comment.subject.kind === 'issue' ? nodes.subject(comment.subject) : null),
    pullRequest: () => (comment.subject.kind === 'pullRequest' ? nodes.subject(comment.subject) : null),
    repository: () => nodes.repository(comment.subject.repository),
  }
}

/** What issues and pull requests share. */
export function conversationNode(scope: Scope, nodes: Nodes, subject: Subject): Args {
  return {
    id: subject.id,
    databaseId: subject.databaseId,
    fullDatabaseId: String(subject.databaseId),
    number: subject.number,
    title: subject.title,
    titleHTML: subject.title,
    body: subject.body,
    bodyText: subject.body,
    author: accountNode(subject.author),
    authorAssociation: 'CONTRIBUTOR',
    editor: accountNode(subject.editor),
    createdAt: subject.createdAt,
    publishedAt: subject.createdAt,
    updatedAt: subject.updatedAt,
    lastEditedAt: subject.lastEditedAt ?? null,
    includesCreatedEdit: subject.lastEditedAt !== undefined,
    userContentEdits: (args: Args) =>
      connection(subject.edits.toReversed(), args, ({ at, by }) => ({
        createdAt: at,
        updatedAt: at,
        editedAt: at,
        editor: accountNode(by),
      })),
    closed: subject.state !== 'OPEN',
    closedAt: subject.closedAt ?? null,
    state: subject.state,
    locked: subject.locked,
    activeLockReason: null,
    url: subjectUrl(subject),
    resourcePath: subjectUrl(subject).slice(site.length),
    viewerDidAuthor: didAuthor(scope, subject),
    milestone: milestoneNode(subject.milestone),
    repository: () => nodes.repository(subject.repository),
    labels: (args: Args) =>
      connection(
        ordered(subject.labels, args['orderBy'], (label, field) =>
          field === 'NAME' ? label.name.toLowerCase() : label.databaseId,
        ),
        args,
        labelNode,
        { honours: ['orderBy'] },
      ),
    assignees: (args: Args) => connection(subject.assignees, args, accountNode),
    participants: (args: Args) => connection(participantsOf(subject), args, accountNode),
    comments: (args: Args) =>
      connection(
        ordered(subject.comments, args['orderBy'], (comment) => comment.updatedAt),
        args,
        (comment) => commentNode(scope, nodes, comment),
        { honours: ['orderBy'] },
      ),
    timelineItems: (args: Args) => timelineConnection(scope, nodes, subject, args),
  }
}

function participantsOf(subject: Subject) {
  const people = [subject.author, ...subject.assignees, ...subject.comments.map((comment) => comment.author)]
  return [...new Set(people)].filter((account) => account.type === 'User')
}

/** An issue; null when the token cannot see issues of its repository. */
export function issueNode(scope: Scope, nodes: Nodes, issue: Issue): Args | null {
  if (!can(scope.viewer, issue.repository, 'issues', 'read')) return null
  const total = issue.subIssues.length
  const completed = issue.subIssues.filter((one) => one.state === 'CLOSED').length
  return {
    __typename: 'Issue',
    ...conversationNode(scope, nodes, issue),
    stateReason: issue.stateReason ?? null,
    isPinned: false,
    issueType: issueTypeNode(issue.type),
    parent: () => (issue.parent ? nodes.subject(issue.parent) : null),
    subIssues: (args: Args) => connection(issue.subIssues, args, (one) => nodes.subject(one)),
    subIssuesSummary: {
      total,
      completed,
      percentCompleted: total === 0 ? 0 : Math.round((completed * 100) / total),
    },
  }
}
