import { createHmac, timingSafeEqual } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { Probot } from 'probot'
import { createIntake } from '../../src/app/createIntake.ts'
import { openStore } from '../../src/store/openStore.ts'
import { sqliteNotebook } from '../../src/store/sqliteNotebook.ts'
import { sqliteQueue } from '../../src/store/sqliteQueue.ts'
import { appKey } from '../world/appKey.ts'

const secret = 'a secret for measuring only'
const connections = 32
const deliveries = 6_000
const rounds = 5

interface Measured {
  readonly perSecond: number
  readonly p99: number
}

/** Deliveries a second and the slowest percent, with the durable commit, beside a bare HTTP + HMAC + JSON.parse server. */
export async function benchIntake(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'debrief-bench-'))
  const store = openStore(join(directory, 'bench.sqlite'), new Date())
  const probot = new Probot({
    appId: 1,
    privateKey: appKey().privateKey,
    secret,
    log: pino({ level: 'silent' }),
  })
  await probot.ready()
  const intake = createIntake({
    probot,
    queue: sqliteQueue(store),
    notebook: sqliteNotebook(store),
    clock: () => new Date(),
    log: pino({ level: 'silent' }),
    debounce: 1000,
    onKeys: () => {},
    onArrival: () => {},
    secret,
  })
  const ours = await serve((incoming, answer) => void intake.handle(incoming, answer))
  const bare = await serve(bareServer)
  const bodies = payloads()
  const results: { ours: Measured; bare: Measured }[] = []
  await load(ours.url, bodies, 1000)
  await load(bare.url, bodies, 1000)
  for (let round = 0; round < rounds; round += 1) {
    results.push({
      bare: await load(bare.url, bodies, deliveries),
      ours: await load(ours.url, bodies, deliveries),
    })
  }
  const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
  const show = (name: string, of: (result: (typeof results)[number]) => Measured) =>
    console.log(
      `${name.padEnd(34)} ${median(results.map((r) => of(r).perSecond))
        .toFixed(0)
        .padStart(8)}/s   p99 ${median(results.map((r) => of(r).p99)).toFixed(2)} ms`,
    )
  show('bare node:http + HMAC + JSON.parse', ({ bare }) => bare)
  show('intake with durable commit', ({ ours }) => ours)
  console.log(
    `ratio ${median(results.map(({ ours, bare }) => ours.perSecond / bare.perSecond)).toFixed(2)} (median of ${rounds} pairs, ${connections} connections, client in the same process)`,
  )
  ours.server.close()
  bare.server.close()
  store.close()
  await rm(directory, { recursive: true, force: true })
}

function bareServer(incoming: IncomingMessage, answer: ServerResponse): void {
  const chunks: Buffer[] = []
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
  incoming.on('end', () => {
    const body = Buffer.concat(chunks)
    const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`)
    const given = Buffer.from(String(incoming.headers['x-hub-signature-256']))
    const valid = expected.length === given.length && timingSafeEqual(expected, given)
    if (valid) JSON.parse(body.toString('utf8'))
    answer.writeHead(valid ? 202 : 401).end()
  })
}

function serve(
  handler: (incoming: IncomingMessage, answer: ServerResponse) => void,
): Promise<{ url: string; server: Server }> {
  const server = createServer(handler)
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server })
    })
  })
}

interface Body {
  readonly text: string
  readonly signature: string
}

/** Deliveries as GitHub sends them for a labelled issue, 8 to 30 KB, of many issues. */
function payloads(): readonly Body[] {
  return Array.from({ length: 200 }, (_, index) => {
    const text = JSON.stringify({
      action: 'labeled',
      issue: {
        number: index + 1,
        body: 'x'.repeat(6_000 + (index % 12) * 2_000),
        labels: [{ id: 1, name: 'incident' }],
      },
      repository: { id: 1, node_id: `R_${index % 20}`, full_name: 'acme/shop', default_branch: 'main' },
      installation: { id: 7 },
      sender: { login: 'ana', type: 'User' },
    })
    return { text, signature: `sha256=${createHmac('sha256', secret).update(text).digest('hex')}` }
  })
}

async function load(url: string, bodies: readonly Body[], count: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let next = 0
  const worker = async () => {
    while (next < count) {
      const body = bodies[next++ % bodies.length]
      if (body) times.push(await deliver(url, agent, body, next))
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (performance.now() - begun) / 1000
  agent.destroy()
  return {
    perSecond: count / seconds,
    p99: times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0,
  }
}

function deliver(url: string, agent: Agent, body: Body, id: number): Promise<number> {
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body.text),
          'x-github-event': 'issues',
          'x-github-delivery': String(id),
          'x-hub-signature-256': body.signature,
        },
      },
      (answer) => {
        if (answer.statusCode !== 202) reject(new Error(`answered ${answer.statusCode}`))
        answer.resume().on('end', () => resolve(performance.now() - begun))
      },
    )
    sent.on('error', reject)
    sent.end(body.text)
  })
}
