import { type Key, keyText } from '../incident/key.ts'
import type { Trouble } from '../incident/trouble.ts'
import type { Notebook, Outcome } from './ports.ts'

const patience = 3

/**
 * Whether trying again at once would be refused again. What changed or was there already is simply looked at anew, some
 * times: after that people have to know.
 * @param attempts tries in a row that did not succeed
 */
export function lasts(reason: Trouble['reason'], attempts: number): boolean {
  return (reason !== 'stale' && reason !== 'exists') || attempts >= patience
}

export function troublesFrom(outcomes: readonly Outcome[], attempts: number): readonly Trouble[] {
  return outcomes.flatMap((outcome): readonly Trouble[] =>
    outcome.result === 'refused' && lasts(outcome.reason, attempts)
      ? [{ effect: outcome.effect.kind, reason: outcome.reason, answer: outcome.message }]
      : [],
  )
}

/** What GitHub refused at the key's last pass with writes. */
export function readTroubles(notebook: Notebook, key: Key): readonly Trouble[] {
  const text = notebook.read(nameOf(key))
  return text ? (JSON.parse(text) as readonly Trouble[]) : []
}

/**
 * Replaces the key's troubles; none clears them.
 * @returns whether there is one now that was not there before
 */
export function writeTroubles(notebook: Notebook, key: Key, troubles: readonly Trouble[]): boolean {
  const before = readTroubles(notebook, key)
  const text = troubles.length > 0 ? JSON.stringify(troubles) : ''
  if ((notebook.read(nameOf(key)) ?? '') !== text) notebook.write(nameOf(key), text)
  return troubles.some(({ effect }) => !before.some((known) => known.effect === effect))
}

const nameOf = (key: Key) => `troubles ${keyText(key)}`
