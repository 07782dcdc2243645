import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pino } from 'pino'
import { readEnvironment } from '../../src/app/readEnvironment.ts'
import { start } from '../../src/start.ts'

/** What the app's process tells of itself since it was last asked. */
export interface Vitals {
  /** longest time that the event loop did not turn, milliseconds */
  readonly longestStall: number
  /** resident memory, MB */
  readonly memory: number
  /** milliseconds until the next key is due; null when nothing waits */
  readonly due: number | null
}

/** The app in a process of its own, so that what is measured is the app's and not the world's. */
const read = readEnvironment(process.env, () => '')
if ('problems' in read) throw new Error(read.problems.join('\n'))
const app = await start(read.settings, { debounce: 0, sweepEvery: null, log: pino({ level: 'silent' }) })
const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
process.on('message', async () => {
  await app.idle()
  const due = app.nextDue()
  const vitals: Vitals = {
    longestStall: delay.max / 1e6,
    memory: process.memoryUsage.rss() / 1e6,
    due: due ? due.getTime() - Date.now() : null,
  }
  process.send?.(vitals)
})
process.on('disconnect', () => process.exit(0))
process.send?.({ url: app.url })
