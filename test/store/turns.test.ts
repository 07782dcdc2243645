import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InstallationId, Key, RepositoryId } from '../../src/incident/key.ts'
import type { Claim, Queue } from '../../src/reconcile/ports.ts'
import { openStore } from '../../src/store/openStore.ts'
import { sqliteQueue } from '../../src/store/sqliteQueue.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 20, 14, 0, seconds))
const many = 1 as InstallationId
const few = 2 as InstallationId
const keys = (installation: InstallationId, count: number): readonly Key[] =>
  Array.from({ length: count }, (_, number) => ({
    installation,
    repository: installation as unknown as RepositoryId,
    number: number + 1,
  }))

let queue: Queue
beforeEach(() => {
  queue = sqliteQueue(openStore(':memory:', at(0)))
})
afterEach(() => queue.close())

/** Claims one key after the other, each done before the next. */
function passes(count: number): readonly number[] {
  return Array.from({ length: count }, () => {
    const claim = queue.claim(at(60))
    if (claim) queue.done(claim)
    return claim?.key.installation ?? 0
  })
}

describe('installations take turns', () => {
  test('one that has thousands of keys delays another by one pass', async () => {
    await queue.enqueue(keys(many, 2000), at(0))
    await queue.enqueue(keys(few, 2), at(1))
    expect(passes(6)).toEqual([1, 2, 1, 2, 1, 1])
  })

  test('one that comes late has the next turn', async () => {
    await queue.enqueue(keys(many, 20), at(0))
    passes(5)
    await queue.enqueue(keys(few, 2), at(50))
    expect(passes(4)).toEqual([2, 1, 2, 1])
  })

  test('within one the most overdue key comes first', async () => {
    const [one, two] = keys(many, 2)
    if (one && two) {
      await queue.enqueue([one], at(9))
      await queue.enqueue([two], at(3))
    }
    expect(queue.claim(at(60))?.key.number).toBe(2)
  })
})

describe('one installation', () => {
  test('has at most four keys in work, and does not keep a timer running meanwhile', async () => {
    await queue.enqueue(keys(many, 10), at(0))
    const held = [1, 2, 3, 4].flatMap(() => queue.claim(at(60)) ?? [])
    expect(held).toHaveLength(4)
    expect(queue.claim(at(60))).toBeUndefined()
    expect(queue.nextDue()).toBeUndefined()
    await queue.enqueue(keys(few, 1), at(0))
    expect(queue.claim(at(60))?.key.installation).toBe(few)
    if (held[0]) queue.done(held[0])
    expect(queue.claim(at(60))?.key.installation).toBe(many)
  })

  test('that took the app out costs nothing until it is back', async () => {
    await queue.enqueue([...keys(many, 20), ...keys(few, 1)], at(0))
    queue.rest(many, at(1))
    expect(passes(2)).toEqual([2, 0])
    expect(queue.nextDue()).toBeUndefined()
    expect(queue.health(at(9_999))).toMatchObject({ waiting: 20, resting: 1 })
    expect(queue.health(at(9_999)).oldestDue).toBeUndefined()
    queue.resume([many])
    expect(passes(1)).toEqual([1])
  })

  test('is back with its first event', async () => {
    await queue.enqueue(keys(many, 3), at(0))
    queue.rest(many, at(1))
    await queue.enqueue(keys(many, 1), at(2))
    expect(passes(4)).toEqual([1, 1, 1, 0])
  })

  test('that stays away is forgotten', async () => {
    await queue.enqueue([...keys(many, 3), ...keys(few, 1)], at(0))
    queue.rest(many, at(1))
    queue.rest(many, at(50))
    expect(queue.forget(at(1))).toEqual([])
    expect(queue.forget(at(2))).toEqual([many])
    queue.resume([many])
    expect(passes(2)).toEqual([2, 0])
  })
})

test('what cannot be read as a key does not keep the others waiting', async () => {
  const store = openStore(':memory:', at(0))
  const other = sqliteQueue(store)
  await other.enqueue(keys(many, 1), at(5))
  store.exec(`insert into key (key, installation, due, state) values ('no key', 1, 0, 'waiting')`)
  const claim: Claim | undefined = other.claim(at(60))
  expect(claim?.key).toEqual(keys(many, 1)[0])
  other.close()
})
