import { createServer } from 'node:http'
import { at } from './client.ts'
import type { World } from './world.ts'

export interface Received {
  readonly event: string
  readonly action: string | undefined
  /** `issues.labeled` */
  readonly name: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
  readonly payload: unknown
}

/** An app that only listens: keeps what it was sent and answers what it is told to. */
export interface Receiver {
  readonly url: string
  readonly received: Received[]
  /** status codes of the next answers; 202 when there is none left */
  readonly answers: number[]
  names(): string[]
  /** the first payload of that name */
  payload(name: string): unknown
  close(): Promise<void>
}

export async function createReceiver(): Promise<Receiver> {
  const received: Received[] = []
  const answers: number[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const payload: unknown = JSON.parse(body)
    const event = String(request.headers['x-github-event'])
    const action = at(payload, 'action')
    const known = typeof action === 'string' ? action : undefined
    const name = known === undefined ? event : `${event}.${known}`
    received.push({ event, action: known, name, headers: request.headers, body, payload })
    response.writeHead(answers.shift() ?? 202).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/api/github/webhooks`,
    received,
    answers,
    names: () => received.map((one) => one.name),
    payload: (name) => received.find((one) => one.name === name)?.payload,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Names of the events that something caused, and nothing before it. */
export async function heard(world: World, app: Receiver, act: () => unknown): Promise<string[]> {
  await world.quiet()
  const before = app.received.length
  act()
  await world.quiet()
  return app.names().slice(before)
}
