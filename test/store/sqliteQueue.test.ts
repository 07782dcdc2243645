import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type InstallationId, type Key, keyText, type RepositoryId } from '../../src/incident/key.ts'
import type { Queue } from '../../src/reconcile/ports.ts'
import { openStore } from '../../src/store/openStore.ts'
import { sqliteNotebook } from '../../src/store/sqliteNotebook.ts'
import { sqliteQueue } from '../../src/store/sqliteQueue.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 20, 14, 0, seconds))
const key = (number: number, installation = 7): Key => ({
  installation: installation as InstallationId,
  repository: 1 as RepositoryId,
  number,
})

let directory: string
let file: string
let queue: Queue
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'debrief-'))
  file = join(directory, 'deep', 'store.sqlite')
  queue = sqliteQueue(openStore(file, at(0)))
})
afterEach(() => {
  queue.close()
  rmSync(directory, { recursive: true, force: true })
})

/** The process ends with work in its hands, and another one opens the file. */
function crash(): void {
  queue.close()
  queue = sqliteQueue(openStore(file, at(0)))
}

const claimed = (seconds: number) => {
  const claim = queue.claim(at(seconds))
  return claim && { number: claim.key.number, attempts: claim.attempts }
}

describe('a key', () => {
  test('is there once, at the earlier due time', async () => {
    await queue.enqueue([key(1)], at(10))
    await queue.enqueue([key(1)], at(5))
    await queue.enqueue([key(1)], at(20))
    expect(queue.nextDue()).toEqual(at(5))
    expect(claimed(4)).toBeUndefined()
    expect(claimed(5)).toEqual({ number: 1, attempts: 0 })
    expect(claimed(60)).toBeUndefined()
  })

  test('is held by one worker, and comes again when an event came meanwhile', async () => {
    await queue.enqueue([key(1)], at(0))
    const claim = queue.claim(at(0))
    await queue.enqueue([key(1)], at(3))
    expect(claimed(10)).toBeUndefined()
    if (claim) queue.done(claim)
    expect(queue.nextDue()).toEqual(at(3))
  })

  test('is gone when it is done, or comes again when asked to', async () => {
    await queue.enqueue([key(1), key(2)], at(0))
    const [one, two] = [queue.claim(at(0)), queue.claim(at(0))]
    if (one) queue.done(one)
    if (two) queue.done(two, at(30))
    expect(queue.health(at(0)).waiting).toBe(1)
    expect(queue.nextDue()).toEqual(at(30))
  })

  test('that failed comes again and counts its tries', async () => {
    await queue.enqueue([key(1)], at(0))
    const claim = queue.claim(at(0))
    if (claim) queue.retry(claim, at(10), 'GitHub did not answer')
    expect(queue.health(at(60)).oldestDue).toEqual({
      key: keyText(key(1)),
      due: at(10).toISOString(),
      error: 'GitHub did not answer',
    })
    expect(claimed(10)).toEqual({ number: 1, attempts: 1 })
  })

  test('that failed is hurried when something was granted; one that only has its time is not', async () => {
    await queue.enqueue([key(1), key(2)], at(0))
    const [one, two] = [queue.claim(at(0)), queue.claim(at(0))]
    if (one) queue.retry(one, at(1800), 'a permission is missing')
    if (two) queue.done(two, at(1800))
    queue.hurry(key(1).installation, at(60))
    expect(claimed(60)).toEqual({ number: 1, attempts: 1 })
    expect(claimed(60)).toBeUndefined()
  })

  test('that failed too often is parked, visible, and back at the next event', async () => {
    await queue.enqueue([key(1)], at(0))
    const claim = queue.claim(at(0))
    if (claim) queue.park(claim, 'a bug')
    expect(queue.health(at(0)).parked).toEqual([{ key: keyText(key(1)), error: 'a bug' }])
    expect(queue.nextDue()).toBeUndefined()
    await queue.enqueue([key(1)], at(50))
    expect(claimed(50)).toEqual({ number: 1, attempts: 0 })
  })

  test('of a paused installation waits; others do not', async () => {
    await queue.enqueue([key(1, 7), key(2, 8)], at(0))
    queue.pause(7 as InstallationId, at(60))
    expect(claimed(1)).toEqual({ number: 2, attempts: 0 })
    expect(claimed(1)).toBeUndefined()
    expect(queue.nextDue()).toEqual(at(60))
    expect(claimed(60)).toEqual({ number: 1, attempts: 0 })
  })
})

