import { readEnvironment } from '../../src/app/readEnvironment.ts'
import { start } from '../../src/start.ts'
import type { App } from './runApp.ts'

/** For the app time passes so much faster. */
export const speed = 25

/** Starts the app in this process, with a clock that runs fast: what it waits for, such as GitHub's pace of writing, is over soon. */
export async function runHere(environment: Readonly<Record<string, string>>): Promise<App> {
  const read = readEnvironment({ HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error', ...environment }, () => '')
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  const begun = Date.now()
  return start(read.settings, {
    clock: () => new Date(begun + (Date.now() - begun) * speed),
    setTimer: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds / speed)
      return () => clearTimeout(timer)
    },
  })
}
