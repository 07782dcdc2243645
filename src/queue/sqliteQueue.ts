import type { DatabaseSync } from 'node:sqlite'
import { type Key, keyText, readKey } from '../incident/key.ts'
import type { Claim, Queue, QueueHealth } from '../reconcile/ports.ts'

/** The durable queue on SQLite. Everything enqueued in one turn of the event loop is one transaction. */
export function sqliteQueue(store: DatabaseSync): Queue {
  const sql = statements(store)
  let batch:
    | { readonly keys: Map<string, { key: Key; due: number }>; readonly done: Promise<void> }
    | undefined

  // One flush to disk serves all deliveries that arrive together.
  function enqueue(keys: readonly Key[], due: Date): Promise<void> {
    if (keys.length === 0) return Promise.resolve()
    batch ??= openBatch()
    for (const key of keys) {
      const text = keyText(key)
      const earlier = batch.keys.get(text)?.due ?? Number.POSITIVE_INFINITY
      batch.keys.set(text, { key, due: Math.min(earlier, due.getTime()) })
    }
    return batch.done
  }

  function openBatch() {
    const keys = new Map<string, { key: Key; due: number }>()
    const done = new Promise<void>((resolve, reject) => {
      setImmediate(() => {
        batch = undefined
        try {
          commit(keys)
          resolve()
        } catch (error) {
          reject(error)
        }
      })
    })
    return { keys, done }
  }

  function commit(keys: ReadonlyMap<string, { key: Key; due: number }>): void {
    inTransaction(store, () => {
      for (const [text, { key, due }] of keys) sql.enqueue.run(text, key.installation, due)
    })
  }

  function offer(keys: readonly Key[], due: Date): void {
    inTransaction(store, () => {
      for (const key of keys) sql.offer.run(keyText(key), key.installation, due.getTime())
    })
  }

  function claim(now: Date): Claim | undefined {
    const row = sql.next.get(now.getTime(), now.getTime())
    const key = row && readKey(String(row['key']))
    if (!key) return undefined
    sql.claim.run(keyText(key))
    return { key, attempts: Number(row['attempts']) }
  }

  function nextDue(): Date | undefined {
    const due = sql.nextDue.get()?.['due']
    return due === null || due === undefined ? undefined : new Date(Number(due))
  }

  function health(now: Date): QueueHealth {
    const count = (state: string) => Number(sql.count.get(state)?.['n'])
    const oldest = sql.oldest.get()
    return {
      waiting: count('waiting'),
      working: count('working'),
      parked: sql.parked.all().map((row) => ({ key: String(row['key']), error: String(row['error']) })),
      ...(oldest && Number(oldest['due']) <= now.getTime()
        ? {
            oldestDue: {
              key: String(oldest['key']),
              due: new Date(Number(oldest['due'])).toISOString(),
              ...(oldest['error'] === null ? {} : { error: String(oldest['error']) }),
            },
          }
        : {}),
    }
  }

  return {
    enqueue,
    offer,
    claim,
    nextDue,
    done(claim, next) {
      inTransaction(store, () => {
        const key = keyText(claim.key)
        sql.done.run(next?.getTime() ?? null, key)
        sql.remove.run(key)
      })
    },
    retry: (claim, due, error) => void sql.retry.run(due.getTime(), error, keyText(claim.key)),
    park: (claim, error) => void sql.park.run(error, keyText(claim.key)),
    pause: (installation, until) => void sql.pause.run(installation, until.getTime()),
    health,
    close: () => store.close(),
  }
}

function statements(store: DatabaseSync) {
  return {
    // An event revives a parked key; one being worked on remembers that it is due again.
    enqueue: store.prepare(`
      insert into key (key, installation, due, state) values (?1, ?2, ?3, 'waiting')
      on conflict (key) do update set
        again = case when state = 'working' then min(coalesce(again, ?3), ?3) else again end,
        due = case state when 'waiting' then min(due, ?3) when 'parked' then ?3 else due end,
        attempts = case state when 'parked' then 0 else attempts end,
        state = case state when 'parked' then 'waiting' else state end`),
    // One that waits has its time, and one that is worked on is being looked at: only what is parked comes back.
    offer: store.prepare(`
      insert into key (key, installation, due, state) values (?1, ?2, ?3, 'waiting')
      on conflict (key) do update set due = ?3, state = 'waiting' where state = 'parked'`),
    next: store.prepare(`
      select key, attempts from key left join pause using (installation)
      where state = 'waiting' and due <= ?1 and coalesce(until, 0) <= ?2 order by due, key limit 1`),
    claim: store.prepare(`update key set state = 'working' where key = ?`),
    nextDue: store.prepare(`
      select min(max(due, coalesce(until, 0))) as due from key left join pause using (installation)
      where state = 'waiting'`),
    done: store.prepare(`
      update key set state = 'waiting', attempts = 0, error = null, again = null,
        due = nullif(min(coalesce(again, 9e15), coalesce(?1, 9e15)), 9e15) where key = ?2`),
    remove: store.prepare(`delete from key where key = ? and due is null`),
    // The back-off holds although an event came meanwhile: the failure is about the same key.
    retry: store.prepare(`
      update key set state = 'waiting', due = ?1, error = ?2, attempts = attempts + 1, again = null where key = ?3`),
    park: store.prepare(`
      update key set state = case when again is null then 'parked' else 'waiting' end, due = again,
        error = ?1, attempts = case when again is null then attempts + 1 else 0 end, again = null where key = ?2`),
    pause: store.prepare(`
      insert into pause (installation, until) values (?1, ?2)
      on conflict (installation) do update set until = max(until, ?2)`),
    count: store.prepare(`select count(*) as n from key where state = ?`),
    parked: store.prepare(`select key, error from key where state = 'parked' order by key limit 100`),
    // A pause is GitHub's wish, not a delay.
    oldest: store.prepare(`
      select key, max(due, coalesce(until, 0)) as due, error from key left join pause using (installation)
      where state = 'waiting' order by 2, key limit 1`),
  }
}

function inTransaction(store: DatabaseSync, work: () => void): void {
  store.exec('begin immediate')
  try {
    work()
    store.exec('commit')
  } catch (error) {
    store.exec('rollback')
    throw error
  }
}
