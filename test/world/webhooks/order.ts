/** How held deliveries are let go. */
export type Order = 'in order' | 'reversed' | { readonly shuffled: number }

/** A small generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The items in that order. */
export function arranged<T>(items: readonly T[], order: Order): T[] {
  if (order === 'in order') return [...items]
  if (order === 'reversed') return items.toReversed()
  const next = numbersFrom(order.shuffled)
  return items
    .map((item) => ({ item, place: next() }))
    .sort((a, b) => a.place - b.place)
    .map((entry) => entry.item)
}
