import { notFound } from '../../acts/refusal.ts'
import type { Account } from '../../state/account.ts'
import type { Issue, Label, Milestone, PullRequest, Subject } from '../../state/conversation.ts'
import { entityById, subjectById } from '../nodes/entityNode.ts'
import { mustBeAllowed, permissionOf, type Scope } from '../scope.ts'

function missing(id: string) {
  return notFound(`Could not resolve to a node with the global id of '${id}'`)
}

/** An input field that may be left out or null. */
export type Optional<T> = T | null | undefined

export function accountsById(scope: Scope, ids: Optional<readonly string[]>): Account[] {
  return (ids ?? []).map((id) => {
    const entity = entityById(scope, id)
    if (entity.kind !== 'account' || entity.deleted) throw missing(id)
    return entity
  })
}

/** Labels of the subject's own repository. */
export function labelsById(scope: Scope, ids: Optional<readonly string[]>, home: { id: string }): Label[] {
  return (ids ?? []).map((id) => {
    const entity = entityById(scope, id)
    if (entity.kind !== 'label' || entity.repository.id !== home.id) throw missing(id)
    return entity
  })
}

export function milestoneById(
  scope: Scope,
  id: Optional<string>,
  home: { id: string },
): Milestone | undefined {
  if (id == null) return undefined
  const entity = entityById(scope, id)
  if (entity.kind !== 'milestone' || entity.repository.id !== home.id) throw missing(id)
  return entity
}

/** An issue that the token may write. */
export function issueToWrite(scope: Scope, id: string): Issue {
  const subject = subjectToWrite(scope, id)
  if (subject.kind !== 'issue') throw missing(id)
  return subject
}

export function pullRequestToWrite(scope: Scope, id: string): PullRequest {
  const subject = subjectToWrite(scope, id, true)
  if (subject.kind !== 'pullRequest') throw missing(id)
  return subject
}

/** A conversation that the token may write: pull requests take `issues` or `pull_requests`, unless `strictly` theirs. */
export function subjectToWrite(scope: Scope, id: string, strictly = false): Subject {
  const subject = subjectById(scope, id)
  const own = permissionOf(subject)
  const enough = subject.kind === 'pullRequest' && !strictly ? [own, 'issues'] : [own]
  mustBeAllowed(scope, subject.repository, enough, 'write')
  return subject
}
