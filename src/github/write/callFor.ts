import type { Effect } from '../../plan/effect.ts'
import {
  addAssigneesToAssignable,
  addComment,
  addLabelsToLabelable,
  addReaction,
  addSubIssue,
  closeIssue,
  closePullRequest,
  createCommitOnBranch,
  createIssue,
  createLabel,
  createPullRequest,
  createRef,
  removeAssigneesFromAssignable,
  removeLabelsFromLabelable,
  removeReaction,
  reopenIssue,
  reopenPullRequest,
  requestReviews,
  updateIssue,
  updateIssueComment,
  updatePullRequest,
} from '../generated/operations.ts'
import { reactionContents } from '../reactionContents.ts'
import { type Call, call } from './call.ts'
import { createCheckRunCall, updateCheckRunCall } from './checkRunCall.ts'
import type { Item } from './item.ts'
import { labelIds, milestoneId, type Names } from './names.ts'

type Of<Kind extends Effect['kind']> = Extract<Effect, { readonly kind: Kind }>
type Maker<Kind extends Effect['kind']> = (effect: Of<Kind>, names: Names, item: Item) => Call

/** How each effect that GraphQL knows is put to GitHub. */
const makers: { readonly [Kind in Exclude<Effect['kind'], 'create-milestone' | 'dispatch'>]: Maker<Kind> } = {
  'create-branch': ({ branch, at }, { repository }) =>
    call(createRef, { repositoryId: repository.id, name: `refs/heads/${branch}`, oid: at }),
  'commit-file': ({ branch, expectedHead, path, text, headline }, { repository }) =>
    call(createCommitOnBranch, {
      branch: { repositoryNameWithOwner: `${repository.owner}/${repository.name}`, branchName: branch },
      expectedHeadOid: expectedHead,
      message: { headline },
      fileChanges: { additions: [{ path, contents: Buffer.from(text, 'utf8').toString('base64') }] },
    }),
  'create-pull-request': ({ branch, base, title, body, bodyWithBox }, { repository }, { without }) =>
    call(createPullRequest, {
      repositoryId: repository.id,
      headRefName: branch,
      baseRefName: base,
      title,
      body: without.includes('draft') ? bodyWithBox : body,
      draft: !without.includes('draft'),
    }),
  'update-pull-request': ({ pullRequest, body, title }) =>
    call(updatePullRequest, { pullRequestId: pullRequest, body, ...(title === undefined ? {} : { title }) }),
  'close-pull-request': ({ pullRequest }) => call(closePullRequest, { pullRequestId: pullRequest }),
  'reopen-pull-request': ({ pullRequest }) => call(reopenPullRequest, { pullRequestId: pullRequest }),
  'request-reviewers': ({ pullRequest, users }) =>
    call(requestReviews, { pullRequestId: pullRequest, userIds: users, union: true }),
  'add-comment': ({ subject, body }) => call(addComment, { subjectId: subject, body }),
  'edit-comment': ({ comment, body }) => call(updateIssueComment, { id: comment, body }),
  'add-reaction': ({ comment, mark }) =>
    call(addReaction, { subjectId: comment, content: reactionContents[mark] }),
  'remove-reaction': ({ comment, mark }) =>
    call(removeReaction, { subjectId: comment, content: reactionContents[mark] }),
  'create-label': ({ name, color, description }, { repository }) =>
    call(createLabel, { repositoryId: repository.id, name, color, description }),
  'add-labels': ({ subject, labels }, names) =>
    call(addLabelsToLabelable, { labelableId: subject, labelIds: labelIds(labels, names) }),
  'remove-labels': ({ subject, labels }, names) =>
    call(removeLabelsFromLabelable, { labelableId: subject, labelIds: labelIds(labels, names) }),
  'create-issue': (effect, names, { without }) => {
    const milestone = milestoneId(effect.milestone, names)
    return call(createIssue, {
      repositoryId: names.repository.id,
      title: effect.title,
      body: effect.body,
      ...(effect.parent ? { parentIssueId: effect.parent } : {}),
      ...(without.includes('assignees') ? {} : { assigneeIds: effect.assignees }),
      ...(without.includes('labels') ? {} : { labelIds: labelIds(effect.labels, names) }),
      ...(without.includes('milestone') || !milestone ? {} : { milestoneId: milestone }),
    })
  },
  'update-issue': ({ issue, title, body, milestone }, names) =>
    call(updateIssue, {
      id: issue,
      ...(title === undefined ? {} : { title }),
      ...(body === undefined ? {} : { body }),
      ...(milestone === undefined ? {} : { milestoneId: milestone && milestoneId(milestone, names) }),
    }),
  'add-assignees': ({ issue, people }) =>
    call(addAssigneesToAssignable, { assignableId: issue, assigneeIds: people }),
  'remove-assignees': ({ issue, people }) =>
    call(removeAssigneesFromAssignable, { assignableId: issue, assigneeIds: people }),
  'close-issue': ({ issue, as }) =>
    call(closeIssue, { issueId: issue, stateReason: as === 'completed' ? 'COMPLETED' : 'NOT_PLANNED' }),
  'reopen-issue': ({ issue }) => call(reopenIssue, { issueId: issue }),
  'add-sub-issue': ({ parent, child }) => call(addSubIssue, { issueId: parent, subIssueId: child }),
  'create-check-run': ({ head, report }, { repository }, { continued }) =>
    createCheckRunCall(repository.id, head, report, continued),
  'update-check-run': ({ checkRun, report }, { repository }) =>
    updateCheckRunCall(repository.id, checkRun, report),
}

/** The mutation for an item that does not go by REST. */
export function callFor(item: Item, names: Names): Call {
  const maker = makers[item.effect.kind as keyof typeof makers] as Maker<Effect['kind']>
  return maker(item.effect, names, item)
}
