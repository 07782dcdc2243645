import { type Key, keyText, type NodeId } from '../../incident/key.ts'
import type { PullRequestState } from '../../incident/observed/pullRequestState.ts'
import type { Observation, Snapshot } from '../../incident/observed/snapshot.ts'
import { incidentNamed } from '../../incident/ours/incidentId.ts'
import type { Notebook } from '../ports.ts'

type Notes = Pick<Notebook, 'read' | 'write'>

const nameOf = (incident: Key) => `carriers ${keyText(incident)}`

/** So many are remembered for one incident; further ones are found again when they change. */
const most = 10

/** Pull requests that carry an incident's postmortem beside that of its own branch, as far as they were met. */
export function carriersOf(notebook: Pick<Notebook, 'read'>, incident: Key): readonly NodeId[] {
  const text = notebook.read(nameOf(incident))
  return text ? (JSON.parse(text) as readonly NodeId[]) : []
}

export function noteCarriers(notebook: Notes, incident: Key, pullRequests: readonly NodeId[]): void {
  const known = carriersOf(notebook, incident)
  write(notebook, incident, known, [...new Set([...known, ...pullRequests])].slice(0, most))
}

/** Forgets those that an observation which asked for them does not show any more, or shows without the postmortem. */
export function keepCarriers(notebook: Notes, seen: Observation, asked: readonly NodeId[]): void {
  if (seen.kind !== 'incident' || asked.length === 0) return
  const concerned = new Set(
    seen.others.filter((one) => concerns(one.pullRequest, seen)).map((one) => one.pullRequest.id),
  )
  const known = carriersOf(notebook, seen.key)
  const kept = known.filter((id) => concerned.has(id) || !asked.includes(id))
  write(notebook, seen.key, known, kept)
}

function concerns({ id, head, files }: PullRequestState, { key, pullRequest, others }: Snapshot): boolean {
  const around = [...(pullRequest ? [pullRequest] : []), ...others.map((carrier) => carrier.pullRequest)]
  return (
    files.some(({ path }) => incidentNamed(path) === key.number) ||
    around.some((other) => other.id !== id && other.head === head)
  )
}

function write(notebook: Notes, incident: Key, before: readonly NodeId[], after: readonly NodeId[]): void {
  if (after.length === before.length) return
  notebook.write(nameOf(incident), after.length > 0 ? JSON.stringify(after) : '')
}
