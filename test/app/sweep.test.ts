import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { type SweepParts, sweep } from '../../src/app/sweep.ts'
import type { InstallationId, Key, NodeId } from '../../src/incident/key.ts'
import { PassingError } from '../../src/reconcile/errors.ts'
import { noteLooks } from '../../src/reconcile/note/lookedAt.ts'
import type { Look, Swept, Underway } from '../../src/reconcile/ports.ts'
import { key, oid } from '../builders/snapshot.ts'

const repository: Key = { ...key, number: 0 }
const node = 'R_shop' as NodeId
const unchecked: Key = { ...key, number: 61 }
const nothing: Underway = { repository, node, changed: [], idle: [], unchecked: [], pullRequests: [] }
const start = Date.UTC(2026, 10, 20, 14)
const minutes = (count: number) => count * 60_000

/** A sweep over one repository with one incident, and what it leaves behind. */
function broom(more: Partial<SweepParts['reader']> = {}) {
  const notes = new Map<string, string>()
  const rounds: (readonly [Key, Date])[][] = []
  const looks: Look[] = []
  const paused: unknown[] = []
  const placed: unknown[] = []
  const world = { now: start, diskFull: false, wantsAll: false, labels: ['incident'] }
  const there: { found: Partial<Underway>; fails: boolean } = { found: { changed: [key] }, fails: false }
  const parts: SweepParts = {
    reader: {
      installations: async () => [key.installation],
      underway: async (_installation, _labels, lookOf): Promise<Swept> => {
        looks.push(lookOf(repository))
        if (there.fails) return { found: [], failed: [{ repository, reason: 'too much' }] }
        const found = { ...nothing, unchecked: world.wantsAll ? [unchecked] : [], ...there.found }
        return { found: [found], failed: [] }
      },
      carrying: async () => new Set(),
      ...more,
    },
    queue: {
      offer: (found) => {
        if (world.diskFull) throw new Error('disk full')
        rounds.at(-1)?.push(...found.map(({ key, due }) => [key, due] as const))
      },
      pause: (...args) => void paused.push(args),
      resume: () => {},
      forget: () => [],
    },
    notebook: {
      read: (name) => notes.get(name),
      write: (name, value) => void notes.set(name, value),
      place: (...args) => void placed.push(args),
    },
    marks: () => ({ labels: world.labels, types: ['Incident'] }),
    checksAll: () => world.wantsAll,
    clock: () => new Date(world.now),
    log: pino({ level: 'silent' }),
  }
  return {
    notebook: parts.notebook,
    world,
    there,
    looks,
    paused,
    placed,
    /** @returns the keys that are due because of it */
    async sweeps(later = 10): Promise<readonly Key[]> {
      rounds.push([])
      await sweep(parts)
      world.now += minutes(later)
      return rounds.at(-1)?.map(([one]) => one) ?? []
    },
    /** milliseconds from the sweep until each key is due */
    delays: () => rounds.at(-1)?.map(([, due]) => due.getTime() - start) ?? [],
  }
}

test('where repositories can be asked for is noted', async () => {
  const { sweeps, placed } = broom()
  await sweeps()
  expect(placed).toEqual([[key.repository, node]])
})

describe('what is due', () => {
  test('what changed, and a repository when its configuration did', async () => {
    const { there, sweeps } = broom()
    there.found = { changed: [key], configurationOid: 'c1' }
    expect(await sweeps()).toEqual([repository, key])
    expect(await sweeps()).toEqual([key])
    there.found = {}
    expect(await sweeps()).toEqual([repository])
    expect(await sweeps()).toEqual([])
  })

  test('pull requests without the check, where all are to have it', async () => {
    const { world, looks, sweeps } = broom()
    world.wantsAll = true
    expect(await sweeps()).toEqual([key, unchecked])
    expect(looks.map(({ checks }) => checks)).toEqual([true])
  })

  test('idle incidents, one after the other', async () => {
    const { there, sweeps, delays } = broom()
    const idle = [1, 2, 3].map((number) => ({ ...key, number }))
    there.found = { changed: [key], idle }
    expect(await sweeps()).toEqual([key, ...idle])
    expect(delays()).toEqual([0, 0, 3000, 6000])
  })
})

