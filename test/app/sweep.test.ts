import { pino } from 'pino'
import { expect, test } from 'vitest'
import { type SweepParts, sweep } from '../../src/app/sweep.ts'
import type { InstallationId, Key } from '../../src/incident/key.ts'
import { key } from '../builders/snapshot.ts'

const repository: Key = { ...key, number: 0 }
const unchecked: Key = { ...key, number: 61 }

/** A sweep over one repository with one incident, and what it leaves behind. */
function broom(configurationOid: string, more: Partial<SweepParts['reader']> = {}) {
  const notes = new Map<string, string>()
  const offered: Key[][] = []
  const disk = { full: false }
  const wants = { all: false }
  const parts: SweepParts = {
    reader: {
      installations: async () => [key.installation],
      underway: async (_installation, _labels, checksAll) => [
        {
          repository,
          configurationOid,
          incidents: [key],
          unchecked: checksAll(repository) ? [unchecked] : [],
        },
      ],
      ...more,
    },
    queue: {
      offer: (keys) => {
        if (disk.full) throw new Error('disk full')
        offered.push([...keys])
      },
    },
    notebook: { read: (name) => notes.get(name), write: (name, value) => void notes.set(name, value) },
    incidentLabels: () => ['incident'],
    checksAll: () => wants.all,
    clock: () => new Date('2026-11-20T14:00:00Z'),
    log: pino({ level: 'silent' }),
  }
  return { parts, offered, disk, wants }
}

test('everything under way is offered, a repository when its configuration changed', async () => {
  const { parts, offered } = broom('c1')
  expect(await sweep(parts)).toBe(2)
  expect(await sweep(parts)).toBe(1)
  expect(offered).toEqual([[repository, key], [key]])
})

test('pull requests without the check are offered where all are to have it', async () => {
  const { parts, offered, wants } = broom('c1')
  wants.all = true
  await sweep(parts)
  expect(offered).toEqual([[repository, key, unchecked]])
})

test('a changed configuration that could not be queued is found again', async () => {
  const { parts, offered, disk } = broom('c1')
  disk.full = true
  expect(await sweep(parts)).toBe(0)
  disk.full = false
  await sweep(parts)
  expect(offered).toEqual([[repository, key]])
})

test('an installation that cannot be read does not keep the others from being swept', async () => {
  const bad = 8 as InstallationId
  const { parts, offered } = broom('c1', {
    installations: async () => [bad, key.installation],
    underway: async (installation) => {
      if (installation === bad) throw new Error('suspended')
      return [{ repository, incidents: [key], unchecked: [] }]
    },
  })
  expect(await sweep(parts)).toBe(1)
  expect(offered).toEqual([[key]])
})
