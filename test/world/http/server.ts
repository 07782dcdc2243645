import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Incoming, Outgoing } from './incoming.ts'

export interface HttpSide {
  readonly server: Server
  readonly port: number
  /** requests that wait for their answer; those that will never get one do not count */
  underWay(): number
  close(): Promise<void>
}

async function read(request: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`),
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  }
}

function write(response: ServerResponse, { answer, broken }: Outgoing): void {
  if (broken === 'timeout') return
  if (broken === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  const bytes = Buffer.from(answer.body)
  const empty = answer.status === 204 || answer.status === 304
  const length = empty ? {} : { 'content-length': bytes.byteLength }
  response.writeHead(answer.status, { ...answer.headers, ...length })
  if (broken === 'cut') {
    response.write(bytes.subarray(0, Math.floor(bytes.byteLength / 2)), () => response.socket?.destroy())
    return
  }
  response.end(empty ? undefined : bytes)
}

async function respond(handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const incoming = await read(request).catch(() => undefined)
  // without one the client went away before it had said everything
  if (!incoming) return
  const outgoing = handler.handle(incoming)
  if (outgoing.broken === 'late') await handler.delivered()
  write(response, outgoing)
}

export interface Handler {
  handle(incoming: Incoming): Outgoing
  /** resolves when the webhooks caused so far have been delivered: a late answer waits for it */
  delivered(): Promise<void>
  /** the handler itself failed */
  failed(error: unknown): void
}

/** Listens on loopback and passes whole requests on. */
export async function listen(handler: Handler): Promise<HttpSide> {
  let under = 0
  const server = createServer((request, response) => {
    under += 1
    respond(handler, request, response)
      .catch((error: unknown) => {
        handler.failed(error)
        response.writeHead(500).end()
      })
      .finally(() => {
        under -= 1
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    server,
    port: typeof address === 'object' && address !== null ? address.port : 0,
    underWay: () => under,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
