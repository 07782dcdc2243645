import type { IsoInstant } from '../../document/model/postmortem.ts'
import type { Account } from '../observed/account.ts'
import type { FactSettings } from '../observed/factSettings.ts'
import { isIncidentLabel, isIncidentType, isSame } from '../observed/incidentMarks.ts'
import type { HistoryEvent, IssueState } from '../observed/snapshot.ts'

/** When the issue became the incident that it is, and on whose word. */
export interface Declaration {
  readonly at: IsoInstant
  /** whoever set an incident label or type that is still there, the latest first; of an issue form that is the author */
  readonly by: readonly Account[]
}

interface Declared {
  readonly issue: Pick<IssueState, 'labels' | 'type' | 'createdAt'>
  readonly history: readonly HistoryEvent[]
}

/** The latest setting of a label or type that makes the issue an incident: setting it again says so anew. */
export function declarationOf(
  { issue, history }: Declared,
  settings: Pick<FactSettings, 'incidentLabels' | 'incidentTypes'>,
): Declaration {
  const there = issue.labels.map(({ name }) => name).filter((name) => isIncidentLabel(name, settings))
  const typed = isIncidentType(issue.type, settings)
    ? history.findLast((event) => event.kind === 'typed' && isSame(event.type, issue.type ?? ''))
    : undefined
  const labelled = there.flatMap(
    (name) => history.findLast((event) => event.kind === 'labeled' && isSame(event.label, name)) ?? [],
  )
  const set = [...labelled, ...(typed ? [typed] : [])].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
  return { at: set[0]?.at ?? issue.createdAt, by: set.map(({ actor }) => actor) }
}
