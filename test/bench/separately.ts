import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createWorld, type World } from '../world/world.ts'
import type { Vitals } from './appProcess.ts'

export interface Separate {
  readonly world: World
  /** where the app takes deliveries */
  readonly url: string
  vitals(): Promise<Vitals>
  /** resolves when the app has nothing to do for some seconds */
  rest(): Promise<Vitals>
  close(): Promise<void>
}

const quietMilliseconds = 5_000

/** A world, and the app in a process of its own beside it, on the machine's clock. */
export async function separately(): Promise<Separate> {
  const world = await createWorld({ start: new Date().toISOString() })
  const directory = await mkdtemp(join(tmpdir(), 'debrief-bench-'))
  const child = fork(join(import.meta.dirname, 'appProcess.ts'), {
    env: { ...process.env, ...world.environment(directory), HOST: '127.0.0.1', PORT: '0' },
  })
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  world.deliverTo(`${url}/api/github/webhooks`)
  const vitals = () => ask(child)
  return {
    world,
    url,
    vitals,
    async rest() {
      let longestStall = 0
      for (;;) {
        await world.quiet()
        const now = await vitals()
        longestStall = Math.max(longestStall, now.longestStall)
        if (now.due === null || now.due > quietMilliseconds) return { ...now, longestStall }
        await setTimeout(Math.max(100, now.due))
      }
    },
    async close() {
      child.kill()
      await once(child, 'exit')
      await world.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function ask(child: ChildProcess): Promise<Vitals> {
  child.send('vitals')
  const [vitals] = (await once(child, 'message')) as [Vitals]
  return vitals
}
