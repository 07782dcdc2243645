import type { Policy } from '../policy/policy.ts'
import { defaultPolicy } from '../policy/policy.ts'
import type { Notebook } from './ports.ts'

const name = 'incident labels'

/** Labels that mean an incident in any repository seen so far: what a sweep asks for. */
export function knownIncidentLabels(notebook: Pick<Notebook, 'read'>): readonly string[] {
  const text = notebook.read(name)
  return text ? (JSON.parse(text) as readonly string[]) : defaultPolicy.incidentLabels
}

export function noteIncidentLabels(notebook: Pick<Notebook, 'read' | 'write'>, policy: Policy): void {
  const known = knownIncidentLabels(notebook)
  const all = [...new Set([...known, ...policy.incidentLabels])].sort()
  if (all.length > known.length) notebook.write(name, JSON.stringify(all))
}
