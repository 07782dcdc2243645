import { readFileSync } from 'node:fs'
import { readEnvironment } from './app/readEnvironment.ts'
import { start } from './start.ts'

const read = readEnvironment(process.env, (path) => readFileSync(path, 'utf8'))

if ('problems' in read) {
  for (const problem of read.problems) process.stderr.write(`${problem}\n`)
  process.exitCode = 1
} else {
  try {
    const running = await start(read.settings)
    process.stdout.write(`Debrief listens on ${running.url}\n`)
    // Whoever stops it waits ten seconds at most; what a cut-off pass intended is looked up at the next start.
    const stop = () => {
      setTimeout(() => process.exit(0), 9_000).unref()
      void running.stop().then(() => process.exit(0))
    }
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
  } catch (error) {
    process.stderr.write(
      `Debrief could not start: ${error instanceof Error ? error.message : String(error)}\n`,
    )
    process.exitCode = 1
  }
}
