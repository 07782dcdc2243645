import { type Key, keyText } from '../incident/key.ts'
import type { Trouble } from '../incident/trouble.ts'
import type { Notebook } from './ports.ts'

/** Whether trying again at once would be refused again: what changed or was there already is simply looked at anew. */
export function lasts(reason: Trouble['reason']): boolean {
  return reason !== 'stale' && reason !== 'exists'
}

/** What GitHub refused at the key's last pass with writes. */
export function readTroubles(notebook: Notebook, key: Key): readonly Trouble[] {
  const text = notebook.read(nameOf(key))
  return text ? (JSON.parse(text) as readonly Trouble[]) : []
}

/** Replaces the key's troubles; none clears them. */
export function writeTroubles(notebook: Notebook, key: Key, troubles: readonly Trouble[]): void {
  const text = troubles.length > 0 ? JSON.stringify(troubles) : ''
  if ((notebook.read(nameOf(key)) ?? '') !== text) notebook.write(nameOf(key), text)
}

const nameOf = (key: Key) => `troubles ${keyText(key)}`
