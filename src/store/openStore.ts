import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readOlderKey } from './readOlderKey.ts'

/** What brings a store from one version of the schema to the next; its version is how many of these it has seen. */
const migrations: readonly string[] = [
  `create table key (
    key text primary key,
    installation integer not null,
    due integer,
    state text not null check (state in ('waiting', 'working', 'parked')),
    attempts integer not null default 0,
    error text,
    again integer
  ) strict;
  create index key_due on key (state, due);
  create table pause (installation integer primary key, until integer not null) strict;
  create table intent (
    key text not null, item text not null, at integer not null, confirmed integer not null,
    primary key (key, item)
  ) strict;
  create table wish (key text not null, action text not null, login text not null, primary key (key, action, login)) strict;
  create table hint (key text primary key, value text not null) strict;
  create table note (name text primary key, value text not null) strict;`,
  // Whose turn it was last, how long GitHub asked to wait, and since when it gives out no token.
  `create table tenant (
    installation integer primary key,
    served integer not null default 0,
    until integer not null default 0,
    absent integer
  ) strict;
  insert into tenant (installation, until) select installation, until from pause;
  drop table pause;
  drop index key_due;
  create index key_turn on key (state, installation, due, key);
  create index tenant_turn on tenant (served);`,
  // Repositories by their numbers; where one can be asked for is a hint beside it.
  `create table repository (id integer primary key, node text not null) strict;
  insert or ignore into repository (id, node)
    select number_of(key), node_of(key) from key where number_of(key) is not null order by node_of(key) desc;
  ${['key', 'intent', 'wish', 'hint']
    .map(
      (table) => `delete from ${table} where number_of(key) is null;
  update or replace ${table} set key = key_by_number(key);`,
    )
    .join('\n  ')}
  delete from note where name like 'troubles %' or name like 'gone %' or name like 'swept %'
    or name like 'configuration %' or name like 'check all %';`,
  // Branches that merge queues made, for pull requests whose place in the queue does not show them yet.
  'create table merge_group (key text primary key, branch text not null) strict;',
]

/** Nothing is planned further ahead; what says so was written under a wrong clock. */
const longestWait = 31 * 24 * 3_600_000

/**
 * Opens the store of pending keys, intents and hints, made if missing; `:memory:` keeps it in memory.
 * What a crash left half-done is due again: at once the first time, later each time, so that work which brings the
 * process down does not do so for ever.
 * One process has it at a time: two would work on the same key and create everything twice.
 * @param now times in the store that lie implausibly far ahead of it are brought nearer
 * @throws Error with a sentence for the operator when the file cannot be used
 */
export function openStore(path: string, now = new Date()): DatabaseSync {
  const store = openFile(path)
  try {
    takeAlone(store)
    mustBeWhole(store)
    migrate(store, path)
    recover(store, now)
    return store
  } catch (error) {
    store.close()
    throw error instanceof StoreError ? error : new StoreError(sentence(path, error), { cause: error })
  }
}

/** What the operator has to know of a store that cannot be used. */
class StoreError extends Error {}

function openFile(path: string): DatabaseSync {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
    return new DatabaseSync(path)
  } catch (error) {
    throw new StoreError(sentence(path, error), { cause: error })
  }
}

/** Path, cause and next step. */
function sentence(path: string, error: unknown): string {
  const cause = error instanceof Error ? error.message : String(error)
  if (/locked|busy/i.test(cause))
    return `The store ${path} is in use by another Debrief. Stop that one first, or give this one a STATE_DIR of its own.`
  if (/not a database|malformed|damaged|corrupt/i.test(cause))
    return `The store ${path} is damaged (${cause}). Move the file away and start again: a new store is filled again from GitHub.`
  if (/full|ENOSPC/i.test(cause))
    return `The store ${path} cannot be written: there is no room left (${cause}). Make room on its disk and start again.`
  return `The store ${path} cannot be opened (${cause}). Check that its folder exists and that this user may write there, or set STATE_DIR to another folder.`
}

function takeAlone(store: DatabaseSync): void {
  store.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full;')
  store.exec('begin exclusive; commit;')
}

function mustBeWhole(store: DatabaseSync): void {
  const answer = Object.values(store.prepare('pragma quick_check(1)').get() ?? {})[0]
  if (answer !== 'ok') throw new Error(`its pages are corrupt: ${String(answer).replaceAll(/\s+/g, ' ')}`)
}

function migrate(store: DatabaseSync, path: string): void {
  const version = Number(store.prepare('pragma user_version').get()?.['user_version'])
  if (version > migrations.length) {
    throw new StoreError(
      `The store ${path} was written by a newer version of Debrief (schema ${version}, expected at most ${migrations.length}). Start that version, or use another STATE_DIR: a new store is filled again from GitHub.`,
    )
  }
  store.function('number_of', (key) => readOlderKey(key)?.repository ?? null)
  store.function('node_of', (key) => readOlderKey(key)?.node ?? null)
  store.function('key_by_number', (key) => readOlderKey(key)?.text ?? null)
  for (const [index, migration] of migrations.entries()) {
    if (index >= version) store.exec(`begin; ${migration} pragma user_version = ${index + 1}; commit;`)
  }
}

function recover(store: DatabaseSync, now: Date): void {
  const latest = now.getTime() + longestWait
  store.exec(`
    update key set state = 'waiting', again = null, attempts = attempts + 1,
      due = min(coalesce(due, ${latest}), coalesce(again, due, ${latest})) + 1000 * ((1 << min(attempts, 10)) - 1)
      where state = 'working';
    update key set due = min(due, ${latest}) where state = 'waiting';
    update tenant set until = min(until, ${latest})`)
}
