import { type Account, atLeast, type Level } from '../state/account.ts'
import type { Subject } from '../state/conversation.ts'
import { levelOf } from '../state/hub.ts'
import { fullName, type Repository } from '../state/repository.ts'
import { forbidden, unprocessable } from './refusal.ts'

/** Archived repositories take no writes. */
export function mustBeWritable(repository: Repository): void {
  if (repository.archived) throw forbidden('Repository was archived so is read-only.')
}

/** People need a level; an app's permissions are checked where its token is. */
export function mustHave(actor: Account, repository: Repository, level: Level): void {
  mustBeWritable(repository)
  if (actor.type === 'User' && !atLeast(levelOf(repository, actor), level)) {
    throw forbidden(`${actor.login} needs ${level} access to ${fullName(repository)}.`)
  }
}

/** Locked conversations take comments only from people who can write; never from apps. */
export function mustTakeComments(actor: Account, subject: Subject): void {
  mustHave(actor, subject.repository, 'read')
  const mayStill = actor.type === 'User' && atLeast(levelOf(subject.repository, actor), 'write')
  if (subject.locked && !mayStill) throw forbidden('Unable to create comment because issue is locked.')
}

export function mustFitTitle(title: string): void {
  if (title.trim() === '')
    throw unprocessable("Title can't be blank", [invalid('Issue', 'title', 'missing_field')])
  if ([...title].length > 256) throw tooLong('Issue', 'title', 256)
}

export function mustFitBody(body: string, resource = 'Issue'): void {
  if ([...body].length > 65_536) throw tooLong(resource, 'body', 65_536)
}

export function tooLong(resource: string, field: string, maximum: number) {
  const message = `${field} is too long (maximum is ${maximum} characters)`
  return unprocessable(message.charAt(0).toUpperCase() + message.slice(1), [
    { resource, field, code: 'custom', message },
  ])
}

export function invalid(resource: string, field: string, code = 'invalid') {
  return { resource, field, code }
}
