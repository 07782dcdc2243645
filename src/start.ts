import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import { Probot } from 'probot'
import { createIntake, webhookPath } from './app/createIntake.ts'
import { createSweeper } from './app/createSweeper.ts'
import { answerHealth } from './app/health.ts'
import { introduce } from './app/introduce.ts'
import type { Settings } from './app/readEnvironment.ts'
import { version } from './cli/version.ts'
import { bundledTemplate } from './document/templates/bundledTemplates.ts'
import { createGitHub } from './github/createGitHub.ts'
import { computeHere } from './reconcile/compute.ts'
import { createReconciler } from './reconcile/createReconciler.ts'
import { createWorker, type SetTimer } from './reconcile/createWorker.ts'
import { checksAll } from './reconcile/note/checkedRepositories.ts'
import { knownMarks } from './reconcile/note/knownMarks.ts'
import { openStore } from './store/openStore.ts'
import { sqliteNotebook } from './store/sqliteNotebook.ts'
import { sqliteQueue } from './store/sqliteQueue.ts'
import { createThreads } from './threads/createThreads.ts'

export interface Running {
  /** where webhooks and `/healthz` are answered */
  readonly url: string
  /** one sweep now; resolves when its keys are queued */
  sweep(): Promise<void>
  /** when the next key is due */
  nextDue(): Date | undefined
  /** takes up what is due */
  wake(): void
  /** resolves when no pass is under way */
  idle(): Promise<void>
  stop(): Promise<void>
}

/** What tests and the demo set in place of the machine's clock and timers. */
export interface Surroundings {
  readonly clock?: () => Date
  readonly setTimer?: SetTimer
  readonly debounce?: number
  readonly sweepEvery?: number | null
  readonly store?: string
  /** milliseconds after which a request to GitHub is given up */
  readonly timeout?: number
  /** lets so many milliseconds pass between requests that create */
  readonly wait?: (milliseconds: number) => Promise<void>
  readonly log?: Logger
}

const tenMinutes = 600_000

/** GitHub connects, sends and leaves within moments; whoever does not makes room for others. */
const patience = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
}
const mostConnections = 500

/** Puts the parts together and serves: intake, queue, worker, sweep, health. Decides nothing. */
export async function start(settings: Settings, around: Surroundings = {}): Promise<Running> {
  const clock = around.clock ?? (() => new Date())
  const log = around.log ?? logger(settings.logLevel)
  const store = openStore(around.store ?? join(settings.stateDirectory, 'debrief.sqlite'), clock())
  const queue = sqliteQueue(store)
  const notebook = sqliteNotebook(store)
  let requests = 0
  let keyAccepted = true
  const { reader, writer } = createGitHub({
    appId: settings.appId,
    privateKey: settings.privateKey,
    apiUrl: settings.apiUrl,
    version: version(),
    clock,
    ...(around.timeout === undefined ? {} : { timeout: around.timeout }),
    ...(around.wait === undefined ? {} : { wait: around.wait }),
    onRequest: () => {
      requests += 1
    },
    onWarning: (warning) => log.warn({ warning }, 'GitHub warns of what it will take away'),
    onKey: (accepted) => {
      keyAccepted = accepted
    },
  })
  const threads = createThreads(computeHere(bundledTemplate))
  const reconciler = createReconciler({
    reader,
    writer,
    queue,
    notebook,
    clock,
    log,
    compute: threads,
  })
  const worker = createWorker({ queue, reconciler, clock, log }, around.setTimer)
  const probot = new Probot({
    appId: settings.appId,
    privateKey: settings.privateKey,
    secret: settings.webhookSecret,
    log,
  })
  await probot.ready()
  const sweepEvery = around.sweepEvery === undefined ? tenMinutes : around.sweepEvery
  const sweeper = createSweeper(
    {
      reader,
      queue,
      notebook,
      marks: (installation) => knownMarks(notebook, installation),
      checksAll: (key) => checksAll(notebook, key),
      clock,
      log,
    },
    sweepEvery,
    worker.wake,
  )
  const intake = createIntake({
    probot,
    secret: settings.webhookSecret,
    queue,
    notebook,
    clock,
    log,
    debounce: around.debounce ?? 1000,
    onKeys: worker.wake,
    onArrival: sweeper.arrived,
  })
  const server = createServer(patience, (request, response) => {
    const path = request.url?.split('?')[0]
    if (path === webhookPath) void intake.handle(request, response)
    else if (path === '/healthz') {
      answerHealth(
        {
          version: version(),
          queue,
          clock,
          lastDelivery: intake.lastDelivery,
          lastSweep: sweeper.lastSweep,
          sweepEvery,
          keyAccepted: () => keyAccepted,
          requests: () => requests,
        },
        response,
      )
    } else notFound(request, response)
  })
  server.maxConnections = mostConnections
  const url = await listen(server, settings)
  void introduce(reader, log)
  worker.wake()
  return {
    url,
    sweep: sweeper.sweep,
    nextDue: queue.nextDue,
    wake: worker.wake,
    async idle() {
      await sweeper.idle()
      await worker.idle()
    },
    async stop() {
      sweeper.stop()
      server.closeIdleConnections()
      await new Promise((resolve) => server.close(resolve))
      await sweeper.idle()
      await worker.stop()
      await threads.stop()
      queue.close()
    },
  }
}

function logger(level: string): Logger {
  return pino({
    level,
    redact: { paths: ['err.request', 'err.response', 'err.event', 'event', 'payload'], remove: true },
  })
}

function notFound(request: IncomingMessage, response: ServerResponse): void {
  request.resume()
  response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n')
}

function listen(server: Server, { host, port }: Settings): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${address.port}`)
    })
  })
}
