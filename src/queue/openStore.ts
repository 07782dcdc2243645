import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const schemaVersion = 1

const schema = `
  create table key (
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
  create table note (name text primary key, value text not null) strict;
`

/**
 * Opens the store of pending keys, intents and hints, made if missing; `:memory:` keeps it in memory.
 * What a crash left half-done is due again: at once the first time, later each time, so that work which brings the
 * process down does not do so for ever.
 * One process has it at a time: two would work on the same key and create everything twice.
 * @throws Error with a sentence for the operator when the file cannot be used
 */
export function openStore(path: string): DatabaseSync {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const store = new DatabaseSync(path)
  takeAlone(store, path)
  const version = Number(store.prepare('pragma user_version').get()?.['user_version'])
  if (version > schemaVersion) {
    store.close()
    throw new Error(
      `The store ${path} was written by a newer version of Debrief (schema ${version}, expected at most ${schemaVersion}). Start that version, or use another STATE_DIR: a new store is filled again from GitHub.`,
    )
  }
  if (version < schemaVersion) store.exec(`begin; ${schema} pragma user_version = ${schemaVersion}; commit;`)
  store.exec(
    `update key set state = 'waiting', again = null, attempts = attempts + 1,
       due = min(due, coalesce(again, due)) + 1000 * ((1 << min(attempts, 10)) - 1) where state = 'working'`,
  )
  return store
}

function takeAlone(store: DatabaseSync, path: string): void {
  try {
    store.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full;')
    store.exec('begin exclusive; commit;')
  } catch (error) {
    store.close()
    if (!(error instanceof Error) || !/locked|busy/i.test(error.message)) throw error
    throw new Error(
      `The store ${path} is in use by another Debrief. Stop that one first, or give this one a STATE_DIR of its own.`,
      { cause: error },
    )
  }
}
