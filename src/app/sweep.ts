import type { InstallationId, Key } from '../incident/key.ts'
import type { IncidentMarks } from '../incident/observed/incidentMarks.ts'
import { PassingError } from '../reconcile/errors.ts'
import type { Log } from '../reconcile/log.ts'
import { noteArrivals } from '../reconcile/note/arrivals.ts'
import type { Notebook, Queue, Reader, Swept } from '../reconcile/ports.ts'
import { type LookBook, lookAt, nextLookBook, readLookBook } from './lookBook.ts'
import { strayPostmortems } from './strayPostmortems.ts'

export interface SweepParts {
  readonly reader: Pick<Reader, 'installations' | 'underway' | 'carrying'>
  readonly queue: Pick<Queue, 'offer' | 'pause' | 'resume' | 'forget'>
  readonly notebook: Pick<Notebook, 'read' | 'write' | 'place'>
  /** what means an incident in an installation's repositories seen so far; the defaults are always among them */
  readonly marks: (installation: InstallationId) => IncidentMarks
  /** whether a repository wants the check on all its pull requests, as far as is known */
  readonly checksAll: (repository: Key) => boolean
  readonly clock: () => Date
  readonly log: Log
}

/** Idle incidents are looked at one after the other, not all at once. */
const spacing = 3_000
/** How long the incidents of a repository that is seen for the first time wait for the repository itself. */
const firstPatience = 30_000
/** An installation that stays away so long is not waited for. */
const forgetAfter = 30 * 24 * 3_600_000

/**
 * Finds what webhooks missed: what changed since the last sweep, and now and then every open incident. A failure in one
 * installation, or in one repository, does not keep the others from being swept.
 * @returns how many keys are due
 * @throws when installations could not be listed, or none of them could be swept
 */
export async function sweep(parts: SweepParts): Promise<number> {
  const installations = await parts.reader.installations()
  parts.queue.resume(installations)
  parts.queue.forget(new Date(parts.clock().getTime() - forgetAfter))
  const failures: unknown[] = []
  let count = 0
  for (const installation of installations) {
    try {
      count += await sweepInstallation(parts, installation)
    } catch (error) {
      failures.push(error)
      if (error instanceof PassingError && error.retryAt) parts.queue.pause(installation, error.retryAt)
      parts.log.warn(
        { installation, err: error },
        'An installation could not be swept; the next sweep tries again',
      )
    }
  }
  if (failures.length > 0 && failures.length === installations.length) throw failures[0]
  return count
}

/** The same for one of them. @returns how many keys are due */
export async function sweepInstallation(parts: SweepParts, installation: InstallationId): Promise<number> {
  const { notebook, queue, log } = parts
  const now = parts.clock()
  const marks = parts.marks(installation)
  const labels = [...marks.labels, ...marks.types.map((type) => `type ${type}`)]
  const name = `swept ${installation}`
  const book = readLookBook(notebook.read(name))
  const swept = await parts.reader.underway(installation, marks, (repository) => ({
    ...lookAt(repository, book, labels, now),
    checks: parts.checksAll(repository),
  }))
  noteArrivals(
    notebook,
    swept.found.map(({ repository }) => repository),
    now,
  )
  for (const { repository, node } of swept.found) notebook.place(repository.repository, node)
  const stray = await strayPostmortems(parts, installation, swept.found)
  const count = offer(queue, swept, stray, book, now)
  // Only now: a change that is noted and not queued would never be looked at.
  notebook.write(name, JSON.stringify(nextLookBook(book, swept, labels, now)))
  if (swept.notBefore) queue.pause(installation, swept.notBefore)
  for (const { repository, reason } of swept.failed)
    log.warn(
      { installation, repository: repository.repository, reason },
      'A repository could not be swept; the next sweep tries again',
    )
  return count
}

function offer(
  queue: Pick<Queue, 'offer'>,
  { found }: Swept,
  stray: readonly Key[],
  book: LookBook | undefined,
  now: Date,
): number {
  const news = found.filter(({ repository, configurationOid, hasIncidents, dashboardChanged }) => {
    const seen = book?.repositories[repository.repository]
    // At first sight the dashboard lists what was there before.
    const comes = seen === undefined && hasIncidents
    return comes || dashboardChanged || seen?.configuration !== configurationOid
  })
  const first = new Set(
    news.flatMap(({ repository: { repository } }) => (book?.repositories[repository] ? [] : [repository])),
  )
  // The repository itself goes first: its dashboard may tell since when the app is there.
  const after = ({ repository }: Key) => (first.has(repository) ? firstPatience : 0)
  const due = [
    ...news.map(({ repository }) => ({ key: repository, wait: 0 })),
    ...found.flatMap(({ changed, unchecked }) =>
      // The older one first.
      [...changed, ...unchecked].map((key, index) => ({ key, wait: after(key) + index })),
    ),
    ...stray.map((key) => ({ key, wait: 0 })),
  ]
  const idle = found
    .flatMap((one) => one.idle)
    .map((key, index) => ({ key, wait: after(key) + index * spacing }))
  queue.offer([...due, ...idle].map(({ key, wait }) => ({ key, due: new Date(now.getTime() + wait) })))
  return due.length + idle.length
}
