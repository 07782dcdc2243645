import { labelJson } from '../json/subjectJson.ts'
import type { Account } from '../state/account.ts'
import type { Label, Subject } from '../state/conversation.ts'
import type { Hub } from '../state/hub.ts'
import type { Repository } from '../state/repository.ts'
import { newId, register, unregister } from '../state/state.ts'
import { unprocessable } from './refusal.ts'
import { invalid, mustHave, tooLong } from './rules.ts'
import { record, tell } from './touch.ts'

/** Finds a repository's label; case does not matter. */
export function labelByName(repository: Repository, name: string): Label | undefined {
  return repository.labels.find((label) => label.name.toLowerCase() === name.toLowerCase())
}

function mustBeGood(repository: Repository, name: string, color: string, description: string, self?: Label) {
  if (name.trim() === '')
    throw unprocessable("Name can't be blank", [invalid('Label', 'name', 'missing_field')])
  if ([...name].length > 50) throw tooLong('Label', 'name', 50)
  if ([...description].length > 100) throw tooLong('Label', 'description', 100)
  if (!/^[0-9a-f]{6}$/i.test(color)) throw unprocessable('Color is invalid', [invalid('Label', 'color')])
  const other = labelByName(repository, name)
  if (other && other !== self) {
    throw unprocessable('Name has already been taken', [invalid('Label', 'name', 'already_exists')])
  }
}

export function createLabel(
  hub: Hub,
  actor: Account,
  repository: Repository,
  input: { name: string; color: string; description?: string | null | undefined },
): Label {
  mustHave(actor, repository, 'triage')
  const description = input.description ?? ''
  mustBeGood(repository, input.name, input.color, description)
  const label = register(hub.state, {
    kind: 'label' as const,
    ...newId(hub.state, 'LA'),
    repository,
    name: input.name,
    color: input.color.toLowerCase(),
    description,
    createdAt: hub.now(),
  })
  repository.labels.push(label)
  hub.emit({ event: 'label', action: 'created', repository, actor, payload: { label: labelJson(label) } })
  return label
}

export function updateLabel(
  hub: Hub,
  actor: Account,
  label: Label,
  input: {
    name?: string | null | undefined
    color?: string | null | undefined
    description?: string | null | undefined
  },
): void {
  mustHave(actor, label.repository, 'triage')
  const [name, color] = [input.name ?? label.name, input.color ?? label.color]
  const description = input.description ?? label.description
  mustBeGood(label.repository, name, color, description, label)
  const changes = {
    ...(name !== label.name && { name: { from: label.name } }),
    ...(color !== label.color && { color: { from: label.color } }),
    ...(description !== label.description && { description: { from: label.description } }),
  }
  Object.assign(label, { name, color, description })
  const payload = { label: labelJson(label), changes }
  hub.emit({ event: 'label', action: 'edited', repository: label.repository, actor, payload })
}

/** Takes a label away from the repository and from everything that carried it. */
export function deleteLabel(hub: Hub, actor: Account, label: Label): void {
  const { repository } = label
  mustHave(actor, repository, 'triage')
  for (const subject of [...repository.issues, ...repository.pullRequests]) {
    if (subject.labels.includes(label)) removeLabels(hub, actor, subject, [label])
  }
  repository.labels.splice(repository.labels.indexOf(label), 1)
  unregister(hub.state, label)
  hub.emit({ event: 'label', action: 'deleted', repository, actor, payload: { label: labelJson(label) } })
}

/** Adds labels that are not there yet; one event for each. */
export function addLabels(hub: Hub, actor: Account, subject: Subject, labels: readonly Label[]): void {
  mustHave(actor, subject.repository, 'triage')
  applyLabels(hub, actor, subject, labels)
}

/** Adds labels without asking whether the actor may, as an issue form does for anybody who fills it in. */
export function applyLabels(hub: Hub, actor: Account, subject: Subject, labels: readonly Label[]): void {
  for (const label of labels) {
    if (subject.labels.includes(label)) continue
    if (subject.labels.length >= 100) throw unprocessable('Labels cannot be more than 100.')
    subject.labels.push(label)
    record(hub, actor, subject, { type: 'LABELED', label })
    tell(hub, actor, subject, 'labeled', { label: labelJson(label) })
  }
}

export function removeLabels(hub: Hub, actor: Account, subject: Subject, labels: readonly Label[]): void {
  mustHave(actor, subject.repository, 'triage')
  for (const label of labels) {
    const index = subject.labels.indexOf(label)
    if (index < 0) continue
    subject.labels.splice(index, 1)
    record(hub, actor, subject, { type: 'UNLABELED', label })
    tell(hub, actor, subject, 'unlabeled', { label: labelJson(label) })
  }
}
