import type { InstallationId } from '../../incident/key.ts'
import { OurError } from '../../reconcile/errors.ts'
import type { Connection, Identity, RestCall } from './connection.ts'
import { readFailure } from './failure.ts'
import { isRecord } from './isRecord.ts'
import { judge } from './judge.ts'

export type IdentityOf = (installation: InstallationId) => Promise<Identity>

/**
 * Answers who the app is, which is the same in each installation: GitHub is asked once, and again only after it could
 * not be asked. The app itself may not look up accounts, so an installation's token does that.
 */
export function createIdentity(connection: Connection, clock: () => Date): IdentityOf {
  let known: Promise<Identity> | undefined
  return (installation) => {
    known ??= readIdentity(connection, installation, clock).catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }
}

async function readIdentity(
  connection: Connection,
  installation: InstallationId,
  clock: () => Date,
): Promise<Identity> {
  const get = async (by: InstallationId | 'app', call: RestCall) => {
    const verdict = judge(await connection.rest(by, call), clock())
    if (verdict.kind !== 'ok') throw readFailure(verdict, 'asking GitHub who this app is')
    return isRecord(verdict.data) ? verdict.data : {}
  }
  const { id: app, slug } = await get('app', ({ apps }) => apps.getAuthenticated())
  if (typeof app !== 'number' || typeof slug !== 'string')
    throw new OurError('GitHub did not say who this app is.')
  const bot = await get(installation, ({ users }) => users.getByUsername({ username: `${slug}[bot]` }))
  if (typeof bot['id'] !== 'number' || typeof bot['node_id'] !== 'string') {
    throw new OurError(`GitHub did not say which account ${slug}[bot] is.`)
  }
  return { app, slug, botId: bot['id'], botNode: bot['node_id'] }
}
