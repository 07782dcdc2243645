import { plainText } from '../../document/markdown/plainText.ts'
import type { IsoInstant } from '../../document/model/postmortem.ts'
import { readMoment } from '../../document/values/readMoment.ts'
import type { MilestoneName } from '../commands/command.ts'
import type { Snapshot } from '../observed/snapshot.ts'
import { isApp } from '../ours/isApp.ts'
import { resolveInstant } from '../values/resolveInstant.ts'
import type { IssueForm } from './issueForm.ts'
import { milestoneSaid, type Said } from './said.ts'
import { type IncidentState, stateLabel } from './stateLabel.ts'

/** Where a time comes from: a command, the issue's form, or what happened on GitHub. */
export type TimeSource = 'command' | 'form' | 'opened' | 'assigned' | 'comment' | 'label' | 'closed'

export interface KnownTime {
  readonly at: IsoInstant
  readonly source: TimeSource
}

/** An absent time is unknown. When the impact began is never guessed: only a person can say it. */
export interface IncidentTimes {
  readonly started?: KnownTime
  readonly opened: KnownTime
  readonly detected: KnownTime
  readonly acknowledged?: KnownTime
  readonly mitigated?: KnownTime
  readonly resolved?: KnownTime
}

/** The milestones of an incident: what people command, else state in the form, else what they did on GitHub. */
export function timesOf(snapshot: Snapshot, form: IssueForm, said: readonly Said[] = []): IncidentTimes {
  const { createdAt } = snapshot.issue
  const opened: KnownTime = { at: createdAt, source: 'opened' }
  const told = (name: MilestoneName) => commanded(said, name) ?? stated(form[name], createdAt)
  const started = told('started')
  const acknowledged = told('acknowledged') ?? firstResponse(snapshot)
  const resolved = told('resolved') ?? labelled(snapshot, 'resolved') ?? closed(snapshot)
  const mitigated = told('mitigated') ?? labelled(snapshot, 'mitigated', resolved !== undefined)
  return {
    ...(started ? { started } : {}),
    opened,
    detected: told('detected') ?? opened,
    ...(acknowledged ? { acknowledged } : {}),
    ...(mitigated ? { mitigated } : {}),
    ...(resolved ? { resolved } : {}),
  }
}

function commanded(said: readonly Said[], milestone: MilestoneName): KnownTime | undefined {
  const command = milestoneSaid(said, milestone)?.command
  return command && { at: command.at, source: 'command' }
}

function stated(answer: string | undefined, writtenAt: IsoInstant): KnownTime | undefined {
  const moment = answer && readMoment(plainText(answer.slice(0, 200)), { date: writtenAt.slice(0, 10) })
  const at = moment && !moment.approximate ? resolveInstant(moment, writtenAt) : undefined
  return at === undefined ? undefined : { at, source: 'form' }
}

function firstResponse({ issue, comments, history }: Snapshot): KnownTime | undefined {
  const assigned = history.filter(({ kind }) => kind === 'assigned').map(({ at }) => at)
  const answers = comments.filter(
    ({ author }) => author.kind === 'user' && author.databaseId !== issue.author.databaseId,
  )
  const moments: readonly KnownTime[] = [
    ...assigned.map((at) => ({ at, source: 'assigned' }) as const),
    ...answers.map(({ createdAt }) => ({ at: createdAt, source: 'comment' }) as const),
  ]
  return earliest(moments)
}

function earliest(moments: readonly KnownTime[]): KnownTime | undefined {
  return moments.reduce<KnownTime | undefined>(
    (first, next) => (first && Date.parse(first.at) <= Date.parse(next.at) ? first : next),
    undefined,
  )
}

/**
 * The last time a label of that state was set.
 * @param past whether it still counts after it was taken away again
 */
function labelled({ issue, history }: Snapshot, state: IncidentState, past = false): KnownTime | undefined {
  if (!past && !issue.labels.some(({ name }) => stateLabel(name) === state)) return undefined
  const at = history.findLast((event) => event.kind === 'labeled' && stateLabel(event.label) === state)?.at
  return at === undefined ? undefined : { at, source: 'label' }
}

// The app closes the issue when the postmortem is published: that says nothing about when the incident was over.
function closed({ issue, history, repository }: Snapshot): KnownTime | undefined {
  if (issue.open) return undefined
  const last = history.findLast(
    ({ kind, actor }) => kind === 'reopened' || (kind === 'closed' && !isApp(actor, repository.bot)),
  )
  return last?.kind === 'closed' ? { at: last.at, source: 'closed' } : undefined
}
