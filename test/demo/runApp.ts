import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

export interface App {
  readonly url: string
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '..', '..')
const patience = 10_000

/** Starts the app as `npm start` does, as a process of its own; resolves when it listens. */
export function runApp(environment: Readonly<Record<string, string>>): Promise<App> {
  const child = spawn(process.execPath, ['src/index.ts'], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = (why: string) => reject(new Error(`The app did not start: ${why}\n${said}`))
    const timer = setTimeout(() => fail('it does not listen'), patience)
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const url = /listens on (\S+)/.exec(said)?.[1]
      if (!url) return
      clearTimeout(timer)
      resolve({ url, stop: () => stop(child) })
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => fail(`it ended with code ${code}`))
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit')
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
