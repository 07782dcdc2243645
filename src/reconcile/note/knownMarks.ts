import type { InstallationId, Key } from '../../incident/key.ts'
import type { IncidentMarks } from '../../incident/observed/incidentMarks.ts'
import type { Policy } from '../../policy/policy.ts'
import { defaultPolicy } from '../../policy/policy.ts'
import type { Notebook } from '../ports.ts'

const labelsName = (installation: InstallationId) => `incident labels ${installation}`
const typesName = (installation: InstallationId) => `incident types ${installation}`

/** Labels and types that mean an incident in any repository of the installation seen so far: what its sweep asks for. */
export function knownMarks(notebook: Pick<Notebook, 'read'>, installation: InstallationId): IncidentMarks {
  const known = (name: string, usual: readonly string[]) => {
    const text = notebook.read(name)
    return text ? (JSON.parse(text) as readonly string[]) : usual
  }
  return {
    labels: known(labelsName(installation), defaultPolicy.incidentLabels),
    types: known(typesName(installation), defaultPolicy.incidentTypes),
  }
}

export function noteMarks(
  notebook: Pick<Notebook, 'read' | 'write'>,
  { installation }: Key,
  { incidentLabels, incidentTypes }: Policy,
): void {
  const known = knownMarks(notebook, installation)
  const labels = [...new Set([...known.labels, ...incidentLabels])].sort()
  const types = [...new Set([...known.types, ...incidentTypes])].sort()
  if (labels.length > known.labels.length) notebook.write(labelsName(installation), JSON.stringify(labels))
  if (types.length > known.types.length) notebook.write(typesName(installation), JSON.stringify(types))
}
