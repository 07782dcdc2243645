import type { State } from '../state/state.ts'

/** Read-after-write lag: what was written shows only after some reads. */
export interface Lag {
  /** after every change, so many API reads see GitHub as it was before; 0 ends it at once */
  set(reads: number): void
  /** called after every change */
  changed(): void
  /** the state the next read sees */
  forRead(): State
}

export function createLag(state: State): Lag {
  let reads = 0
  let last = state
  let older: { readonly state: State; left: number }[] = []
  return {
    set: (count) => {
      reads = count
      older = []
      last = count > 0 ? structuredClone(state) : state
    },
    changed: () => {
      if (reads === 0) return
      older.push({ state: last, left: reads })
      last = structuredClone(state)
    },
    forRead: () => {
      const seen = older[0]?.state ?? state
      for (const one of older) one.left -= 1
      older = older.filter((one) => one.left > 0)
      return seen
    },
  }
}
