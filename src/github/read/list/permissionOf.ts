import type { InstallationId } from '../../../incident/key.ts'
import type { Permission, RepositoryState } from '../../../incident/observed/snapshot.ts'
import { PassingError } from '../../../reconcile/errors.ts'
import type { Connection } from '../../connect/connection.ts'
import { readFailure } from '../../connect/failure.ts'
import { isRecord } from '../../connect/isRecord.ts'
import { judgeAnswer } from '../../connect/judgeAnswer.ts'

export type PermissionOf = (
  installation: InstallationId,
  repository: Pick<RepositoryState, 'id' | 'owner' | 'name'>,
  login: string,
) => Promise<Permission>

const goodForMilliseconds = 5 * 60_000
/** What GitHub answers as `permission`: nothing between reading and writing, also for custom roles. */
const permissions: Readonly<Record<string, Permission>> = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  read: 'read',
  none: 'none',
}

/** Answers what a person may do in a repository, remembered for five minutes; an unknown login may do nothing. */
export function createPermissionOf(connection: Connection, clock: () => Date): PermissionOf {
  const known = new Map<string, { readonly permission: Permission; readonly until: number }>()
  return async (installation, repository, login) => {
    const name = `${repository.id} ${login.toLowerCase()}`
    const now = clock()
    for (const [old, { until }] of known) if (until <= now.getTime()) known.delete(old)
    const remembered = known.get(name)
    if (remembered) return remembered.permission
    const { owner, name: repo } = repository
    const asked = { owner, repo, username: login }
    const sent = await connection.rest(installation, ({ repos }) =>
      repos.getCollaboratorPermissionLevel(asked),
    )
    const verdict = judgeAnswer(sent, now)
    const permission = read(verdict, login)
    known.set(name, { permission, until: now.getTime() + goodForMilliseconds })
    return permission
  }
}

function read(verdict: ReturnType<typeof judgeAnswer>, login: string): Permission {
  if (verdict.kind === 'refused' && verdict.reason === 'missing') return 'none'
  const doing = `asking what ${login} may do here`
  if (verdict.kind !== 'ok') throw readFailure(verdict, doing)
  const data = isRecord(verdict.data) ? verdict.data : {}
  const answer = permissions[String(data['permission'])]
  if (!answer) throw new PassingError(`GitHub's answer was cut off or unreadable while ${doing}.`)
  return answer === 'read' && canLabel(data) ? 'triage' : answer
}

/** The role by its name, or, for a custom role, by what it allows. */
function canLabel({ role_name: role, user }: Readonly<Record<string, unknown>>): boolean {
  const allowed = isRecord(user) && isRecord(user['permissions']) ? user['permissions'] : {}
  return role === 'triage' || allowed['triage'] === true
}
