import { commentJson, issueJson } from '../json/subjectJson.ts'
import type { Account } from '../state/account.ts'
import type { Comment, Subject } from '../state/conversation.ts'
import type { Hub } from '../state/hub.ts'
import { newId, register, unregister } from '../state/state.ts'
import { crossReference } from './mention.ts'
import { unprocessable } from './refusal.ts'
import { invalid, mustFitBody, mustHave, mustTakeComments } from './rules.ts'

function mustSaySomething(body: string): void {
  if (body.trim() === '') {
    throw unprocessable("Body can't be blank", [invalid('IssueComment', 'body', 'missing_field')])
  }
  mustFitBody(body, 'IssueComment')
}

function tellComment(hub: Hub, actor: Account, comment: Comment, action: string, more: object = {}): void {
  comment.subject.updatedAt = hub.now()
  hub.emit({
    event: 'issue_comment',
    action,
    repository: comment.subject.repository,
    actor,
    payload: { issue: issueJson(comment.subject), comment: commentJson(comment), ...more },
  })
}

export function addComment(hub: Hub, actor: Account, subject: Subject, body: string): Comment {
  mustTakeComments(actor, subject)
  mustSaySomething(body)
  const comment = register(hub.state, {
    kind: 'comment' as const,
    ...newId(hub.state, 'IC'),
    subject,
    author: actor,
    body,
    createdAt: hub.now(),
    updatedAt: hub.now(),
    editor: undefined,
    lastEditedAt: undefined,
    minimized: undefined,
    reactions: [],
  })
  subject.comments.push(comment)
  crossReference(hub, actor, subject, body)
  tellComment(hub, actor, comment, 'created')
  return comment
}

/** Its author may edit a comment, and anyone who can write. */
export function editComment(hub: Hub, actor: Account, comment: Comment, body: string): void {
  mustHave(actor, comment.subject.repository, actor === comment.author ? 'read' : 'write')
  mustSaySomething(body)
  const changes = { body: { from: comment.body } }
  if (comment.body === body) return
  comment.body = body
  comment.editor = actor
  comment.lastEditedAt = hub.now()
  comment.updatedAt = hub.now()
  crossReference(hub, actor, comment.subject, body)
  tellComment(hub, actor, comment, 'edited', { changes })
}

export function deleteComment(hub: Hub, actor: Account, comment: Comment): void {
  mustHave(actor, comment.subject.repository, actor === comment.author ? 'read' : 'write')
  const { comments } = comment.subject
  comments.splice(comments.indexOf(comment), 1)
  unregister(hub.state, comment)
  tellComment(hub, actor, comment, 'deleted')
}

/** The same reaction of the same account is there once. No webhook tells of it, and nothing counts as updated. */
export function react(hub: Hub, actor: Account, comment: Comment, content: string): void {
  mustHave(actor, comment.subject.repository, 'read')
  if (comment.reactions.some((one) => one.by === actor && one.content === content)) return
  comment.reactions.push({ by: actor, content, at: hub.now() })
}

export function unreact(actor: Account, comment: Comment, content: string): void {
  const at = comment.reactions.findIndex((one) => one.by === actor && one.content === content)
  if (at < 0) throw unprocessable('Reaction could not be removed', [])
  comment.reactions.splice(at, 1)
}

export function minimizeComment(actor: Account, comment: Comment, reason: string): void {
  mustHave(actor, comment.subject.repository, 'triage')
  comment.minimized = reason.toLowerCase()
}
