import type { InstallationId, Key } from '../incident/key.ts'
import type { Policy } from '../policy/policy.ts'
import { defaultPolicy } from '../policy/policy.ts'
import type { Notebook } from './ports.ts'

const nameOf = (installation: InstallationId) => `incident labels ${installation}`

/** Labels that mean an incident in any repository of the installation seen so far: what its sweep asks for. */
export function knownIncidentLabels(
  notebook: Pick<Notebook, 'read'>,
  installation: InstallationId,
): readonly string[] {
  const text = notebook.read(nameOf(installation))
  return text ? (JSON.parse(text) as readonly string[]) : defaultPolicy.incidentLabels
}

export function noteIncidentLabels(
  notebook: Pick<Notebook, 'read' | 'write'>,
  { installation }: Key,
  { incidentLabels }: Policy,
): void {
  const known = knownIncidentLabels(notebook, installation)
  const all = [...new Set([...known, ...incidentLabels])].sort()
  if (all.length > known.length) notebook.write(nameOf(installation), JSON.stringify(all))
}
