import type { ParseOptions } from '../document/parseOptions.ts'
import type { Snapshot } from '../incident/snapshot.ts'

/** How a postmortem of this incident is read: relative dates count from the day the incident was opened. */
export function parseOptions({ issue }: Snapshot): ParseOptions {
  return { incidentDate: issue.createdAt.slice(0, 10) }
}
