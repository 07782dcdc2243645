import { createLabel, labelByName } from '../acts/labels.ts'
import { subjectByNumber } from '../acts/mention.ts'
import type { Account } from '../state/account.ts'
import type { Issue, Label, PullRequest, Subject } from '../state/conversation.ts'
import { accountByLogin, type Hub, repositoryByName } from '../state/hub.ts'
import type { Repository } from '../state/repository.ts'

/** An issue or pull request, named as a person would: its number here, or what a verb returned. */
export type SubjectRef = number | { readonly number: number; readonly repository?: string }

/** Where a person acts. */
export interface Stage {
  readonly hub: Hub
  readonly actor: Account
  /** the repository meant when none is named */
  readonly home: Repository
}

export function repositoryNamed(hub: Hub, name: string, owner: string): Repository {
  const found = repositoryByName(hub.state, name.includes('/') ? name : `${owner}/${name}`)
  if (!found) throw new Error(`this world has no repository ${name}`)
  return found.repository
}

export function subjectOf(stage: Stage, ref: SubjectRef): Subject {
  const name = typeof ref === 'number' ? undefined : ref.repository
  const repository =
    name === undefined ? stage.home : repositoryNamed(stage.hub, name, stage.home.owner.login)
  const number = typeof ref === 'number' ? ref : ref.number
  const found = subjectByNumber(repository, number)
  if (!found) throw new Error(`${repository.name} has no issue or pull request ${number}`)
  return found
}

export function issueOf(stage: Stage, ref: SubjectRef): Issue {
  const subject = subjectOf(stage, ref)
  if (subject.kind !== 'issue') throw new Error(`#${subject.number} is a pull request, not an issue`)
  return subject
}

export function pullRequestOf(stage: Stage, ref: SubjectRef): PullRequest {
  const subject = subjectOf(stage, ref)
  if (subject.kind !== 'pullRequest') throw new Error(`#${subject.number} is an issue, not a pull request`)
  return subject
}

export function accountsNamed(stage: Stage, logins: readonly string[]): Account[] {
  return logins.map((login) => {
    const found = accountByLogin(stage.hub.state, login)
    if (!found) throw new Error(`this world has nobody called ${login}`)
    return found
  })
}

/** Labels by name; one that is missing is made by the repository's owner, as if it had always been there. */
export function labelsNamed(stage: Stage, repository: Repository, names: readonly string[]): Label[] {
  return names.map(
    (name) =>
      labelByName(repository, name) ??
      createLabel(stage.hub, repository.owner, repository, { name, color: 'd73a4a' }),
  )
}
