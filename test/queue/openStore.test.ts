import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InstallationId, Key, RepositoryId } from '../../src/incident/key.ts'
import { openStore } from '../../src/queue/openStore.ts'
import { sqliteQueue } from '../../src/queue/sqliteQueue.ts'

const now = new Date('2026-11-20T14:00:00Z')
const key: Key = {
  installation: 7 as InstallationId,
  repository: 'R_shop' as RepositoryId,
  number: 42,
}

let directory: string
let file: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'debrief-'))
  file = join(directory, 'store.sqlite')
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

describe('a store that cannot be used says its path, the cause and the next step', () => {
  const opening = () => openStore(file, now)

  test('when another process has it', () => {
    const first = opening()
    expect(opening).toThrow(`The store ${file} is in use by another Debrief. Stop that one first`)
    first.close()
  })

  test('when a newer version wrote it', () => {
    const store = opening()
    store.exec('pragma user_version = 99')
    store.close()
    expect(opening).toThrow(/written by a newer version of Debrief \(schema 99, expected at most 2\)/)
  })

  test('when it is another kind of file', () => {
    writeFileSync(file, 'not a database, but long enough to be taken for a header of one\n'.repeat(20))
    expect(opening).toThrow(`The store ${file} is damaged (file is not a database). Move the file away`)
  })

  test('when its pages were overwritten', () => {
    const store = opening()
    store.exec(`insert into note values ('long', '${'x'.repeat(100_000)}')`)
    store.close()
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(7, 8192, 60_000))
    expect(opening).toThrow(/^The store .*store\.sqlite is damaged \(.*Move the file away and start again/)
  })

  test('when its folder is a file', () => {
    writeFileSync(join(directory, 'state'), '')
    file = join(directory, 'state', 'store.sqlite')
    expect(opening).toThrow(/^The store .* cannot be opened \(.*set STATE_DIR to another folder/)
  })
})

test('a store of the first version keeps its keys and pauses', async () => {
  const old = new DatabaseSync(file)
  const first = openStore(':memory:', now)
  const tables = first.prepare(
    `select sql from sqlite_schema where name in ('key', 'intent', 'wish', 'hint', 'note')`,
  )
  for (const { sql } of tables.all()) old.exec(String(sql))
  old.exec(`
    create index key_due on key (state, due);
    create table pause (installation integer primary key, until integer not null) strict;
    insert into key (key, installation, due, state) values ('7/R_shop#42', 7, ${now.getTime()}, 'waiting');
    insert into pause values (7, ${now.getTime() + 60_000});
    pragma user_version = 1`)
  first.close()
  old.close()
  const queue = sqliteQueue(openStore(file, now))
  expect(queue.claim(now)).toBeUndefined()
  expect(queue.claim(new Date(now.getTime() + 60_000))?.key).toEqual(key)
  queue.close()
})

test('a time that lies implausibly far ahead, as after a wrong clock, is brought nearer', async () => {
  const before = sqliteQueue(openStore(file, now))
  await before.enqueue([key], new Date('2199-01-01T00:00:00Z'))
  before.pause(key.installation, new Date('2199-01-01T00:00:00Z'))
  before.close()
  const queue = sqliteQueue(openStore(file, now))
  expect(queue.nextDue()).toEqual(new Date('2026-12-21T14:00:00Z'))
  queue.close()
})

describe('a store without room', () => {
  test('refuses what it cannot keep, and goes on when there is room', async () => {
    const store = openStore(file, now)
    const queue = sqliteQueue(store)
    const pages = Number(store.prepare('pragma page_count').get()?.['page_count'])
    store.exec(`pragma max_page_count = ${pages}`)
    const many = Array.from({ length: 2000 }, (_, number) => ({ ...key, number: number + 1 }))
    await expect(queue.enqueue(many, now)).rejects.toThrow(/full/)
    expect(() => queue.offer(many.map((key) => ({ key, due: now })))).toThrow(/full/)
    expect(queue.nextDue()).toBeUndefined()
    store.exec('pragma max_page_count = 100000')
    await queue.enqueue(many, now)
    expect(queue.health(now).waiting).toBe(2000)
    queue.close()
  })
})
