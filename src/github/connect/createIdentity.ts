import type { InstallationId } from '../../incident/key.ts'
import { OurError } from '../../reconcile/errors.ts'
import type { Connection, Identity, RestCall } from './connection.ts'
import { readFailure } from './failure.ts'
import { isRecord } from './isRecord.ts'
import { judgeAnswer } from './judgeAnswer.ts'

export type IdentityOf = (installation: InstallationId) => Promise<Identity>

/** The app as GitHub describes it to itself. */
export interface AppState {
  readonly id: number
  readonly slug: string
  /** absent where GitHub does not count them */
  readonly installations?: number
}

/**
 * Answers who the app is, which is the same in each installation: GitHub is asked once, and again only after it could
 * not be asked. The app itself may not look up accounts, so an installation's token does that.
 */
export function createIdentity(
  connection: Connection,
  clock: () => Date,
): { readonly app: () => Promise<AppState>; readonly identityOf: IdentityOf } {
  const get: Get = async (by, call) => {
    const verdict = judgeAnswer(await connection.rest(by, call), clock())
    if (verdict.kind !== 'ok') throw readFailure(verdict, 'asking GitHub who this app is')
    return isRecord(verdict.data) ? verdict.data : {}
  }
  const app = once(() => readApp(get))
  return { app, identityOf: once((installation) => readIdentity(get, app, installation)) }
}

type Get = (by: InstallationId | 'app', call: RestCall) => Promise<Readonly<Record<string, unknown>>>

/** Asks until there is an answer, and never after. */
function once<T, A extends readonly unknown[]>(ask: (...by: A) => Promise<T>): (...by: A) => Promise<T> {
  let known: Promise<T> | undefined
  return (...by) => {
    known ??= ask(...by).catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }
}

async function readApp(get: Get): Promise<AppState> {
  const {
    id,
    slug,
    installations_count: installations,
  } = await get('app', ({ apps }) => apps.getAuthenticated())
  if (typeof id !== 'number' || typeof slug !== 'string')
    throw new OurError('GitHub did not say who this app is.')
  return { id, slug, ...(typeof installations === 'number' ? { installations } : {}) }
}

async function readIdentity(
  get: Get,
  app: () => Promise<AppState>,
  installation: InstallationId,
): Promise<Identity> {
  const { id, slug } = await app()
  const bot = await get(installation, ({ users }) => users.getByUsername({ username: `${slug}[bot]` }))
  if (typeof bot['id'] !== 'number' || typeof bot['node_id'] !== 'string') {
    throw new OurError(`GitHub did not say which account ${slug}[bot] is.`)
  }
  return { app: id, slug, botId: bot['id'], botNode: bot['node_id'] }
}
