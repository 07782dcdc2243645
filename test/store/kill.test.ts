import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InstallationId, Key, RepositoryId } from '../../src/incident/key.ts'
import { openStore } from '../../src/store/openStore.ts'
import { sqliteNotebook } from '../../src/store/sqliteNotebook.ts'
import { sqliteQueue } from '../../src/store/sqliteQueue.ts'

const source = (file: string) => JSON.stringify(join(import.meta.dirname, '../../src/store', file))
const key = (number: number): Key => ({
  installation: 7 as InstallationId,
  repository: 1 as RepositoryId,
  number,
})
const later = new Date('2026-11-20T15:00:00Z')

/** What the process does before it says that it has come so far; it never ends by itself. */
const lives = {
  accepted: 'await queue.enqueue([1, 2, 3].map(key), now)',
  working: 'await queue.enqueue([1, 2, 3].map(key), now); queue.claim(now); queue.claim(now)',
  'about to create':
    "await queue.enqueue([key(1)], now); queue.claim(now); notebook.intend(key(1), ['status'], now)",
  finished: 'await queue.enqueue([1, 2, 3].map(key), now); queue.done(queue.claim(now))',
} as const

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'debrief-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

/** Lets a process come so far, and kills it. */
async function killed(life: keyof typeof lives): Promise<string> {
  const path = join(directory, 'store.sqlite')
  const script = `
    import { openStore } from ${source('openStore.ts')}
    import { sqliteNotebook } from ${source('sqliteNotebook.ts')}
    import { sqliteQueue } from ${source('sqliteQueue.ts')}
    const store = openStore(${JSON.stringify(path)}, new Date('2026-11-20T14:00:00Z'))
    const queue = sqliteQueue(store)
    const notebook = sqliteNotebook(store)
    const now = new Date('2026-11-20T14:00:00Z')
    const key = (number) => ({ installation: 7, repository: 1, number })
    ${lives[life]}
    console.log('so far')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(createInterface(child.stdout), 'line')
  child.kill('SIGKILL')
  await once(child, 'close')
  return path
}

/** Numbers of the keys that the next process works on, each until it is done. */
function worksOff(path: string): readonly number[] {
  const queue = sqliteQueue(openStore(path, later))
  const worked: number[] = []
  for (let claim = queue.claim(later); claim; claim = queue.claim(later)) {
    worked.push(claim.key.number)
    queue.done(claim)
  }
  queue.close()
  return worked.sort()
}

describe('a process killed with SIGKILL', () => {
  test.each([
    ['accepted', [1, 2, 3]],
    ['working', [1, 2, 3]],
    ['finished', [2, 3]],
  ] as const)('when work was %s loses none of it and doubles none', async (life, expected) => {
    const path = await killed(life)
    expect(worksOff(path)).toEqual(expected)
    expect(worksOff(path)).toEqual([])
  })

  test('when it was about to create something leaves a note to look first', async () => {
    const path = await killed('about to create')
    const store = openStore(path, later)
    expect([...sqliteNotebook(store).intents(key(1))]).toEqual([
      ['status', { at: new Date('2026-11-20T14:00:00Z'), confirmed: false }],
    ])
    store.close()
    expect(worksOff(path)).toEqual([1])
  })
})
