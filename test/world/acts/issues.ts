import { type Account, atLeast } from '../state/account.ts'
import type { Issue, Label, Milestone, PullRequest, StateReason, Subject } from '../state/conversation.ts'
import { type Hub, levelOf } from '../state/hub.ts'
import type { Repository } from '../state/repository.ts'
import { newId, register, unregister } from '../state/state.ts'
import { assign, mustBeAssignable } from './assignees.ts'
import { applyIssueType } from './issueTypes.ts'
import { applyLabels } from './labels.ts'
import { crossReference } from './mention.ts'
import { setMilestone } from './milestones.ts'
import { Refusal } from './refusal.ts'
import { mustFitBody, mustFitTitle, mustHave } from './rules.ts'
import { addSubIssue, mustTakeSubIssue } from './subIssues.ts'
import { record, tell } from './touch.ts'

export interface IssueInput {
  readonly title: string
  readonly body?: string | undefined
  readonly labels?: readonly Label[]
  readonly assignees?: readonly Account[]
  readonly milestone?: Milestone | undefined
  readonly parent?: Issue | undefined
  /** name of an issue type */
  readonly type?: string | undefined
  /** an issue form set the labels: they hold whoever fills it in */
  readonly fromForm?: boolean | undefined
  /** jumps ahead to this number; only a person in a test can */
  readonly number?: number | undefined
}

export function nextNumber(repository: Repository, wanted?: number): number {
  if (wanted !== undefined && wanted <= repository.lastNumber) {
    throw new Error(`number ${wanted} is taken: the last one is ${repository.lastNumber}`)
  }
  repository.lastNumber = wanted ?? repository.lastNumber + 1
  return repository.lastNumber
}

/** What every new conversation starts with. */
export function newConversation(hub: Hub, author: Account, repository: Repository) {
  return {
    repository,
    author,
    createdAt: hub.now(),
    updatedAt: hub.now(),
    closedAt: undefined,
    editor: undefined,
    lastEditedAt: undefined,
    labels: [],
    assignees: [],
    milestone: undefined,
    comments: [],
    timeline: [],
    locked: false,
    edits: [],
  }
}

/** Opens an issue; labels, assignees, milestone and parent given with it are told as events of their own. */
export function openIssue(hub: Hub, actor: Account, repository: Repository, input: IssueInput): Issue {
  mustHave(actor, repository, 'read')
  if (!repository.hasIssues) throw new Refusal('UNPROCESSABLE', 'Issues are disabled for this repo', 410)
  mustFitTitle(input.title)
  mustFitBody(input.body ?? '')
  mustBeAssignable(hub, repository, input.assignees ?? [])
  const issue: Issue = register(hub.state, {
    kind: 'issue' as const,
    ...newId(hub.state, 'I'),
    ...newConversation(hub, actor, repository),
    number: nextNumber(repository, input.number),
    title: input.title,
    body: input.body ?? '',
    state: 'OPEN' as const,
    stateReason: undefined,
    type: undefined,
    parent: undefined,
    subIssues: [],
  })
  if (input.parent) mustTakeSubIssue(input.parent, issue, false)
  repository.issues.push(issue)
  crossReference(hub, actor, issue, issue.body)
  tell(hub, actor, issue, 'opened')
  const mayTriage = actor.type === 'Bot' || atLeast(levelOf(repository, actor), 'triage')
  // GitHub drops silently what the author may not set
  if (mayTriage || input.fromForm) applyLabels(hub, actor, issue, input.labels ?? [])
  if (input.type && (mayTriage || input.fromForm)) applyIssueType(hub, actor, issue, input.type)
  if (mayTriage) assign(hub, actor, issue, input.assignees ?? [])
  if (mayTriage && input.milestone) setMilestone(hub, actor, issue, input.milestone)
  if (input.parent) addSubIssue(hub, actor, input.parent, issue)
  return issue
}

/** Edits title or body of an issue or a pull request: by its author, or by anyone who can triage. */
export function editSubject(
  hub: Hub,
  actor: Account,
  subject: Subject,
  input: { title?: string | undefined; body?: string | undefined },
): void {
  mustHave(actor, subject.repository, actor === subject.author ? 'read' : 'triage')
  const title = input.title ?? subject.title
  const body = input.body ?? subject.body
  mustFitTitle(title)
  mustFitBody(body)
  const changes = {
    ...(title !== subject.title && { title: { from: subject.title } }),
    ...(body !== subject.body && { body: { from: subject.body } }),
  }
  if (Object.keys(changes).length === 0) return
  if (title !== subject.title) {
    record(hub, actor, subject, { type: 'RENAMED_TITLE', from: subject.title, to: title })
    subject.title = title
  }
  if (body !== subject.body) {
    subject.body = body
    if (subject.edits.length === 0) subject.edits.push({ at: subject.createdAt, by: subject.author })
    subject.edits.push({ at: hub.now(), by: actor })
    subject.editor = actor
    subject.lastEditedAt = hub.now()
    crossReference(hub, actor, subject, body)
  }
  tell(hub, actor, subject, 'edited', { changes })
}

export function closeIssue(
  hub: Hub,
  actor: Account,
  issue: Issue,
  reason: StateReason = 'COMPLETED',
  closer?: PullRequest | { readonly commit: string },
): void {
  mustHave(actor, issue.repository, actor === issue.author ? 'read' : 'triage')
  if (issue.state === 'CLOSED') return
  issue.state = 'CLOSED'
  issue.stateReason = reason
  issue.closedAt = hub.now()
  record(hub, actor, issue, { type: 'CLOSED', reason, closer })
  tell(hub, actor, issue, 'closed')
}

export function reopenIssue(hub: Hub, actor: Account, issue: Issue): void {
  mustHave(actor, issue.repository, actor === issue.author ? 'read' : 'triage')
  if (issue.state === 'OPEN') return
  issue.state = 'OPEN'
  issue.stateReason = 'REOPENED'
  issue.closedAt = undefined
  record(hub, actor, issue, { type: 'REOPENED' })
  tell(hub, actor, issue, 'reopened')
}

export function setLocked(hub: Hub, actor: Account, subject: Subject, locked: boolean): void {
  mustHave(actor, subject.repository, 'write')
  if (subject.locked === locked) return
  subject.locked = locked
  record(hub, actor, subject, { type: locked ? 'LOCKED' : 'UNLOCKED' })
  tell(hub, actor, subject, locked ? 'locked' : 'unlocked')
}

export function deleteIssue(hub: Hub, actor: Account, issue: Issue): void {
  mustHave(actor, issue.repository, 'admin')
  detach(issue)
  unregister(hub.state, issue)
  for (const comment of issue.comments) unregister(hub.state, comment)
  issue.repository.issues.splice(issue.repository.issues.indexOf(issue), 1)
  issue.repository.gone.set(issue.number, null)
  tell(hub, actor, issue, 'deleted')
}

/** Forgets family ties of an issue that leaves. */
export function detach(issue: Issue): void {
  const siblings = issue.parent?.subIssues
  siblings?.splice(siblings.indexOf(issue), 1)
  issue.parent = undefined
  for (const child of issue.subIssues) child.parent = undefined
  issue.subIssues = []
}
