import type { IsoInstant } from '../../document/model/postmortem.ts'
import type { Severity } from '../../document/model/severity.ts'
import { type MilestoneName, milestones } from '../commands/command.ts'
import type { NodeId } from '../key.ts'
import type { Account } from '../observed/account.ts'
import type { FactSettings } from '../observed/factSettings.ts'
import { isIncidentLabel, isIncidentType } from '../observed/incidentMarks.ts'
import type { HistoryEvent, Snapshot } from '../observed/snapshot.ts'
import { isApp } from '../ours/isApp.ts'
import { labelSeverity } from '../values/severityOf.ts'
import { milestoneSaid, type Said, saidAt } from './said.ts'
import { type IncidentState, stateLabel } from './stateLabel.ts'
import type { IncidentTimes } from './times.ts'

/** One moment of an incident. `key` stays the same however often the facts are folded; `url` is where it is recorded. */
export interface IncidentEvent {
  readonly key: string
  readonly at: IsoInstant
  readonly actor: Account
  readonly url?: string
  /** where a command says it */
  readonly comment?: NodeId
  readonly matter: Matter
}

/** What happened, as values; the sentence is the messages' business. */
export type Matter =
  | { readonly kind: 'opened' | 'reopened' }
  | { readonly kind: 'closed'; readonly pullRequest?: number }
  /** what the issue's form states */
  | { readonly kind: 'stated'; readonly milestone: MilestoneName }
  /** what a command says of a milestone */
  | { readonly kind: 'reached'; readonly milestone: MilestoneName; readonly text?: string }
  | { readonly kind: 'declared' | 'withdrawn'; readonly label: string }
  | { readonly kind: 'typed' | 'untyped'; readonly type: string }
  | { readonly kind: 'rated'; readonly severity: Severity; readonly label?: string }
  | { readonly kind: 'marked'; readonly state: IncidentState }
  | { readonly kind: 'assigned' | 'unassigned'; readonly assignee: Account }
  | { readonly kind: 'merged'; readonly pullRequest: number; readonly title: string }
  /** a `/timeline` command */
  | { readonly kind: 'note'; readonly text: string }

/** The events of an incident by time; equal times keep the order in which GitHub tells them. The app's own deeds are left out. */
export function timelineOf(
  snapshot: Snapshot,
  settings: FactSettings,
  times: IncidentTimes,
  said: readonly Said[],
): readonly IncidentEvent[] {
  const { issue } = snapshot
  const events = [
    ...milestones.flatMap((milestone): readonly IncidentEvent[] => {
      const time = times[milestone]
      if (time?.source !== 'form') return []
      const matter = { kind: 'stated', milestone } as const
      return [{ key: milestone, at: time.at, actor: issue.author, url: issue.url, matter }]
    }),
    { key: 'opened', at: issue.createdAt, actor: issue.author, url: issue.url, matter: { kind: 'opened' } },
    ...snapshot.history.flatMap((event) => historic(event, snapshot, settings)),
    ...said.flatMap((one) => commandedEvent(one, said)),
  ] satisfies readonly IncidentEvent[]
  return withUniqueKeys(events).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/** A milestone is reached once: at the last time that somebody says. */
function commandedEvent(
  { comment, command, standing }: Said,
  said: readonly Said[],
): readonly IncidentEvent[] {
  if (standing !== 'counts') return []
  const event = { key: `comment-${comment.id}`, comment: comment.id, actor: comment.author, url: comment.url }
  switch (command.kind) {
    case 'timeline':
      return [{ ...event, at: command.at, matter: { kind: 'note', text: command.text } }]
    case 'severity':
      return [{ ...event, at: saidAt(comment), matter: { kind: 'rated', severity: command.severity } }]
    case 'milestone': {
      const { at, milestone, text } = command
      if (milestoneSaid(said, milestone)?.command !== command) return []
      return [
        { ...event, at, matter: { kind: 'reached', milestone, ...(text === undefined ? {} : { text }) } },
      ]
    }
    default:
      return []
  }
}

function historic(event: HistoryEvent, snapshot: Snapshot, settings: FactSettings): readonly IncidentEvent[] {
  const { at, actor, kind } = event
  if (isApp(actor, snapshot.repository.bot)) return []
  switch (kind) {
    case 'labeled':
    case 'unlabeled': {
      const matter = labelMatter(event.label, kind === 'labeled', settings)
      return matter ? [{ key: `${kind}-${safe(event.label)}-${at}`, at, actor, matter }] : []
    }
    case 'typed':
    case 'untyped': {
      const matter = { kind, type: event.type } as const
      return isIncidentType(event.type, settings)
        ? [{ key: `${kind}-${safe(event.type)}-${at}`, at, actor, matter }]
        : []
    }
    case 'assigned':
    case 'unassigned': {
      const matter = { kind, assignee: event.assignee } as const
      return [{ key: `${kind}-${safe(event.assignee.login)}-${at}`, at, actor, matter }]
    }
    case 'closed': {
      const matter = { kind, ...event.by } as const
      return [{ key: `closed-${at}`, at, actor, matter }]
    }
    case 'reopened':
      return [{ key: `reopened-${at}`, at, actor, matter: { kind } }]
    case 'merged':
      return merged(event, snapshot)
    case 'renamed':
      return []
  }
}

// The postmortem's own pull request mentions the incident too, and is no part of it.
function merged(
  { at, actor, pullRequest }: HistoryEvent & { readonly kind: 'merged' },
  snapshot: Snapshot,
): readonly IncidentEvent[] {
  const { number, title, url } = pullRequest
  if (number === snapshot.pullRequest?.number) return []
  return [{ key: `merged-${number}`, at, actor, url, matter: { kind: 'merged', pullRequest: number, title } }]
}

function labelMatter(label: string, set: boolean, settings: FactSettings): Matter | undefined {
  const name = label.toLowerCase()
  if (Object.values(settings.labels).some((own) => own.toLowerCase() === name)) return undefined
  if (isIncidentLabel(label, settings)) return { kind: set ? 'declared' : 'withdrawn', label }
  // The old severity or state is taken away when the new one is set: that would say everything twice.
  if (!set) return undefined
  const severity = labelSeverity(label, settings)
  if (severity) return { kind: 'rated', label, severity }
  const state = stateLabel(label)
  return state && { kind: 'marked', state }
}

function safe(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}

function withUniqueKeys(events: readonly IncidentEvent[]): readonly IncidentEvent[] {
  const counts = new Map<string, number>()
  return events.map((event) => {
    const count = (counts.get(event.key) ?? 0) + 1
    counts.set(event.key, count)
    return count === 1 ? event : { ...event, key: `${event.key}-${count}` }
  })
}
