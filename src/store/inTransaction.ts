import type { DatabaseSync } from 'node:sqlite'

/** Does all of the work or nothing of it. Durable when it returns. @throws what the work threw */
export function inTransaction(store: DatabaseSync, work: () => void): void {
  store.exec('begin immediate')
  try {
    work()
    store.exec('commit')
  } catch (error) {
    undo(store)
    throw error
  }
}

// A full disk makes SQLite roll back by itself; that there is nothing left to undo is not what went wrong.
function undo(store: DatabaseSync): void {
  try {
    store.exec('rollback')
  } catch {}
}