describe('a crash', () => {
  test('loses nothing that was acknowledged', async () => {
    await queue.enqueue([key(1), key(2)], at(0))
    crash()
    expect([claimed(0)?.number, claimed(0)?.number].sort()).toEqual([1, 2])
  })

  test('in the middle of the work brings the key back', async () => {
    await queue.enqueue([key(1)], at(0))
    queue.claim(at(0))
    crash()
    expect(claimed(0)).toEqual({ number: 1, attempts: 1 })
  })

  test('that comes with the same key again and again delays it more and more', async () => {
    await queue.enqueue([key(1)], at(0))
    const delays = [1, 2, 3, 4, 5].map(() => {
      const due = queue.nextDue()
      queue.claim(at(60))
      crash()
      return due && (due.getTime() - at(0).getTime()) / 1000
    })
    expect(delays).toEqual([0, 0, 1, 4, 11])
  })
})

describe('a sweep', () => {
  const offer = (keys: readonly Key[], due: Date) => queue.offer(keys.map((key) => ({ key, due })))

  test('adds what is not there, and hurries nothing that waits for its time', async () => {
    await queue.enqueue([key(1)], at(0))
    const claim = queue.claim(at(0))
    if (claim) queue.retry(claim, at(50), 'GitHub did not answer')
    offer([key(1), key(2)], at(10))
    expect(claimed(10)).toEqual({ number: 2, attempts: 0 })
    expect(claimed(49)).toBeUndefined()
    expect(claimed(50)).toEqual({ number: 1, attempts: 1 })
  })

  test('does not repeat what is being worked on', async () => {
    await queue.enqueue([key(1)], at(0))
    const claim = queue.claim(at(0))
    offer([key(1)], at(1))
    if (claim) queue.done(claim)
    expect(queue.nextDue()).toBeUndefined()
  })

  test('gives what is parked one try', async () => {
    await queue.enqueue([key(1)], at(0))
    const claim = queue.claim(at(0))
    if (claim) queue.park({ ...claim, attempts: 7 }, 'a bug')
    offer([key(1)], at(600))
    expect(claimed(600)?.attempts).toBeGreaterThan(0)
  })
})

test('a shorter pause does not end a longer one', async () => {
  await queue.enqueue([key(1)], at(0))
  queue.pause(7 as InstallationId, at(60))
  queue.pause(7 as InstallationId, at(20))
  expect(claimed(30)).toBeUndefined()
  expect(claimed(60)).toEqual({ number: 1, attempts: 0 })
})

test('what worked begins anew: earlier failures are forgotten', async () => {
  await queue.enqueue([key(1)], at(0))
  for (const seconds of [0, 10]) {
    const claim = queue.claim(at(seconds))
    if (claim) queue.retry(claim, at(seconds + 10), 'GitHub did not answer')
  }
  const claim = queue.claim(at(20))
  expect(claim?.attempts).toBe(2)
  if (claim) queue.done(claim, at(30))
  expect(claimed(30)).toEqual({ number: 1, attempts: 0 })
})

test('a pause that GitHub asked for is no delay of ours', async () => {
  await queue.enqueue([key(1, 7)], at(0))
  queue.pause(7 as InstallationId, at(3000))
  expect(queue.health(at(1000)).oldestDue).toBeUndefined()
  expect(queue.health(at(3001)).oldestDue?.due).toBe(at(3000).toISOString())
})

