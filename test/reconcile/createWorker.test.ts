import { setImmediate } from 'node:timers/promises'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createWorker, type WorkerParts } from '../../src/reconcile/createWorker.ts'
import type { Claim } from '../../src/reconcile/ports.ts'
import { key } from '../builders/snapshot.ts'

const now = new Date('2026-11-20T14:00:00Z')

/** A worker on a store that can be full, with timers that go off when told. */
function workshop(count: number) {
  const disk = { full: false }
  const waiting: Claim[] = Array.from({ length: count }, (_, number) => ({
    key: { ...key, number: number + 1 },
    attempts: 0,
  }))
  const worked: number[] = []
  const lines: string[] = []
  const timers: (() => void)[] = []
  const write = <T>(act: () => T): T => {
    if (disk.full) throw new Error('database or disk is full')
    return act()
  }
  const parts: WorkerParts = {
    queue: {
      claim: () => write(() => waiting.shift()),
      nextDue: () => (waiting.length > 0 ? now : undefined),
      retry: (claim) => void write(() => waiting.push(claim)),
    },
    reconciler: {
      work: async ({ key: { number } }) => {
        await setImmediate()
        write(() => worked.push(number))
      },
    },
    clock: () => now,
    log: pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line).err.message) }),
  }
  const worker = createWorker(parts, (_milliseconds, call) => {
    timers.push(call)
    return () => void timers.splice(timers.indexOf(call), 1)
  })
  return { worker, disk, worked, lines, timers }
}

test('a store that fails while a pass ends does not end the app: the key has its pass again', async () => {
  const { worker, disk, worked, lines, timers } = workshop(1)
  worker.wake()
  disk.full = true
  await worker.idle()
  for (const ring of timers.splice(0)) ring()
  expect(lines).toEqual(['database or disk is full'])
  disk.full = false
  for (const ring of timers.splice(0)) ring()
  await worker.idle()
  expect(worked).toEqual([1])
})

test('a store that fails when work is taken up is tried again later, and logged once', async () => {
  const { worker, disk, worked, lines, timers } = workshop(3)
  disk.full = true
  worker.wake()
  for (let again = 0; again < 5; again += 1) for (const ring of timers.splice(0)) ring()
  expect({ lines, worked }).toEqual({ lines: ['database or disk is full'], worked: [] })
  disk.full = false
  for (const ring of timers.splice(0)) ring()
  await worker.idle()
  expect(worked.toSorted()).toEqual([1, 2, 3])
})
