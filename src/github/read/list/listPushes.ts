import type { InstallationId, Oid } from '../../../incident/key.ts'
import type { Push } from '../../../incident/observed/push.ts'
import type { RepositoryState } from '../../../incident/observed/snapshot.ts'
import { PassingError } from '../../../reconcile/errors.ts'
import type { Connection } from '../../connect/connection.ts'
import { readFailure } from '../../connect/failure.ts'
import { isRecord } from '../../connect/isRecord.ts'
import { judgeAnswer } from '../../connect/judgeAnswer.ts'

/** GitHub gives out so many at once; of a branch with more the beginning is not known. */
const most = 100

/** The pushes to a branch, oldest first; null where GitHub keeps no record of them for us, or not a whole one. */
export type ListPushes = (
  installation: InstallationId,
  repository: Pick<RepositoryState, 'owner' | 'name'>,
  branch: string,
) => Promise<readonly Push[] | null>

export function createListPushes(connection: Connection, clock: () => Date): ListPushes {
  return async (installation, { owner, name: repo }, branch) => {
    const ref = `refs/heads/${branch}`
    const sent = await connection.rest(installation, ({ repos }) =>
      repos.listActivities({ owner, repo, ref, per_page: most }),
    )
    const verdict = judgeAnswer(sent, clock())
    if (verdict.kind === 'refused') return null
    const doing = `asking who pushed to ${branch}`
    if (verdict.kind !== 'ok') throw readFailure(verdict, doing)
    if (!Array.isArray(verdict.data))
      throw new PassingError(`GitHub's answer was cut off or unreadable while ${doing}.`)
    const pushes = verdict.data.map(toPush)
    const whole = pushes.length < most && pushes.every((push) => push !== undefined)
    return whole ? pushes.filter((push) => push !== undefined).toReversed() : null
  }
}

function toPush(entry: unknown): Push | undefined {
  if (!isRecord(entry) || !isRecord(entry['actor'])) return undefined
  const { before, after, activity_type: type, actor } = entry
  const { id, login } = actor
  if (typeof before !== 'string' || typeof after !== 'string') return undefined
  if (typeof id !== 'number' || typeof login !== 'string') return undefined
  return {
    before: before as Oid,
    after: after as Oid,
    rewrites: type === 'force_push' || type === 'branch_deletion',
    by: { databaseId: id, login },
  }
}
