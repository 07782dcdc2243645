import { generateKeyPairSync } from 'node:crypto'
import { Readable } from 'node:stream'
import nock from 'nock'
import type { RequestInfo } from '../../src/github/connect/connection.ts'
import { createGitHub } from '../../src/github/createGitHub.ts'
import type { InstallationId } from '../../src/incident/key.ts'

/** What the server does with one request. */
export type Reply =
  | {
      readonly status?: number
      readonly headers?: Readonly<Record<string, string>>
      readonly json?: unknown
      readonly text?: string
    }
  | 'reset'
  | 'refused'
  | 'hang'
  /** the headers and half of the body, then the end */
  | { readonly cut: unknown }

export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** of a GraphQL request: `observe`, or the fields of a batch of mutations */
  readonly fields: readonly string[]
  readonly variables: Readonly<Record<string, unknown>>
  readonly body: Readonly<Record<string, unknown>>
}

/** Where it is; nothing listens there. */
const url = 'https://github.test'

export interface Nocked {
  readonly asked: Asked[]
  /** answers for everything but tokens and the app's identity; called in order of arrival */
  answer: (asked: Asked) => Reply
  /** answer for the next tokens, when not the usual one */
  mint: ((count: number) => Reply) | undefined
  readonly minted: () => number
  readonly close: () => void
}

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

/** The key pair's private half: made for this run, good for nothing else. */
export const testKey = privateKey
export const botId = 9001
// Only between activation and restoration does anything else go another way: files share a process.
nock.restore()
let lastInstallation = 100

/** Each test has its own installation: pending tokens are shared in the process by installation. */
export function newInstallation(): InstallationId {
  lastInstallation += 1
  return lastInstallation as InstallationId
}

/** A GitHub, by nock, that gives out tokens and the app's identity, and otherwise does as it is told. */
export function startNocked(): Nocked {
  nock.activate()
  let minted = 0
  const asked: Asked[] = []
  const nocked: Nocked = {
    asked,
    answer: () => ({ status: 404, json: { message: 'Not Found' } }),
    mint: undefined,
    minted: () => minted,
    close: () => {
      nock.cleanAll()
      nock.restore()
    },
  }

  async function answer(request: Request): Promise<Reply> {
    const one = await readAsked(request)
    if (one.path.endsWith('/access_tokens')) {
      minted += 1
      const token = {
        token: `ghs_secret${minted}_${'x'.repeat(40)}`,
        expires_at: '2099-01-01T00:00:00Z',
        permissions: {},
      }
      return nocked.mint?.(minted) ?? { status: 201, json: token }
    }
    if (one.path.endsWith('/app')) return { json: { id: 7, slug: 'debrief' } }
    if (one.path.includes('/users/')) return { json: { id: botId, node_id: 'BOT_node' } }
    asked.push(one)
    return nocked.answer(one)
  }

  for (const method of ['GET', 'POST'])
    nock(url)
      .persist()
      .intercept(/.*/, method)
      .reply(async (request: Request) => played(await answer(request)))
  return nocked
}

async function readAsked(request: Request): Promise<Asked> {
  const text = await request.text()
  const body = text ? JSON.parse(text) : {}
  const query = String(body.query ?? '')
  const name = /^query (\w+)/.exec(query)?.[1]
  return {
    method: request.method,
    path: request.url.slice(url.length),
    headers: Object.fromEntries(request.headers),
    fields: name ? [name] : [...query.matchAll(/^\s*e\d+: (\w+)/gm)].map((match) => match[1] ?? ''),
    variables: body.variables ?? {},
    body,
  }
}

type Played = readonly [number, string | Readable, Readonly<Record<string, string>>]

function played(what: Reply): Played | Promise<Played> {
  if (what === 'hang') return new Promise(() => {})
  if (typeof what === 'string') {
    const code = what === 'reset' ? 'ECONNRESET' : 'ECONNREFUSED'
    throw Object.assign(new Error(code), { code })
  }
  if ('cut' in what) {
    const text = JSON.stringify(what.cut)
    const halves = async function* () {
      yield text.slice(0, text.length / 2)
      await new Promise(setImmediate)
      throw new Error('aborted')
    }
    return [200, Readable.from(halves()), { 'content-type': 'application/json' }]
  }
  const { status = 200, headers = {}, json, text } = what
  const type = text === undefined ? 'application/json' : 'text/html'
  return [
    status,
    status === 204 ? '' : (text ?? JSON.stringify(json ?? {})),
    { 'content-type': type, ...headers },
  ]
}

/** The app's own GitHub client, with a clock that stands still. */
export function connect(
  options: {
    readonly timeout?: number
    readonly apiUrl?: string
    readonly privateKey?: string
    readonly now?: () => Date
    readonly onRequest?: (info: RequestInfo) => void
    readonly onWarning?: (text: string) => void
    readonly wait?: (milliseconds: number) => Promise<void>
  } = {},
) {
  const { now = () => new Date('2026-03-01T12:00:00Z'), ...more } = options
  const usual = {
    appId: '7',
    privateKey,
    apiUrl: url,
    version: '0.0.0-test',
    clock: now,
    timeout: 5000,
    wait: async () => {},
  }
  return createGitHub({ ...usual, ...more })
}
