import { type Key, keyText } from '../../incident/key.ts'
import type { Observation } from '../../incident/observed/snapshot.ts'
import type { Notebook } from '../ports.ts'

/*
 * GitHub says when an installation was made, and not when a repository was added to it. Repositories that are there when an
 * installation is first looked over count as old as it is; one that turns up later arrived when it was first seen. Without
 * these notes, after the store was lost, every repository counts as old as its installation, until its dashboard is read.
 */

type Notes = Pick<Notebook, 'read' | 'write'>

const nameOf = (key: Key) => `arrived ${keyText({ ...key, number: 0 })}`
const knownName = ({ installation }: Key) => `arrivals known ${installation}`

/** Notes which repositories an installation has: of the first look, of each later one what is new. */
export function noteArrivals(notes: Notes, repositories: readonly Key[], now: Date): void {
  for (const repository of repositories) firstSeen(notes, repository, now)
  for (const repository of repositories)
    if (notes.read(knownName(repository)) === undefined) notes.write(knownName(repository), 'yes')
}

/** Notes what is known otherwise of when the app came to a repository; the latest counts. */
export function noteArrival(notes: Notes, key: Key, at: string): void {
  if (at > (notes.read(nameOf(key)) ?? '')) notes.write(nameOf(key), at)
}

function firstSeen(notes: Notes, key: Key, now: Date): string {
  const noted = notes.read(nameOf(key))
  if (noted !== undefined) return noted
  const at = notes.read(knownName(key)) === undefined ? '' : now.toISOString()
  notes.write(nameOf(key), at)
  return at
}

/** The observation with the time at which the app came to the repository, as far as that is later than the installation. */
export function withArrival<T extends Observation>(seen: T, notes: Notes, now: Date): T {
  if (seen.kind === 'gone') return seen
  const at = firstSeen(notes, seen.key, now)
  const { repository } = seen
  return at > (repository.installed ?? '') ? { ...seen, repository: { ...repository, installed: at } } : seen
}