test('intents, hints, wishes and notes survive a crash', () => {
  const path = join(directory, 'notes.sqlite')
  const first = openStore(path, at(0))
  const notebook = sqliteNotebook(first)
  notebook.intend(key(1), ['status', 'closing'], at(1))
  notebook.confirm(key(1), ['status'])
  notebook.forget(key(1), ['nothing'])
  notebook.remember(key(1), { documentPath: 'a.md', adopted: ['I_1'] })
  notebook.wish(key(1), { action: 'order', login: 'ana' })
  notebook.wish(key(1), { action: 'order', login: 'ana' })
  notebook.write('name', 'value')
  first.close()
  const again = sqliteNotebook(openStore(path, at(0)))
  expect([...again.intents(key(1))]).toEqual([
    ['closing', { at: at(1), confirmed: false }],
    ['status', { at: at(1), confirmed: true }],
  ])
  expect(again.hints(key(1))).toEqual({ documentPath: 'a.md', adopted: ['I_1'] })
  expect(again.hints(key(2))).toEqual({ adopted: [] })
  expect(again.wishes(key(1))).toEqual([{ action: 'order', login: 'ana' }])
  expect(again.read('name')).toBe('value')
  again.drop(key(1))
  expect([again.intents(key(1)).size, again.wishes(key(1)).length]).toEqual([0, 0])
  expect(again.hints(key(1))).toEqual({ adopted: [] })
})

type Step =
  | { readonly do: 'enqueue'; readonly number: number; readonly due: number }
  | { readonly do: 'claim' | 'crash' }
  | { readonly do: 'done' }
  | { readonly do: 'retry'; readonly due: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('enqueue' as const), number: fc.integer({ min: 1, max: 4 }), due: fc.nat(50) }),
  fc.record({ do: fc.constantFrom('claim' as const, 'crash' as const) }),
  fc.record({ do: fc.constant('done' as const) }),
  fc.record({ do: fc.constant('retry' as const), due: fc.nat(50) }),
)

/** A queue with one worker, and the keys that it still owes a pass. */
function workshop(path: string) {
  let store = openStore(path, at(0))
  let tested = sqliteQueue(store)
  let held: ReturnType<Queue['claim']>
  const owed = new Set<number>()
  const letGo = (settle: (claim: NonNullable<typeof held>) => void) => {
    if (held) settle(held)
    held = undefined
  }
  return {
    owed,
    async enqueue({ number, due }: { readonly number: number; readonly due: number }) {
      await tested.enqueue([key(number)], at(due))
      owed.add(number)
    },
    claim() {
      if (held) return
      held = tested.claim(at(5000))
      if (held) owed.delete(held.key.number)
    },
    crash() {
      letGo((claim) => owed.add(claim.key.number))
      store.close()
      store = openStore(path, at(0))
      tested = sqliteQueue(store)
    },
    done: () => letGo((claim) => tested.done(claim)),
    retry: ({ due }: { readonly due: number }) =>
      letGo((claim) => {
        tested.retry(claim, at(due), 'x')
        owed.add(claim.key.number)
      }),
    worksOff(): readonly number[] {
      letGo((claim) => tested.done(claim))
      const worked = new Set<number>()
      for (let claim = tested.claim(at(5000)); claim; claim = tested.claim(at(5000))) {
        worked.add(claim.key.number)
        tested.done(claim)
      }
      store.close()
      return [...worked].sort()
    },
  }
}

async function take(shop: ReturnType<typeof workshop>, step: Step): Promise<void> {
  if (step.do === 'enqueue') await shop.enqueue(step)
  else if (step.do === 'retry') shop.retry(step)
  else shop[step.do]()
}

test('whatever happens, a key that was enqueued is worked on after it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const shop = workshop(join(mkdtempSync(join(directory, 'run-')), 'q.sqlite'))
      for (const one of steps) await take(shop, one)
      const owed = [...shop.owed]
      expect(shop.worksOff()).toEqual(owed.sort())
    }),
    { numRuns: 60 },
  )
})
