import { accountJson } from '../json/accountJson.ts'
import type { Account } from '../state/account.ts'
import type { Subject } from '../state/conversation.ts'
import { assignableIn, type Hub } from '../state/hub.ts'
import type { Repository } from '../state/repository.ts'
import { unprocessable } from './refusal.ts'
import { mustHave } from './rules.ts'
import { record, tell } from './touch.ts'

/** Refuses the whole set when one of them has no access here. */
export function mustBeAssignable(hub: Hub, repository: Repository, people: readonly Account[]): void {
  const assignable = assignableIn(hub.state, repository)
  const stranger = people.find((person) => !assignable.includes(person))
  if (!stranger) return
  throw unprocessable(`assignees ${stranger.login} cannot be assigned to this issue`, [
    { resource: 'Issue', field: 'assignees', code: 'invalid' },
  ])
}

export function assign(hub: Hub, actor: Account, subject: Subject, people: readonly Account[]): void {
  mustHave(actor, subject.repository, 'triage')
  mustBeAssignable(hub, subject.repository, people)
  for (const person of people) {
    if (subject.assignees.includes(person)) continue
    if (subject.assignees.length >= 10) throw unprocessable('Assignees cannot be more than 10.')
    subject.assignees.push(person)
    record(hub, actor, subject, { type: 'ASSIGNED', assignee: person })
    tell(hub, actor, subject, 'assigned', { assignee: accountJson(person) })
  }
}

export function unassign(hub: Hub, actor: Account, subject: Subject, people: readonly Account[]): void {
  mustHave(actor, subject.repository, 'triage')
  for (const person of people) {
    const index = subject.assignees.indexOf(person)
    if (index < 0) continue
    subject.assignees.splice(index, 1)
    record(hub, actor, subject, { type: 'UNASSIGNED', assignee: person })
    tell(hub, actor, subject, 'unassigned', { assignee: accountJson(person) })
  }
}
