import type { Key } from '../incident/key.ts'
import type { Log } from '../reconcile/log.ts'
import type { Notebook, Queue, Reader } from '../reconcile/ports.ts'

export interface SweepParts {
  readonly reader: Pick<Reader, 'installations' | 'underway'>
  readonly queue: Pick<Queue, 'offer'>
  readonly notebook: Pick<Notebook, 'read' | 'write'>
  /** incident labels of the repositories seen so far; the default one is always among them */
  readonly incidentLabels: () => readonly string[]
  /** whether a repository wants the check on all its pull requests, as far as is known */
  readonly checksAll: (repository: Key) => boolean
  readonly clock: () => Date
  readonly log: Log
}

/**
 * Finds what webhooks missed: everything under way in every installation is due, and so is a repository whose
 * configuration changed. A failure in one installation does not keep the others from being swept.
 * @returns how many keys are due now
 */
export async function sweep(parts: SweepParts): Promise<number> {
  const installations = await parts.reader.installations()
  let count = 0
  for (const installation of installations) {
    try {
      const found = await parts.reader.underway(installation, parts.incidentLabels(), parts.checksAll)
      const changed = found.filter(({ repository, configurationOid }) => {
        return (parts.notebook.read(nameOf(repository)) ?? '') !== (configurationOid ?? '')
      })
      const keys = [
        ...changed.map(({ repository }) => repository),
        ...found.flatMap(({ incidents }) => incidents),
        ...found.flatMap(({ unchecked }) => unchecked),
      ]
      parts.queue.offer(keys, parts.clock())
      // Only now: a change that is noted and not queued would never be looked at.
      for (const { repository, configurationOid } of changed)
        parts.notebook.write(nameOf(repository), configurationOid ?? '')
      count += keys.length
    } catch (error) {
      parts.log.warn(
        { installation, err: error },
        'An installation could not be swept; the next sweep tries again',
      )
    }
  }
  return count
}

const nameOf = ({ repository }: Key) => `configuration ${repository}`
