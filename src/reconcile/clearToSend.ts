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
  const fresh = (effect: Effect) => {
    const intent = 'item' in effect ? intents.get(effect.item) : undefined
    return intent && !isSent(effect, intent) && isFresh(intent.at, now) ? [intent.at] : []
  }
  const waits = effects.flatMap(fresh).map((at) => at.getTime() + settleMilliseconds)
  const held = effects.filter((effect) => {
    const intent = 'item' in effect ? intents.get(effect.item) : undefined
    return intent !== undefined && (isSent(effect, intent) || isFresh(intent.at, now))
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

// A time ahead of the clock was written before somebody set the clock back.
function isFresh(at: Date, now: Date): boolean {
  return Math.abs(now.getTime() - at.getTime()) < settleMilliseconds
}

function isSent(effect: Effect, intent: Intent): boolean {
  return effect.kind === 'dispatch' && intent.confirmed
}
