import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plural } from '../../src/document/rules/plural.ts'
import { createWorld, type World } from '../world/world.ts'
import type { Narrator } from './narrate.ts'
import { type App, runApp } from './runApp.ts'
import { runHere, speed } from './runHere.ts'

/** The embedded GitHub, the app beside it, and what the story needs to wait and to count. */
export interface Theatre {
  readonly world: World
  readonly tell: Narrator
  /** waits until the world is so; throws a sentence when it does not become so in time */
  until(what: string, is: () => boolean): Promise<void>
  /** tells how many requests were made since it was asked last */
  spent(): void
  /** waits until the app has nothing more to do */
  rest(): Promise<void>
  /** the process ends and starts again */
  restart(): Promise<void>
  close(): Promise<void>
}

const patience = 9_000
const pause = 20
/** Nothing more happens when GitHub has heard nothing for so long: longer than the app's debounce. */
const usualSilence = 1_300
/** What the machine itself needs between two requests, however fast the clock runs. */
const slack = 250

/** @param fast with the app in this process and on a fast clock; otherwise as a process of its own, as in production */
export async function openTheatre(tell: Narrator, fast: boolean): Promise<Theatre> {
  const run = fast ? runHere : runApp
  const silence = fast ? usualSilence / speed + slack : usualSilence
  const world = await createWorld({
    start: '2026-11-20T14:03:00Z',
    files: { 'README.md': '# Shop\n', CODEOWNERS: '/postmortems/ @cleo\n' },
  })
  const state = await mkdtemp(join(tmpdir(), 'debrief-demo-'))
  let app: App = await begin()
  let mark = 0

  async function begin(): Promise<App> {
    const running = await run(world.environment(state))
    world.deliverTo(`${running.url}/api/github/webhooks`)
    return running
  }

  async function until(what: string, is: () => boolean): Promise<void> {
    const end = Date.now() + patience
    while (!is()) {
      if (Date.now() > end)
        throw new Error(`Expected within ${patience / 1000} seconds: ${what}. It did not happen.`)
      await sleep(pause)
    }
  }

  function spent(): void {
    const [reads, writes] = [world.requests.reads(mark).length, world.requests.writes(mark).length]
    mark = world.requests.mark()
    tell.says(`(${plural(reads, 'read')} and ${plural(writes, 'write')} on GitHub)`)
  }

  async function rest(): Promise<void> {
    let last = world.requests.mark()
    for (let quietSince = Date.now(); Date.now() - quietSince < silence; await sleep(pause)) {
      if (world.requests.mark() === last) continue
      last = world.requests.mark()
      quietSince = Date.now()
    }
  }

  return {
    world,
    tell,
    until,
    spent,
    rest,
    async restart() {
      await app.stop()
      app = await begin()
    },
    async close() {
      await app.stop()
      await rm(state, { recursive: true, force: true })
      await world.close()
    },
  }
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
