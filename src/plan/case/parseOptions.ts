import type { ParseOptions } from '../../document/model/parseOptions.ts'
import type { Snapshot } from '../../incident/observed/snapshot.ts'
import type { Policy } from '../../policy/policy.ts'

/** How a postmortem of this incident is read: relative dates from the incident's opening, titles as the repository has them. */
export function parseOptions({ issue }: Snapshot, { titles }: Pick<Policy, 'titles'>): ParseOptions {
  return { incidentDate: issue.createdAt.slice(0, 10), sections: titles }
}
