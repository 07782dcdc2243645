import type { InstallationId } from '../../incident/key.ts'
import { PassingError } from '../../reconcile/errors.ts'
import type { Connection } from './connection.ts'
import { readFailure } from './failure.ts'
import { isRecord } from './isRecord.ts'
import { judgeAnswer } from './judgeAnswer.ts'

export interface InstalledAt {
  /** ISO instant; asked once for each installation, since it never changes */
  of(installation: InstallationId): Promise<string>
  /** takes over what a list of installations says anyway */
  note(installation: Readonly<Record<string, unknown>>): void
}

/** Answers when an installation was made. Repositories that were added to it later have no date on GitHub. */
export function createInstalledAt(connection: Connection, clock: () => Date): InstalledAt {
  const known = new Map<number, string>()

  async function ask(installation: InstallationId): Promise<string> {
    const doing = 'asking when the app was installed'
    const sent = await connection.rest('app', ({ apps }) =>
      apps.getInstallation({ installation_id: installation }),
    )
    const verdict = judgeAnswer(sent, clock())
    if (verdict.kind !== 'ok') throw readFailure(verdict, doing)
    const at = isRecord(verdict.data) ? verdict.data['created_at'] : undefined
    if (typeof at !== 'string')
      throw new PassingError(`GitHub's answer was cut off or unreadable while ${doing}.`)
    return at
  }

  return {
    async of(installation) {
      const at = known.get(installation) ?? (await ask(installation))
      known.set(installation, at)
      return at
    },
    note({ id, created_at: at }) {
      if (typeof id === 'number' && typeof at === 'string') known.set(id, at)
    },
  }
}
