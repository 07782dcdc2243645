import { type Key, keyText } from '../../incident/key.ts'

const hour = 3_600_000
const mostWrites = 60
const slowMilliseconds = 60_000
const mostRemembered = 10_000

/** Keeps a key that is written to again and again, as when another bot undoes what this one does, from running hot. */
export interface WritePace {
  /** not to be worked on before then; undefined: go ahead */
  holdUntil(key: Key, now: Date): Date | undefined
  noteWrite(key: Key, now: Date): void
}

/** After sixty writing passes within an hour a key has one pass a minute, until the hour is over. One per running app. */
export function createPace(): WritePace {
  const busy = new Map<string, { readonly since: number; readonly writes: number; readonly last: number }>()
  const current = (key: Key, now: Date) => {
    const known = busy.get(keyText(key))
    return known && known.since + hour > now.getTime() ? known : undefined
  }
  return {
    holdUntil(key, now) {
      const known = current(key, now)
      if (!known || known.writes < mostWrites) return undefined
      const until = known.last + slowMilliseconds
      return until > now.getTime() ? new Date(until) : undefined
    },
    noteWrite(key, now) {
      const { since, writes } = current(key, now) ?? { since: now.getTime(), writes: 0 }
      if (busy.size >= mostRemembered) busy.clear()
      busy.set(keyText(key), { since, writes: writes + 1, last: now.getTime() })
    },
  }
}
