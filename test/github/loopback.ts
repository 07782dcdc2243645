import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
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
  | 'hang'
  /** the headers and half of the body, then the end */
  | { readonly cut: unknown }

export interface Asked {
  readonly method: string
  readonly path: string
  readonly authorization: string
  readonly userAgent: string
  /** of a GraphQL request: `observe`, or the fields of a batch of mutations */
  readonly fields: readonly string[]
  readonly variables: Readonly<Record<string, unknown>>
  readonly body: Readonly<Record<string, unknown>>
}

export interface Loopback {
  readonly url: string
  readonly asked: Asked[]
  /** answers for everything but tokens and the app's identity; called in order of arrival */
  answer: (asked: Asked) => Reply
  /** answer for the next tokens, when not the usual one */
  mint: ((count: number) => Reply) | undefined
  readonly minted: () => number
  readonly close: () => Promise<void>
}

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

/** The key pair's private half: made for this run, good for nothing else. */
export const testKey = privateKey
export const botId = 9001
let lastInstallation = 100

/** Each server has its own installation: pending tokens are shared in the process by installation. */
export function newInstallation(): InstallationId {
  lastInstallation += 1
  return lastInstallation as InstallationId
}

/** A server on loopback that gives out tokens and the app's identity, and otherwise does as it is told. */
export async function startLoopback(): Promise<Loopback> {
  let minted = 0
  const asked: Asked[] = []
  const loopback: Omit<Loopback, 'url'> = {
    asked,
    answer: () => ({ status: 404, json: { message: 'Not Found' } }),
    mint: undefined,
    minted: () => minted,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  const server = createServer(async (request, response) => {
    const one = await readAsked(request)
    if (one.path.endsWith('/access_tokens')) {
      minted += 1
      const token = {
        token: `ghs_secret${minted}_${'x'.repeat(40)}`,
        expires_at: '2099-01-01T00:00:00Z',
        permissions: {},
      }
      return reply(response, loopback.mint?.(minted) ?? { status: 201, json: token })
    }
    if (one.path.endsWith('/app')) return reply(response, { json: { id: 7, slug: 'debrief' } })
    if (one.path.includes('/users/')) return reply(response, { json: { id: botId, node_id: 'BOT_node' } })
    asked.push(one)
    reply(response, loopback.answer(one))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return Object.assign(loopback, { url: `http://127.0.0.1:${port}` })
}

async function readAsked(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString('utf8')
  const body = text ? JSON.parse(text) : {}
  const query = String(body.query ?? '')
  const name = /^query (\w+)/.exec(query)?.[1]
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    authorization: request.headers.authorization ?? '',
    userAgent: request.headers['user-agent'] ?? '',
    fields: name ? [name] : [...query.matchAll(/^\s*e\d+: (\w+)/gm)].map((match) => match[1] ?? ''),
    variables: body.variables ?? {},
    body,
  }
}

function reply(response: ServerResponse, what: Reply): void {
  if (what === 'hang') return
  if (what === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  if ('cut' in what) {
    const text = JSON.stringify(what.cut)
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length })
    response.write(text.slice(0, text.length / 2), () => response.socket?.destroy())
    return
  }
  const { status = 200, headers = {}, json, text } = what
  response.writeHead(status, {
    'content-type': text === undefined ? 'application/json' : 'text/html',
    ...headers,
  })
  response.end(status === 204 ? undefined : (text ?? JSON.stringify(json ?? {})))
}

/** The app's own GitHub client, pointed at a loopback server, with a clock that stands still. */
export function connect(
  loopback: Loopback,
  options: {
    readonly timeout?: number
    readonly now?: () => Date
    readonly onRequest?: (info: RequestInfo) => void
  } = {},
) {
  return createGitHub({
    appId: '7',
    privateKey,
    apiUrl: loopback.url,
    version: '0.0.0-test',
    clock: options.now ?? (() => new Date('2026-03-01T12:00:00Z')),
    timeout: options.timeout ?? 5000,
    ...(options.onRequest ? { onRequest: options.onRequest } : {}),
  })
}
