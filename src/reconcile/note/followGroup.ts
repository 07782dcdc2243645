import type { Key } from '../../incident/key.ts'
import type { Observation } from '../../incident/observed/snapshot.ts'
import type { Notebook } from '../ports.ts'

/**
 * The branch of a merge group is noted under the pull request that an event named. It goes along to the incident whose
 * postmortem that is, and is forgotten when nothing can wait in a queue any more.
 */
export function followGroup(
  notebook: Pick<Notebook, 'hints' | 'group' | 'ungroup'>,
  key: Key,
  owner: Key,
  seen: Observation,
): void {
  const { group } = notebook.hints(key)
  if (group === undefined) return
  const elsewhere = owner.number !== key.number
  if (elsewhere) notebook.group(owner, group)
  if (elsewhere || !mayWait(seen)) notebook.ungroup(key, group)
}

function mayWait(seen: Observation): boolean {
  if (seen.kind === 'incident') return seen.pullRequest?.state === 'open'
  return seen.kind === 'pull_request' && seen.pullRequest.open
}
