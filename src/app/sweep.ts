import type { InstallationId, Key } from '../incident/key.ts'
import type { Log } from '../reconcile/log.ts'
import type { Notebook, Queue, Reader } from '../reconcile/ports.ts'

export interface SweepParts {
  readonly reader: Pick<Reader, 'installations' | 'underway'>
  readonly queue: Pick<Queue, 'enqueue'>
  readonly notebook: Pick<Notebook, 'read' | 'write'>
  /** incident labels of the repositories seen so far; the default one is always among them */
  readonly incidentLabels: () => readonly string[]
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
  let found = 0
  for (const installation of installations) {
    try {
      const keys = await underway(parts, installation)
      await parts.queue.enqueue(keys, parts.clock())
      found += keys.length
    } catch (error) {
      parts.log.warn(
        { installation, err: error },
        'An installation could not be swept; the next sweep tries again',
      )
    }
  }
  return found
}

async function underway(parts: SweepParts, installation: InstallationId): Promise<readonly Key[]> {
  const repositories = await parts.reader.underway(installation, parts.incidentLabels())
  return repositories.flatMap(({ repository, configurationOid, incidents }) => {
    const name = `configuration ${repository.repository}`
    const oid = configurationOid ?? ''
    const changed = (parts.notebook.read(name) ?? '') !== oid
    if (changed) parts.notebook.write(name, oid)
    return changed ? [repository, ...incidents] : incidents
  })
}
