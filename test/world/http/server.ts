import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Incoming, Outgoing } from './api.ts'

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

/** Listens on loopback and passes whole requests on. A failure of the handler itself is answered 500 and told. */
export async function listen(
  handle: (incoming: Incoming) => Outgoing,
  failed: (error: unknown) => void,
): Promise<HttpSide> {
  let under = 0
  const server = createServer((request, response) => {
    under += 1
    read(request)
      .then(
        (incoming) => write(response, handle(incoming)),
        // the client went away before it had said everything
        () => response.destroy(),
      )
      .catch((error: unknown) => {
        failed(error)
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