describe('it looks', () => {
  test('at a month and at everything open the first time, then only since the last time', async () => {
    const { looks, sweeps } = broom()
    await sweeps()
    await sweeps()
    await sweeps()
    expect(looks.map(({ since }) => (start - since.getTime()) / minutes(1))).toEqual([30 * 24 * 60, 5, -5])
    expect(looks.map(({ whole }) => whole)).toEqual([true, false, false])
  })

  test('at everything open every six hours', async () => {
    const { looks, sweeps } = broom()
    for (let round = 0; round <= 24 * 6; round += 1) await sweeps()
    expect(looks.slice(1).filter(({ whole }) => whole)).toHaveLength(4)
  })

  test('as at first when another label means an incident', async () => {
    const { world, looks, sweeps } = broom()
    await sweeps()
    world.labels = ['incident', 'outage']
    await sweeps()
    await sweeps()
    expect(looks.map(({ whole }) => whole)).toEqual([true, true, false])
  })

  test('as far back as it last succeeded', async () => {
    const { there, looks, sweeps } = broom()
    await sweeps()
    there.fails = true
    await sweeps()
    await sweeps(90)
    there.fails = false
    await sweeps()
    await sweeps()
    expect(looks.map(({ since }) => (since.getTime() - start) / minutes(1)).slice(1)).toEqual([
      -5, -5, -5, 105,
    ])
  })

  test('as at first when the last time lies ahead of the clock', async () => {
    const { world, looks, sweeps } = broom()
    await sweeps()
    world.now -= minutes(60)
    await sweeps()
    expect(looks.map(({ whole }) => whole)).toEqual([true, true])
  })
})

test('a changed configuration that could not be queued is found again', async () => {
  const { world, there, sweeps } = broom()
  there.found = { configurationOid: 'c1' }
  world.diskFull = true
  await expect(sweeps()).rejects.toThrow('disk full')
  world.diskFull = false
  expect(await sweeps()).toEqual([repository])
})

describe('trouble in one installation', () => {
  const bad = 8 as InstallationId
  const twoInstallations = (error: Error) =>
    broom({
      installations: async () => [bad, key.installation],
      underway: async (installation) => {
        if (installation === bad) throw error
        return { found: [{ ...nothing, changed: [key] }], failed: [] }
      },
    })

  test('does not keep the others from being swept', async () => {
    expect(await twoInstallations(new Error('anything')).sweeps()).toEqual([key])
  })

  test('that asks to wait is waited for', async () => {
    const until = new Date(start + minutes(30))
    const { sweeps, paused } = twoInstallations(new PassingError('slow down', { retryAt: until }))
    await sweeps()
    expect(paused).toEqual([[bad, until]])
  })

  test('is a failed sweep when there is no other', async () => {
    const { sweeps } = broom({ underway: () => Promise.reject(new Error('no answer')) })
    await expect(sweeps()).rejects.toThrow('no answer')
  })
})

describe('pull requests that nobody looked at', () => {
  const pull = (number: number, head: string) => ({
    key: { ...key, number },
    id: `PR_${number}` as NodeId,
    head: oid(head),
  })
  function shows(...pullRequests: readonly ReturnType<typeof pull>[]) {
    const asked: NodeId[][] = []
    const carrying: SweepParts['reader']['carrying'] = async (_installation, ids) => {
      asked.push([...ids])
      return new Set(ids.filter((id) => id === 'PR_51'))
    }
    const swept = broom({ carrying })
    swept.there.found = { pullRequests }
    return { ...swept, asked }
  }

  test('are looked through; those that may carry a postmortem are due', async () => {
    const { sweeps } = shows(pull(50, 'a'), pull(51, 'b'))
    expect(await sweeps()).toEqual([pull(51, 'b').key])
  })

  test('are not looked through again until their head moves', async () => {
    const { sweeps, asked, there } = shows(pull(50, 'a'))
    await sweeps()
    await sweeps()
    there.found = { pullRequests: [pull(50, 'c')] }
    await sweeps()
    expect(asked).toEqual([['PR_50'], ['PR_50']])
  })

  test('once a postmortem is known in one, its incident is due whenever it changed', async () => {
    const { sweeps, asked, notebook } = shows(pull(51, 'b'))
    noteLooks(notebook, repository, [{ number: 51, look: { head: oid('b'), incident: 42 } }])
    expect(await sweeps()).toEqual([key])
    expect(await sweeps()).toEqual([key])
    expect(asked).toEqual([])
  })
})
