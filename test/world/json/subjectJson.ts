import type { Comment, Issue, IssueType, Label, Milestone, Review, Subject } from '../state/conversation.ts'
import { fullName } from '../state/repository.ts'
import { olderId } from '../state/state.ts'
import { accountJson, type Json } from './accountJson.ts'
import { api, commentUrl, repositoryUrl, subjectUrl } from './url.ts'

export function labelJson(label: Label): Json {
  return {
    id: label.databaseId,
    node_id: olderId(label),
    url: `${api}/repos/${fullName(label.repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description === '' ? null : label.description,
  }
}

export function milestoneJson(milestone: Milestone): Json {
  const assigned = milestone.repository.issues.filter((issue) => issue.milestone === milestone)
  return {
    id: milestone.databaseId,
    node_id: olderId(milestone),
    number: milestone.number,
    title: milestone.title,
    description: milestone.description === '' ? null : milestone.description,
    state: milestone.state,
    creator: accountJson(milestone.creator),
    open_issues: assigned.filter((issue) => issue.state === 'OPEN').length,
    closed_issues: assigned.filter((issue) => issue.state === 'CLOSED').length,
    created_at: milestone.createdAt,
    updated_at: milestone.updatedAt,
    closed_at: milestone.closedAt ?? null,
    due_on: milestone.dueOn ?? null,
    html_url: `${repositoryUrl(milestone.repository)}/milestone/${milestone.number}`,
    url: `${api}/repos/${fullName(milestone.repository)}/milestones/${milestone.number}`,
  }
}

/** What issues and pull requests have in common. */
export function conversationJson(subject: Subject): Json {
  return {
    id: subject.databaseId,
    node_id: olderId(subject),
    number: subject.number,
    title: subject.title,
    body: subject.body === '' ? null : subject.body,
    user: accountJson(subject.author),
    labels: subject.labels.map(labelJson),
    assignee: subject.assignees[0] ? accountJson(subject.assignees[0]) : null,
    assignees: subject.assignees.map(accountJson),
    milestone: subject.milestone ? milestoneJson(subject.milestone) : null,
    state: subject.state === 'OPEN' ? 'open' : 'closed',
    locked: subject.locked,
    active_lock_reason: null,
    comments: subject.comments.length,
    author_association: 'CONTRIBUTOR',
    html_url: subjectUrl(subject),
    created_at: subject.createdAt,
    updated_at: subject.updatedAt,
    closed_at: subject.closedAt ?? null,
  }
}

/** An issue, or a pull request in the shape that the issues API gives it. */
export function issueJson(subject: Subject): Json {
  const name = fullName(subject.repository)
  const base = {
    ...conversationJson(subject),
    url: `${api}/repos/${name}/issues/${subject.number}`,
    repository_url: `${api}/repos/${name}`,
  }
  if (subject.kind === 'issue') return { ...base, ...subIssueJson(subject) }
  return {
    ...base,
    draft: subject.draft,
    pull_request: {
      url: `${api}/repos/${name}/pulls/${subject.number}`,
      html_url: subjectUrl(subject),
      merged_at: subject.mergedAt ?? null,
    },
  }
}

function subIssueJson(issue: Issue): Json {
  const total = issue.subIssues.length
  const completed = issue.subIssues.filter((one) => one.state === 'CLOSED').length
  return {
    state_reason: issue.stateReason?.toLowerCase() ?? null,
    type: issue.type ? issueTypeJson(issue.type) : null,
    sub_issues_summary: {
      total,
      completed,
      percent_completed: total === 0 ? 0 : Math.round((completed * 100) / total),
    },
    ...(issue.parent && {
      parent_issue_url: `${api}/repos/${fullName(issue.parent.repository)}/issues/${issue.parent.number}`,
    }),
  }
}

export function issueTypeJson({ databaseId, id, name }: IssueType): Json {
  return { id: databaseId, node_id: id, name, description: null, color: 'red', is_enabled: true }
}

export function commentJson(comment: Comment): Json {
  const name = fullName(comment.subject.repository)
  return {
    id: comment.databaseId,
    node_id: olderId(comment),
    body: comment.body,
    user: accountJson(comment.author),
    author_association: 'CONTRIBUTOR',
    html_url: commentUrl(comment),
    issue_url: `${api}/repos/${name}/issues/${comment.subject.number}`,
    url: `${api}/repos/${name}/issues/comments/${comment.databaseId}`,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
  }
}

export function reviewJson(review: Review): Json {
  return {
    id: review.databaseId,
    node_id: olderId(review),
    user: accountJson(review.author),
    body: review.body === '' ? null : review.body,
    commit_id: review.commit,
    submitted_at: review.createdAt,
    state: review.state.toLowerCase(),
    author_association: 'CONTRIBUTOR',
    html_url: `${subjectUrl(review.pullRequest)}#pullrequestreview-${review.databaseId}`,
  }
}
