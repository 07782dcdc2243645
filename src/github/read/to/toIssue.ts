import type { NodeId } from '../../../incident/key.ts'
import { type Comment, reactionMarks } from '../../../incident/observed/comment.ts'
import type { IssueState, Label, MilestoneState } from '../../../incident/observed/snapshot.ts'
import type {
  CommentFieldsFragment,
  IssueFieldsFragment,
  LabelFieldsFragment,
  MilestoneFieldsFragment,
} from '../../generated/operations.ts'
import { reactionContents } from '../../reactionContents.ts'
import { present } from '../ask/selected.ts'
import { wholeList } from '../ask/wholeList.ts'
import { toAccount } from './toAccount.ts'

/** An issue as it stands. @throws TooMuchError when it has more labels or assignees than can be read */
export function toIssue(issue: IssueFieldsFragment): IssueState {
  const of = String(issue.number)
  return {
    id: issue.id as NodeId,
    number: issue.number,
    url: issue.url,
    title: issue.title,
    body: issue.body,
    open: issue.state === 'OPEN',
    ...toClosing(issue),
    ...(issue.state === 'CLOSED' && issue.closedAt ? { closedAt: issue.closedAt } : {}),
    createdAt: issue.createdAt,
    locked: issue.locked,
    author: toAccount(issue.author),
    assignees: wholeList(issue.assignees, 'assignees', of).map(toAccount),
    labels: wholeList(issue.labels, 'labels', of).map(toLabel),
    ...(issue.issueType ? { type: issue.issueType.name } : {}),
    ...(issue.milestone ? { milestone: toMilestone(issue.milestone) } : {}),
    ...(issue.parent ? { parent: issue.parent.id as NodeId } : {}),
  }
}

/** As what an issue was closed, when it is. */
export function toClosing({
  state,
  stateReason: reason,
}: Pick<IssueFieldsFragment, 'state' | 'stateReason'>): Pick<IssueState, 'closedAs'> {
  const as = { COMPLETED: 'completed', NOT_PLANNED: 'not_planned', DUPLICATE: 'duplicate' } as const
  return state === 'OPEN' || !reason || reason === 'REOPENED' ? {} : { closedAs: as[reason] }
}

export function toLabel(label: LabelFieldsFragment): Label {
  return { id: label.id as NodeId, name: label.name }
}

export function toMilestone(milestone: MilestoneFieldsFragment): MilestoneState {
  return {
    id: milestone.id as NodeId,
    number: milestone.number,
    title: milestone.title,
    ...(milestone.dueOn ? { due: milestone.dueOn.slice(0, 10) } : {}),
    open: milestone.state === 'OPEN',
  }
}

export function toComment(comment: CommentFieldsFragment): Comment {
  return {
    id: comment.id as NodeId,
    url: comment.url,
    body: comment.body,
    author: toAccount(comment.author),
    createdAt: comment.createdAt,
    ...(comment.lastEditedAt ? { editedAt: comment.lastEditedAt, editor: toAccount(comment.editor) } : {}),
    ...reactionsOf(comment),
  }
}

/** What the app's own reactions say. */
function reactionsOf({ reactionGroups }: CommentFieldsFragment): Pick<Comment, 'reactions'> {
  const ours = present(reactionGroups).filter(({ viewerHasReacted }) => viewerHasReacted)
  const reactions = reactionMarks.flatMap((mark) =>
    ours
      .filter(({ content }) => content === reactionContents[mark])
      .map(({ createdAt }) => ({ mark, since: createdAt ?? '' })),
  )
  return reactions.length > 0 ? { reactions } : {}
}
