import { milestoneJson } from '../json/subjectJson.ts'
import type { Account } from '../state/account.ts'
import type { Milestone, Subject } from '../state/conversation.ts'
import type { Hub } from '../state/hub.ts'
import type { Repository } from '../state/repository.ts'
import { newId, register } from '../state/state.ts'
import { unprocessable } from './refusal.ts'
import { invalid, mustHave, tooLong } from './rules.ts'
import { record, tell } from './touch.ts'

export interface MilestoneInput {
  readonly title?: string | undefined
  readonly description?: string | null | undefined
  readonly due_on?: string | null | undefined
  readonly state?: 'open' | 'closed' | undefined
}

function mustBeFree(repository: Repository, title: string, self?: Milestone): void {
  if (title.trim() === '') {
    throw unprocessable('Validation Failed', [invalid('Milestone', 'title', 'missing_field')])
  }
  if ([...title].length > 255) throw tooLong('Milestone', 'title', 255)
  if (repository.milestones.some((one) => one !== self && one.title === title)) {
    throw unprocessable('Validation Failed', [invalid('Milestone', 'title', 'already_exists')])
  }
}

/** GitHub keeps the day of a due date and drops its time (it answers with a fixed hour). */
function dueDay(due: string): string {
  const instant = new Date(due)
  if (Number.isNaN(instant.getTime())) {
    throw unprocessable('Validation Failed', [invalid('Milestone', 'due_on')])
  }
  return `${instant.toISOString().slice(0, 10)}T07:00:00Z`
}

export function createMilestone(
  hub: Hub,
  actor: Account,
  repository: Repository,
  input: MilestoneInput,
): Milestone {
  mustHave(actor, repository, 'triage')
  const title = input.title ?? ''
  mustBeFree(repository, title)
  const milestone = register(hub.state, {
    kind: 'milestone' as const,
    ...newId(hub.state, 'MI'),
    repository,
    number: Math.max(0, ...repository.milestones.map((one) => one.number)) + 1,
    title,
    description: input.description ?? '',
    dueOn: input.due_on ? dueDay(input.due_on) : undefined,
    state: input.state ?? 'open',
    creator: actor,
    createdAt: hub.now(),
    updatedAt: hub.now(),
    closedAt: undefined,
  })
  repository.milestones.push(milestone)
  tellMilestone(hub, actor, milestone, 'created')
  return milestone
}

export function updateMilestone(hub: Hub, actor: Account, milestone: Milestone, input: MilestoneInput): void {
  mustHave(actor, milestone.repository, 'triage')
  if (input.title !== undefined) mustBeFree(milestone.repository, input.title, milestone)
  const before = milestone.state
  milestone.title = input.title ?? milestone.title
  milestone.description = input.description ?? milestone.description
  if (input.due_on !== undefined) milestone.dueOn = input.due_on === null ? undefined : dueDay(input.due_on)
  milestone.state = input.state ?? milestone.state
  milestone.closedAt = milestone.state === 'closed' ? (milestone.closedAt ?? hub.now()) : undefined
  milestone.updatedAt = hub.now()
  const moved = milestone.state === 'closed' ? 'closed' : 'opened'
  tellMilestone(hub, actor, milestone, before === milestone.state ? 'edited' : moved)
}

function tellMilestone(hub: Hub, actor: Account, milestone: Milestone, action: string): void {
  const payload = { milestone: milestoneJson(milestone) }
  hub.emit({ event: 'milestone', action, repository: milestone.repository, actor, payload })
}

/** Puts a subject on a milestone, or takes it off. */
export function setMilestone(
  hub: Hub,
  actor: Account,
  subject: Subject,
  milestone: Milestone | undefined,
): void {
  mustHave(actor, subject.repository, 'triage')
  const before = subject.milestone
  if (before === milestone) return
  if (before) {
    subject.milestone = undefined
    record(hub, actor, subject, { type: 'DEMILESTONED', title: before.title })
    tell(hub, actor, subject, 'demilestoned', { milestone: milestoneJson(before) })
  }
  if (milestone) {
    subject.milestone = milestone
    record(hub, actor, subject, { type: 'MILESTONED', title: milestone.title })
    tell(hub, actor, subject, 'milestoned', { milestone: milestoneJson(milestone) })
  }
}
