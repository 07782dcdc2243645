/** Where the response to an incident stands, as labels of the issue say it. */
export type IncidentState =
  | 'acknowledged'
  | 'investigating'
  | 'identified'
  | 'mitigated'
  | 'monitoring'
  | 'resolved'

const pattern = /(?:^|[\s:/_.-])(acknowledged|investigating|identified|mitigated|monitoring|resolved)$/i

/** Reads `mitigated`, `incident: resolved`, `status/monitoring`; undefined for labels that say nothing of the kind. */
export function stateLabel(label: string): IncidentState | undefined {
  return pattern.exec(label.trim())?.[1]?.toLowerCase() as IncidentState | undefined
}
