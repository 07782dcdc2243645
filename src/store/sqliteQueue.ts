import type { DatabaseSync } from 'node:sqlite'
import { type InstallationId, type Key, keyText, readKey } from '../incident/key.ts'
import type { Claim, Queue, QueueHealth } from '../reconcile/ports.ts'
import { inTransaction } from './inTransaction.ts'

/**
 * The durable queue on SQLite. Everything enqueued in one turn of the event loop is one transaction.
 * @param atOnce keys of one installation that may be worked on at the same time
 */
export function sqliteQueue(store: DatabaseSync, atOnce = 4): Queue {
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
      for (const [text, { key, due }] of keys) {
        sql.enqueue.run(text, key.installation, due)
        // Only an installation that is there sends events.
        sql.resume.run(key.installation)
      }
    })
  }

  function offer(found: Parameters<Queue['offer']>[0]): void {
    if (found.length === 0) return
    inTransaction(store, () => {
      for (const { key, due } of found) sql.offer.run(keyText(key), key.installation, due.getTime())
    })
  }

  function claim(now: Date): Claim | undefined {
    for (;;) {
      const turn = sql.turn.get(now.getTime(), atOnce)
      const row = turn && sql.next.get(Number(turn['installation']))
      if (!row) return undefined
      const key = readKey(String(row['key']))
      if (key) {
        take(key)
        return { key, attempts: Number(row['attempts']) }
      }
      // Nobody can work on what is no key, and it would keep the others waiting.
      sql.drop.run(String(row['key']))
    }
  }

  function take(key: Key): void {
    inTransaction(store, () => {
      sql.claim.run(keyText(key))
      sql.serve.run(key.installation)
    })
  }

  function nextDue(): Date | undefined {
    const due = sql.nextDue.get(atOnce)?.['due']
    return due === null || due === undefined ? undefined : timeOf(due)
  }

  function health(now: Date): QueueHealth {
    const count = (state: string) => Number(sql.count.get(state)?.['n'])
    const oldest = sql.oldest.get()
    return {
      waiting: count('waiting'),
      working: count('working'),
      resting: Number(sql.resting.get()?.['n']),
      parked: sql.parked.all().map((row) => ({ key: String(row['key']), error: String(row['error']) })),
      ...(oldest && Number(oldest['due']) <= now.getTime()
        ? {
            oldestDue: {
              key: String(oldest['key']),
              due: timeOf(oldest['due']).toISOString(),
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
    rest: (installation, since) => void sql.rest.run(installation, since.getTime()),
    resume: (installations) =>
      inTransaction(store, () => {
        for (const installation of installations) sql.resume.run(installation)
      }),
    hurry: (installation, due) =>
      inTransaction(store, () => {
        sql.resume.run(installation)
        sql.hurry.run(installation, due.getTime())
      }),
    forget(before) {
      const gone = sql.longAbsent.all(before.getTime()).map((row) => Number(row['installation']))
      inTransaction(store, () => {
        for (const installation of gone) {
          sql.forgetKeys.run(installation)
          sql.forgetTenant.run(installation)
        }
      })
      return gone as InstallationId[]
    },
    health,
    close: () => store.close(),
  }
}

/** The same for whoever reads a time: what was written under a wrong clock is still a moment. */
function timeOf(value: unknown): Date {
  return new Date(Math.min(Math.max(Number(value) || 0, 0), 8.64e15))
}

/** Installations with a key that waits, one by one: a step for each of them, however many keys it has. */
const waitingTenants = `
  with recursive found (installation) as (
    select min(installation) from key where state = 'waiting'
    union all
    select (select min(installation) from key where state = 'waiting' and installation > found.installation)
    from found where found.installation is not null
  ), waiting (installation, served, until) as (
    select installation, coalesce(served, 0), coalesce(until, 0) from found left join tenant using (installation)
    where installation is not null and absent is null
  )`

/** It may have another pass beside those under way. */
const hasRoom = `
  (select count(*) from key where state = 'working' and installation = waiting.installation) < `

const firstDue = `
  (select due from key where state = 'waiting' and installation = waiting.installation order by due limit 1)`

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
    // Whoever waited longest for a turn has it; within an installation the most overdue key.
    turn: store.prepare(`
      ${waitingTenants}
      select installation from waiting
      where until <= ?1 and ${firstDue} <= ?1 and ${hasRoom} ?2
      order by served, ${firstDue}, installation limit 1`),
    next: store.prepare(`
      select key, attempts from key where state = 'waiting' and installation = ? order by due, key limit 1`),
    claim: store.prepare(`update key set state = 'working' where key = ?`),
    drop: store.prepare(`delete from key where key = ?`),
    serve: store.prepare(`
      insert into tenant (installation, served) values (?1, (select coalesce(max(served), 0) + 1 from tenant))
      on conflict (installation) do update set served = excluded.served`),
    nextDue: store.prepare(`
      ${waitingTenants}
      select min(max(until, ${firstDue})) as due from waiting where ${hasRoom} ?1`),
    done: store.prepare(`
      update key set state = 'waiting', attempts = 0, error = null, again = null,
        due = nullif(min(coalesce(again, 9e15), coalesce(?1, 9e15)), 9e15) where key = ?2`),
    remove: store.prepare(`delete from key where key = ? and due is null`),
    // The back-off holds although an event came meanwhile: the failure is about the same key.
    hurry: store.prepare(`
      update key set due = min(coalesce(due, ?2), ?2), state = 'waiting'
      where installation = ?1 and error is not null and state <> 'working'`),
    retry: store.prepare(`
      update key set state = 'waiting', due = ?1, error = ?2, attempts = attempts + 1, again = null where key = ?3`),
    park: store.prepare(`
      update key set state = case when again is null then 'parked' else 'waiting' end, due = again,
        error = ?1, attempts = case when again is null then attempts + 1 else 0 end, again = null where key = ?2`),
    pause: store.prepare(`
      insert into tenant (installation, until) values (?1, ?2)
      on conflict (installation) do update set until = max(until, ?2)`),
    rest: store.prepare(`
      insert into tenant (installation, absent) values (?1, ?2)
      on conflict (installation) do update set absent = coalesce(absent, ?2)`),
    resume: store.prepare(`update tenant set absent = null where installation = ? and absent is not null`),
    longAbsent: store.prepare(`select installation from tenant where absent < ?`),
    forgetKeys: store.prepare(`delete from key where installation = ?`),
    forgetTenant: store.prepare(`delete from tenant where installation = ?`),
    count: store.prepare(`select count(*) as n from key where state = ?`),
    resting: store.prepare(`select count(*) as n from tenant where absent is not null`),
    parked: store.prepare(`select key, error from key where state = 'parked' order by key limit 100`),
    // A pause is GitHub's wish, not a delay, and neither is the absence of whoever took the app out.
    oldest: store.prepare(`
      select key, max(due, coalesce(until, 0)) as due, error from key left join tenant using (installation)
      where state = 'waiting' and absent is null order by 2, key limit 1`),
  }
}
