import type { Effect } from '../plan/effect.ts'
import type { Intent } from './ports.ts'

/**
 * How long GitHub may take to show what was written: a create is not repeated before, since the read that misses it
 * may be older than the write.
 */
export const settleMilliseconds = 15_000

export interface Cleared {
  readonly effects: readonly Effect[]
  /** something was held back; look again then */
  readonly lookAgain?: Date
}

/**
 * Holds creates back whose last try is too fresh to be looked up. Signals leave no trace on GitHub: one that was
 * clearly sent is never sent again.
 */
export function clearToSend(
  effects: readonly Effect[],
  intents: ReadonlyMap<string, Intent>,
  now: Date,
): Cleared {
  const waits = effects.flatMap((effect) => {
    const intent = 'item' in effect ? intents.get(effect.item) : undefined
    const until = intent ? intent.at.getTime() + settleMilliseconds : 0
    return intent && until > now.getTime() && !isSent(effect, intent) ? [until] : []
  })
  const held = effects.filter((effect) => {
    const intent = 'item' in effect ? intents.get(effect.item) : undefined
    if (!intent) return false
    return isSent(effect, intent) || intent.at.getTime() + settleMilliseconds > now.getTime()
  })
  return {
    effects: effects.filter((effect) => !held.includes(effect)),
    ...(waits.length > 0 ? { lookAgain: new Date(Math.min(...waits)) } : {}),
  }
}

/** Items that a request creates and that must be looked up when its outcome is unknown. */
export function itemsOf(effects: readonly Effect[]): readonly string[] {
  return effects.flatMap((effect) => ('item' in effect ? [effect.item] : []))
}

function isSent(effect: Effect, intent: Intent): boolean {
  return effect.kind === 'dispatch' && intent.confirmed
}
