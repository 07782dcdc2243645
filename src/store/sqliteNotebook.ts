import type { DatabaseSync } from 'node:sqlite'
import { keyText, type NodeId } from '../incident/key.ts'
import type { Hints, Notebook } from '../reconcile/ports.ts'

/** Intents, hints and the sweep's notes, in the same file as the queue. */
export function sqliteNotebook(store: DatabaseSync): Notebook {
  const sql = {
    intend: store.prepare(`
      insert into intent (key, item, at, confirmed) values (?1, ?2, ?3, 0)
      on conflict (key, item) do update set at = ?3, confirmed = 0`),
    confirm: store.prepare('update intent set confirmed = 1 where key = ? and item = ?'),
    intents: store.prepare('select item, at, confirmed from intent where key = ? order by item'),
    forget: store.prepare('delete from intent where key = ? and item = ?'),
    wish: store.prepare('insert or ignore into wish (key, action, login) values (?, ?, ?)'),
    wishes: store.prepare('select action, login from wish where key = ? order by rowid limit 20'),
    forgetWish: store.prepare('delete from wish where key = ? and action = ? and login = ?'),
    hints: store.prepare('select value from hint where key = ?'),
    remember: store.prepare(`
      insert into hint (key, value) values (?1, ?2) on conflict (key) do update set value = ?2 where value <> ?2`),
    group: store.prepare(
      'insert into merge_group (key, branch) values (?1, ?2) on conflict (key) do update set branch = ?2',
    ),
    groupOf: store.prepare('select branch from merge_group where key = ?'),
    ungroup: store.prepare('delete from merge_group where key = ? and branch = ?'),
    forgetGroup: store.prepare('delete from merge_group where key = ?'),
    node: store.prepare('select node from repository where id = ?'),
    place: store.prepare('insert or ignore into repository (id, node) values (?, ?)'),
    replace: store.prepare(`
      insert into repository (id, node) values (?1, ?2) on conflict (id) do update set node = ?2 where node <> ?2`),
    misplace: store.prepare('delete from repository where id = ?'),
    forgetHints: store.prepare('delete from hint where key = ?'),
    forgetIntents: store.prepare('delete from intent where key = ?'),
    forgetAllWishes: store.prepare('delete from wish where key = ?'),
    read: store.prepare('select value from note where name = ?'),
    write: store.prepare(
      'insert into note (name, value) values (?1, ?2) on conflict (name) do update set value = ?2',
    ),
  }
  return {
    intend(key, items, at) {
      for (const item of items) sql.intend.run(keyText(key), item, at.getTime())
    },
    confirm(key, items) {
      for (const item of items) sql.confirm.run(keyText(key), item)
    },
    intents(key) {
      const rows = sql.intents.all(keyText(key))
      return new Map(
        rows.map((row) => [
          String(row['item']),
          { at: new Date(Number(row['at'])), confirmed: row['confirmed'] === 1 },
        ]),
      )
    },
    forget(key, items) {
      for (const item of items) sql.forget.run(keyText(key), item)
    },
    wish: (key, { action, login }) => void sql.wish.run(keyText(key), action, login),
    wishes(key) {
      const rows = sql.wishes.all(keyText(key))
      return rows.map((row) => ({ action: String(row['action']), login: String(row['login']) }))
    },
    forgetWishes(key, wishes) {
      for (const { action, login } of wishes) sql.forgetWish.run(keyText(key), action, login)
    },
    hints(key) {
      const text = sql.hints.get(keyText(key))?.['value']
      const hints = typeof text === 'string' ? (JSON.parse(text) as Hints) : { adopted: [] }
      const node = sql.node.get(key.repository)?.['node']
      const group = sql.groupOf.get(keyText(key))?.['branch']
      return {
        ...hints,
        ...(typeof node === 'string' ? { repository: node as NodeId } : {}),
        ...(typeof group === 'string' ? { group } : {}),
      }
    },
    remember(key, { repository, group: _, ...hints }) {
      if (repository) sql.replace.run(key.repository, repository)
      const worthless = hints.adopted.length === 0 && Object.keys(hints).length === 1
      if (worthless) sql.forgetHints.run(keyText(key))
      else sql.remember.run(keyText(key), JSON.stringify(hints))
    },
    group: (key, branch) => void sql.group.run(keyText(key), branch),
    ungroup: (key, branch) => void sql.ungroup.run(keyText(key), branch),
    place: (repository, node) => void sql.place.run(repository, node),
    misplace: (repository) => void sql.misplace.run(repository),
    drop(key) {
      for (const all of [sql.forgetHints, sql.forgetIntents, sql.forgetAllWishes, sql.forgetGroup])
        all.run(keyText(key))
    },
    read(name) {
      const value = sql.read.get(name)?.['value']
      return typeof value === 'string' ? value : undefined
    },
    write: (name, value) => void sql.write.run(name, value),
  }
}
