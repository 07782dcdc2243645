import { type Key, keyText } from '../../incident/key.ts'
import type { Trouble } from '../../incident/trouble.ts'
import type { Notebook, Outcome } from '../ports.ts'

const patience = 3
/** About two minutes of tries: an answer that is lost once is nobody's business. */
const longPatience = 6

/**
 * Whether trying again at once would be refused again. What changed or was there already is simply looked at anew, some
 * times: after that people have to know.
 * @param attempts tries in a row that did not succeed
 */
export function lasts(reason: Trouble['reason'], attempts: number): boolean {
  return (reason !== 'stale' && reason !== 'exists') || attempts >= patience
}

/** Each needs the one before it: what GitHub says of the later ones follows from the first that it refused. */
const chain: readonly Trouble['effect'][] = ['create-branch', 'commit-file', 'create-pull-request']

/**
 * What people have to know of a pass: what GitHub refused and will refuse again, and what it never gave a clear answer to.
 * @param attempts tries in a row that did not succeed
 */
export function troublesFrom(outcomes: readonly Outcome[], attempts: number): readonly Trouble[] {
  const troubles = outcomes.flatMap((outcome) => troubleOf(outcome, attempts) ?? [])
  const first = chain.find((link) => troubles.some(({ effect }) => effect === link))
  return troubles.filter(({ effect }) => !chain.includes(effect) || effect === first)
}

function troubleOf(outcome: Outcome, attempts: number): Trouble | undefined {
  const effect = outcome.effect.kind
  if (outcome.result === 'refused' && lasts(outcome.reason, attempts))
    return { effect, reason: outcome.reason, answer: outcome.message }
  if (outcome.result === 'unknown' && attempts >= longPatience)
    return { effect, reason: 'unanswered', answer: outcome.message }
  return undefined
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
