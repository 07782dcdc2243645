import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { type Running, start } from '../../src/start.ts'
import type { WorldOptions } from '../world/github.ts'
import { createWorld, type World } from '../world/world.ts'
import { mustBeReadable } from './mustBeReadable.ts'

/** The app beside its world: unmodified, in this process, on the world's clock. */
export interface Stage {
  readonly world: World
  /** lets everything happen that would happen by itself within some minutes (five unless told) */
  settle(minutes?: number): Promise<void>
  /** what a periodic sweep does, and everything after it */
  sweep(): Promise<void>
  /** the process dies and starts again; `forgetful`: with an empty store */
  restart(options?: { readonly forgetful?: boolean }): Promise<void>
  /** where the app listens */
  url(): string
  close(): Promise<void>
}

const mostSteps = 500

/** Memory where there is some to write to: the store waits for the disk at every commit. */
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** What the app cannot do without; the merge queue is not among it. */
export const rights = {
  metadata: 'read',
  issues: 'write',
  pull_requests: 'write',
  checks: 'write',
  contents: 'write',
} as const

export interface StageOptions extends WorldOptions {
  /** milliseconds after which the app gives a request up */
  readonly timeout?: number
  /** the story is about a configuration that cannot be read; any other story fails on one */
  readonly brokenConfiguration?: true
}

/** Opens the curtain: a world with people and a repository, and the app installed in it. */
export async function createStage(options: StageOptions = {}): Promise<Stage> {
  const { timeout = 10_000 } = options
  const world = await createWorld({ start: '2026-11-20T14:00:00Z', ...options })
  const directory = await mkdtemp(join(scratch, 'debrief-'))
  let generation = 0
  let app = await begin()

  async function begin(): Promise<Running> {
    const settings = {
      appId: world.app.id,
      privateKey: world.app.privateKey,
      webhookSecret: world.app.webhookSecret,
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent',
      apiUrl: world.url,
      stateDirectory: join(directory, String(generation)),
    }
    const running = await start(settings, {
      clock: world.clock.now,
      setTimer: () => () => {},
      sweepEvery: null,
      timeout,
      wait: async () => {},
      log: pino({ level: process.env['DEBRIEF_LOG'] ?? 'silent' }),
    })
    world.deliverTo(`${running.url}/api/github/webhooks`)
    return running
  }

  async function rest(): Promise<void> {
    await world.quiet()
    app.wake()
    await app.idle()
    await world.quiet()
  }

  async function settle(minutes = 5): Promise<void> {
    if (!options.brokenConfiguration) mustBeReadable(world)
    const end = world.clock.now().getTime() + minutes * 60_000
    for (let step = 0; step < mostSteps; step += 1) {
      await rest()
      const due = app.nextDue()
      if (!due || due.getTime() > end) return
      if (due > world.clock.now()) world.clock.set(due)
    }
    throw new Error('The app does not come to rest.')
  }

  return {
    world,
    settle,
    async sweep() {
      await app.sweep()
      await settle()
    },
    async restart({ forgetful = false } = {}) {
      await app.stop()
      if (forgetful) generation += 1
      app = await begin()
    },
    url: () => app.url,
    async close() {
      await app.stop()
      await rm(directory, { recursive: true, force: true })
      await world.close()
    },
  }
}
