import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InstallationId, Key, RepositoryId } from '../../src/incident/key.ts'
import { openStore } from '../../src/store/openStore.ts'
import { sqliteNotebook } from '../../src/store/sqliteNotebook.ts'
import { sqliteQueue } from '../../src/store/sqliteQueue.ts'

const now = new Date('2026-11-20T14:00:00Z')
const key: Key = {
  installation: 7 as InstallationId,
  repository: 1 as RepositoryId,
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
    expect(opening).toThrow(/written by a newer version of Debrief \(schema 99, expected at most \d+\)/)
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

describe('a store of the first version', () => {
  /** Writes one, with these rows. */
  function writeFirst(rows: string): void {
    const old = new DatabaseSync(file)
    const latest = openStore(':memory:', now)
    const tables = latest.prepare(
      `select sql from sqlite_schema where name in ('key', 'intent', 'wish', 'hint', 'note')`,
    )
    for (const { sql } of tables.all()) old.exec(String(sql))
    old.exec(`
      create index key_due on key (state, due);
      create table pause (installation integer primary key, until integer not null) strict;
      ${rows} pragma user_version = 1`)
    latest.close()
    old.close()
  }
  const due = (text: string) =>
    `insert into key (key, installation, due, state) values ('${text}', 7, ${now.getTime()}, 'waiting');`

  test('keeps its keys and pauses', () => {
    writeFirst(`${due('7/R_kgAB#42')} insert into pause values (7, ${now.getTime() + 60_000});`)
    const queue = sqliteQueue(openStore(file, now))
    expect(queue.claim(now)).toBeUndefined()
    expect(queue.claim(new Date(now.getTime() + 60_000))?.key).toEqual(key)
    queue.close()
  })

  test('knew repositories by their node ids: both forms are one key now, with all that belongs to it', () => {
    const names = ['7/R_kgAB#42', '7/MDEwOlJlcG9zaXRvcnkx#42', '7/R_kgDOABPHHQ#5', '7/R_unknown#6']
    writeFirst(`
      ${names.map(due).join('\n')}
      insert into intent values ('7/MDEwOlJlcG9zaXRvcnkx#42', 'status', ${now.getTime()}, 1);
      insert into wish values ('7/R_kgAB#42', 'sort-timeline', 'ana');
      insert into hint values ('7/R_kgAB#42', '{"adopted":["I_1"]}');
      insert into note values ('incident labels', '["outage"]'), ('troubles 7/R_kgAB#42', '[]');`)
    const store = openStore(file, now)
    const queue = sqliteQueue(store)
    const notebook = sqliteNotebook(store)
    const claimed = [queue.claim(now), queue.claim(now), queue.claim(now)]
    const other = { installation: 7, repository: 1_296_157, number: 5 }
    expect(claimed.map((claim) => claim?.key)).toEqual([key, other, undefined])
    expect([...notebook.intents(key).keys()]).toEqual(['status'])
    expect(notebook.wishes(key)).toEqual([{ action: 'sort-timeline', login: 'ana' }])
    expect(notebook.hints(key)).toEqual({ adopted: ['I_1'], repository: 'R_kgAB' })
    expect(notebook.read('incident labels')).toBe('["outage"]')
    expect(notebook.read('troubles 7/R_kgAB#42')).toBeUndefined()
    queue.close()
  })
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
