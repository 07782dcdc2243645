/** At most so many within so much time. */
export interface Limit {
  readonly most: number
  readonly milliseconds: number
}

/**
 * When it is somebody's turn, in epoch milliseconds: the earliest moment, not before `now`, at which all limits leave room,
 * when those ahead go first.
 * @param taken when earlier turns were taken, epoch milliseconds in any order
 * @param ahead how many wait before
 */
export function turnOf(
  taken: readonly number[],
  limits: readonly Limit[],
  ahead: number,
  now: number,
): number {
  return Math.max(...limits.map((limit) => turnWithin(taken, limit, ahead, now)), now)
}

function turnWithin(
  taken: readonly number[],
  { most, milliseconds }: Limit,
  ahead: number,
  now: number,
): number {
  const turns = taken.filter((at) => at > now - milliseconds).toSorted((a, b) => a - b)
  for (let waiting = 0; waiting <= ahead; waiting += 1) {
    const blocking = turns.at(-most)
    turns.push(blocking === undefined ? now : Math.max(now, blocking + milliseconds))
  }
  return turns.at(-1) ?? now
}
