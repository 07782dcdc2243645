import { createAppAuth } from '@octokit/auth-app'
import { Octokit } from '@octokit/core'
import type { InstallationId } from '../../incident/key.ts'
import { AccessError } from '../../reconcile/errors.ts'
import type { Connection, RequestInfo, Sent } from './connection.ts'
import { isRecord } from './isRecord.ts'
import { mintFailure } from './mintFailure.ts'

export interface ConnectionOptions {
  readonly appId: string | number
  readonly privateKey: string
  /** REST root; GraphQL is at `/graphql` below it, or beside it for a root that ends in `/api/v3` */
  readonly apiUrl: string
  readonly userAgent: string
  /** a request is given up after this many milliseconds */
  readonly timeout: number
  readonly onRequest: (info: RequestInfo) => void
  readonly clock: () => Date
}

const badKey =
  "The app's private key cannot be read. Expected the PEM text that GitHub offers for download, beginning with -----BEGIN."
const quiet = { debug() {}, info() {}, warn() {}, error() {} }
/** The network says no before anything was sent. */
const unreached =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|certificate/

/**
 * A connection that never retries, never follows a redirect and never waits for a limit: that is the queue's business.
 * Only a token that is no longer accepted is replaced, once, because such a request was surely not carried out.
 */
export function createConnection(options: ConnectionOptions): Connection {
  const octokit = new Octokit({
    baseUrl: options.apiUrl.replace(/\/+$/, ''),
    userAgent: options.userAgent,
    log: quiet,
    request: {
      fetch: (url: string, init: RequestInit) =>
        fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(options.timeout) }),
    },
  })
  const auth = createAppAuth({
    appId: options.appId,
    privateKey: options.privateKey,
    request: octokit.request,
    log: quiet,
  })

  async function authorisation(by: InstallationId | 'app', refresh: boolean): Promise<string> {
    try {
      if (by === 'app') return `bearer ${(await auth({ type: 'app' })).token}`
      return `token ${(await auth({ type: 'installation', installationId: by, refresh })).token}`
    } catch (error) {
      if (!isRequestError(error)) throw new AccessError(badKey)
      throw mintFailure(outcomeOf(error), options.clock())
    }
  }

  async function attempt(route: string, parameters: object, authorization: string): Promise<Sent> {
    try {
      const { status, headers, data } = await octokit.request(route, {
        ...parameters,
        headers: { authorization },
      })
      return { kind: 'answer', status, headers, data }
    } catch (error) {
      return outcomeOf(error)
    }
  }

  async function send(
    by: InstallationId | 'app',
    name: string,
    route: string,
    parameters: object,
  ): Promise<Sent> {
    for (const fresh of [false, true]) {
      const sent = await attempt(route, parameters, await authorisation(by, fresh))
      options.onRequest({
        name,
        ...(by === 'app' ? {} : { installation: by }),
        ...(sent.kind === 'answer' ? { status: sent.status } : {}),
      })
      if (fresh || by === 'app' || sent.kind !== 'answer' || sent.status !== 401) return sent
    }
    return { kind: 'unsent', message: 'no attempt was made' }
  }

  const graphqlUrl = graphqlUrlOf(options.apiUrl)
  return {
    async prepare(installation) {
      await authorisation(installation, false)
    },
    graphql: (installation, name, query, variables) =>
      send(installation, name, `POST ${graphqlUrl}`, { query, variables }),
    rest: (by, route, parameters) => send(by, route, route, parameters),
  }
}

/** Where GraphQL lives for a REST root: `https://host/api/v3` has it at `https://host/api/graphql`. */
export function graphqlUrlOf(apiUrl: string): string {
  const root = apiUrl.replace(/\/+$/, '')
  return root.endsWith('/api/v3') ? root.replace(/\/v3$/, '/graphql') : `${root}/graphql`
}

interface RequestError extends Error {
  readonly status: number
  /** absent when none came */
  readonly response?: {
    readonly headers: Record<string, string | number | undefined>
    readonly data: unknown
  }
}

function isRequestError(error: unknown): error is RequestError {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
}

function outcomeOf(error: unknown): Sent {
  if (isRequestError(error) && error.response) {
    return {
      kind: 'answer',
      status: error.status,
      headers: error.response.headers,
      data: error.response.data,
    }
  }
  const causes: unknown[] = []
  for (let cause = error; cause instanceof Error && causes.length < 5; cause = cause.cause) causes.push(cause)
  const message = causes.map(textOf).join(': ')
  if (unreached.test(message)) return { kind: 'unsent', message }
  return { kind: 'lost', message, timeout: /Timeout|Abort/.test(message) }
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const code = isRecord(error) && typeof error['code'] === 'string' ? ` ${error['code']}` : ''
  return `${error.name} ${error.message}${code}`
}
