import { withCustomRequest } from '@octokit/graphql'
import { Octokit } from '@octokit/rest'
import type { InstallationId } from '../../incident/key.ts'
import type { Connection, RequestInfo, Sent } from './connection.ts'
import { createTokens } from './createTokens.ts'
import { noteWarnings } from './noteWarnings.ts'
import { outcomeOf } from './outcomeOf.ts'

export interface ConnectionOptions {
  readonly appId: string | number
  readonly privateKey: string
  /** REST root; GraphQL is at `/graphql` below it, or beside it for a root that ends in `/api/v3` */
  readonly apiUrl: string
  readonly userAgent: string
  /** a request is given up after this many milliseconds */
  readonly timeout: number
  readonly onRequest: (info: RequestInfo) => void
  /** GitHub warns of something that it will take away; called once for each text */
  readonly onWarning: (text: string) => void
  /** called when GitHub accepted the app's key, or refused it */
  readonly onKey: (accepted: boolean) => void
  readonly clock: () => Date
}

/** Understood by github.com until 2028 at least, and by GitHub Enterprise Server since 3.9. */
const apiVersion = '2022-11-28'

/**
 * A connection that never retries, never follows a redirect and never waits for a limit: that is the queue's business.
 * Only a token that is no longer accepted is replaced, once, because such a request was surely not carried out.
 */
export function createConnection(options: ConnectionOptions): Connection {
  const warn = noteWarnings(options.onWarning)
  const octokit = createOctokit(options, warn)
  const tokens = createTokens({ ...options, request: octokit().request })

  async function send(
    by: InstallationId | 'app',
    ask: (octokit: Octokit) => Promise<unknown>,
    name?: string,
  ): Promise<Sent> {
    for (const fresh of [false, true]) {
      const sent = await attempt(octokit(await tokens.of(by, fresh)), by, ask, name)
      if (by === 'app' && sent.kind === 'answer') noteKey(sent.status)
      if (fresh || by === 'app' || sent.kind !== 'answer' || sent.status !== 401) return sent
    }
    return { kind: 'unsent', message: 'no attempt was made' }
  }

  function noteKey(status: number): void {
    if (status === 401) options.onKey(false)
    else if (status < 400) options.onKey(true)
  }

  async function attempt(
    octokit: Octokit,
    by: InstallationId | 'app',
    ask: (octokit: Octokit) => Promise<unknown>,
    known: string | undefined,
  ): Promise<Sent> {
    let name = known ?? 'a request'
    let answer: Sent | undefined
    octokit.hook.before('request', ({ method, url }) => {
      name = known ?? `${method} ${url}`
    })
    // What came over the wire is what counts: the library tells only of data, and throws where there are errors.
    octokit.hook.after('request', ({ status, headers, data }) => {
      answer = { kind: 'answer', status, headers, data }
    })
    const sent = await ask(octokit).then(
      () => answer ?? outcomeOf(undefined),
      (error: unknown) => answer ?? outcomeOf(error),
    )
    const status = sent.kind === 'answer' ? { status: sent.status } : {}
    options.onRequest({ name, ...(by === 'app' ? {} : { installation: by }), ...status })
    if (sent.kind === 'answer') warn.of(sent.data)
    return sent
  }

  return {
    async prepare(installation) {
      await tokens.of(installation, false)
    },
    graphql: (installation, name, query, variables) =>
      send(installation, ({ request }) => withCustomRequest(request)(query, { ...variables }), name),
    rest: (by, call) => send(by, ({ rest }) => call(rest)),
    doubt: tokens.doubt,
    grants: tokens.grants,
  }
}

/** Makes clients that share their settings; each request has its own, with the token that it is sent with. */
function createOctokit(
  { apiUrl, userAgent, timeout }: ConnectionOptions,
  warn: { text(text: string): void },
) {
  const quiet = () => {}
  const log = { debug: quiet, info: quiet, warn: warn.text, error: quiet }
  return (token?: string): Octokit => {
    const octokit = new Octokit({
      ...(token === undefined ? {} : { auth: token }),
      baseUrl: apiUrl.replace(/\/+$/, ''),
      userAgent,
      log,
      request: { redirect: 'manual', log },
    })
    octokit.hook.before('request', ({ headers, request }) => {
      headers['x-github-api-version'] = apiVersion
      // Node ids in their newer form, whatever this GitHub's default is.
      headers['x-github-next-global-id'] = '1'
      if (request) request.signal = AbortSignal.timeout(timeout)
    })
    return octokit
  }
}
