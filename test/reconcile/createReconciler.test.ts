import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bundledTemplate } from '../../src/document/templates/bundledTemplates.ts'
import type { Key, NodeId, Oid } from '../../src/incident/key.ts'
import { nothingResolved, type Observation, type Resolved } from '../../src/incident/observed/snapshot.ts'
import type { Effect } from '../../src/plan/effect.ts'
import { computeHere } from '../../src/reconcile/compute.ts'
import { createReconciler } from '../../src/reconcile/createReconciler.ts'
import { carriersOf } from '../../src/reconcile/note/carriers.ts'
import type { Notebook, Queue } from '../../src/reconcile/ports.ts'
import { openStore } from '../../src/store/openStore.ts'
import { sqliteNotebook } from '../../src/store/sqliteNotebook.ts'
import { sqliteQueue } from '../../src/store/sqliteQueue.ts'
import { ben, issue, key, otherPullRequest, repository, snapshot } from '../builders/snapshot.ts'

const now = new Date('2026-11-20T14:00:00Z')
const pull: Key = { ...key, number: 43 }

let queue: Queue
let notebook: Notebook
let written: Effect[]
let lines: Record<string, unknown>[]
beforeEach(() => {
  const store = openStore(':memory:', now)
  queue = sqliteQueue(store)
  notebook = sqliteNotebook(store)
  written = []
  lines = []
})
afterEach(() => queue.close())

/** A reconciler on a GitHub that shows this, whatever is written. */
function reconcilerOn(
  shown: Observation | (() => Observation),
  clock = () => now,
  issues: Resolved['issues'] = {},
) {
  const unexpected = () => Promise.reject(new Error('not expected'))
  return createReconciler({
    reader: {
      find: async () => undefined,
      observe: async () => (typeof shown === 'function' ? shown() : shown),
      glimpse: unexpected,
      resolve: async () => ({ ...nothingResolved, issues }),
      configurationHistory: unexpected,
      app: unexpected,
      installations: unexpected,
      underway: unexpected,
      carrying: unexpected,
    },
    writer: {
      apply: async (_target, effects, onSend) => {
        onSend(effects)
        written.push(...effects)
        return { outcomes: effects.map((effect) => ({ effect, result: 'done' as const })) }
      },
    },
    queue,
    notebook,
    clock,
    log: pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) }),
    compute: computeHere(bundledTemplate),
  })
}

/** Works one key through, on a GitHub that shows this. */
async function work(asked: Key, seen: Observation, issues: Resolved['issues'] = {}): Promise<void> {
  const reconciler = reconcilerOn(seen, () => now, issues)
  await queue.enqueue([asked], now)
  const claim = queue.claim(now)
  if (claim) await reconciler.work(claim)
}

test('a pull request that turns out to be the postmortem of an incident is left to the incident’s own key', async () => {
  await work(pull, otherPullRequest(), { 42: issue(42) })
  expect(written).toEqual([])
  expect(queue.claim(now)?.key).toEqual(key)
  expect(queue.claim(now)).toBeUndefined()
  expect(carriersOf(notebook, key)).toEqual(['PR_43'])
})

test('pull requests that outlive their incident are looked at by themselves', async () => {
  await work(key, { kind: 'gone', key, why: 'deleted', pullRequests: [43] })
  expect(queue.claim(now)?.key).toEqual(pull)
})

test('questions that stay unanswered are an error, not a plan without effects', async () => {
  const comments = [{ url: 'u', body: '/timeline 14:05 Failover started', author: ben }].map((comment) => ({
    ...comment,
    id: 'IC_1' as NodeId,
    createdAt: '2026-11-20T14:05:00Z',
  }))
  await work(key, snapshot({ comments }))
  expect(written).toEqual([])
  expect(queue.health(new Date('2026-11-20T15:00:00Z')).oldestDue?.error).toMatch(/went on asking/)
})

describe('a key that is gone', () => {
  const gone: Observation = { kind: 'gone', key, why: 'deleted' }

  test('is believed the second time, and leaves nothing behind', async () => {
    notebook.intend(key, ['status'], now)
    await work(key, gone)
    expect(queue.nextDue()).toEqual(new Date('2026-11-20T14:00:15Z'))
    await work(key, gone)
    expect(queue.nextDue()).toBeUndefined()
    expect(notebook.intents(key).size).toBe(0)
  })
})

test('what was sent just now is remembered, although this look does not want it', async () => {
  const settled = new Date(now.getTime() - 16_000)
  notebook.intend(key, ['action-fresh'], now)
  notebook.intend(key, ['action-settled'], settled)
  await work(key, snapshot())
  const left = [...notebook.intents(key).keys()]
  expect(left).toContain('action-fresh')
  expect(left).not.toContain('action-settled')
})

describe('somebody who works against the app', () => {
  /** @returns when it wrote in half an hour in which it looked every three seconds, in milliseconds */
  async function writingTimes(shown: (time: number) => Observation): Promise<readonly number[]> {
    const start = now.getTime()
    let at = start
    const reconciler = reconcilerOn(
      () => shown(at - start),
      () => new Date(at),
    )
    const times: number[] = []
    for (; at < start + 30 * 60_000; at += 3000) {
      await queue.enqueue([key], new Date(at))
      const claim = queue.claim(new Date(at))
      const before = written.length
      if (claim) await reconciler.work(claim)
      if (written.length > before) times.push(at - start)
    }
    return times
  }

  test('and undoes everything at once has it so', async () => {
    const times = await writingTimes(() => snapshot())
    expect(times.length).toBeLessThan(15)
    expect(times.at(-1)).toBeLessThan(2 * 60_000)
  })

  test('and makes it write something else each time does not make it run hot', async () => {
    const times = await writingTimes((time) => {
      const head = String(time).padStart(40, '0') as Oid
      return snapshot({ repository: repository({ defaultBranch: { name: 'main', head } }) })
    })
    const hot = times.filter((time) => time < 3 * 60_000)
    expect(hot).toHaveLength(60)
    const slow = times.slice(hot.length)
    expect(slow.length).toBeGreaterThan(20)
    expect(slow.every((time, index) => index === 0 || time - Number(slow[index - 1]) >= 60_000)).toBe(true)
  })
})

describe('the log', () => {
  const told = () => lines.map(({ level, msg, on, why, effect }) => ({ level, msg, on, why, effect }))

  test('tells each write, where and why', async () => {
    const declared = snapshot()
    const issue = {
      ...declared.issue,
      labels: [
        { id: 'L_1' as NodeId, name: 'incident' },
        { id: 'L_2' as NodeId, name: 'P1' },
      ],
    }
    await work(key, { ...declared, issue })
    expect(told()).toContainEqual({
      level: 30,
      msg: 'Written',
      on: 'acme/shop#42',
      why: 'severity P1: a postmortem is to be opened',
      effect: 'create-branch',
    })
  })

  test('tells why there was nothing to do', async () => {
    const labels: [] = []
    await work(key, snapshot({ issue: { ...snapshot().issue, labels } }))
    expect(told()).toEqual([
      { level: 20, msg: 'Nothing to do', on: 'acme/shop#42', why: 'not an incident', effect: undefined },
    ])
  })
})
