import type { IsoInstant } from '../document/model/postmortem.ts'
import type { Account } from './account.ts'
import type { FactSettings } from './factSettings.ts'
import type { HistoryEvent, IssueState } from './snapshot.ts'

/** When the issue became the incident that it is, and on whose word. */
export interface Declaration {
  readonly at: IsoInstant
  /** whoever set an incident label that is still there, the latest first; of an issue form that is the author */
  readonly by: readonly Account[]
}

interface Declared {
  readonly issue: Pick<IssueState, 'labels' | 'createdAt'>
  readonly history: readonly HistoryEvent[]
}

/** The latest setting of a label that makes the issue an incident: labelling it again says so anew. */
export function declarationOf(
  { issue, history }: Declared,
  settings: Pick<FactSettings, 'incidentLabels'>,
): Declaration {
  const there = issue.labels.map(({ name }) => name).filter((name) => isIncidentLabel(name, settings))
  const set = there
    .flatMap(
      (name) => history.findLast((event) => event.kind === 'labeled' && isSame(event.label, name)) ?? [],
    )
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
  return { at: set[0]?.at ?? issue.createdAt, by: set.map(({ actor }) => actor) }
}

export function isIncidentLabel(
  label: string,
  { incidentLabels }: Pick<FactSettings, 'incidentLabels'>,
): boolean {
  return incidentLabels.some((known) => isSame(known, label))
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
