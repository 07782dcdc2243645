import { expect, test } from 'vitest'
import type { RepositoryId } from '../../../src/incident/key.ts'
import { noteArrivals, withArrival } from '../../../src/reconcile/note/arrivals.ts'
import { key, repository, snapshot } from '../../builders/snapshot.ts'

const at = (day: number) => new Date(Date.UTC(2026, 10, day))
const docs = { ...key, repository: 2 as RepositoryId }
const seen = (where: typeof key) =>
  snapshot({ key: where, repository: repository({ installed: '2026-01-01T00:00:00Z' }) })

function notes() {
  const kept = new Map<string, string>()
  return {
    read: (name: string) => kept.get(name),
    write: (name: string, value: string) => kept.set(name, value),
  }
}

test('a repository of the first look is as old as its installation, also before that look', () => {
  const noted = notes()
  expect(withArrival(seen(key), noted, at(2)).repository.installed).toBe('2026-01-01T00:00:00Z')
  noteArrivals(noted, [key, docs], at(3))
  expect(withArrival(seen(docs), noted, at(4)).repository.installed).toBe('2026-01-01T00:00:00Z')
})

test.each(['a sweep', 'an event'])('one that %s shows first later arrived then, for good', (by) => {
  const noted = notes()
  noteArrivals(noted, [key], at(1))
  if (by === 'a sweep') noteArrivals(noted, [key, docs], at(5))
  else withArrival(seen(docs), noted, at(5))
  noteArrivals(noted, [key, docs], at(6))
  expect(withArrival(seen(docs), noted, at(9)).repository.installed).toBe(at(5).toISOString())
  expect(withArrival(seen(key), noted, at(9)).repository.installed).toBe('2026-01-01T00:00:00Z')
})
