import type { FactSettings } from './factSettings.ts'

/** What makes an issue an incident: one of these labels, or one of these issue types of its organisation. */
export interface IncidentMarks {
  readonly labels: readonly string[]
  readonly types: readonly string[]
}

type Settings = Pick<FactSettings, 'incidentLabels' | 'incidentTypes'>

export function isIncidentLabel(
  label: string,
  { incidentLabels }: Pick<Settings, 'incidentLabels'>,
): boolean {
  return incidentLabels.some((known) => isSame(known, label))
}

export function isIncidentType(
  type: string | undefined,
  { incidentTypes }: Pick<Settings, 'incidentTypes'>,
): boolean {
  return type !== undefined && incidentTypes.some((known) => isSame(known, type))
}

/** Names of labels and types are the same whatever their case. */
export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
