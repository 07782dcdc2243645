/** A body that is being received. */
export interface Holder {
  /** called when there is no room for it any more */
  turnAway(): void
}

/** How many bytes of bodies that nobody has vouched for yet may be held at the same time, all connections together. */
export interface Room {
  /** The holder has so many bytes now. When there are too many in all, whoever holds most is turned away. */
  hold(holder: Holder, bytes: number): void
  leave(holder: Holder): void
}

/**
 * Strangers can fill a room, but not keep GitHub out of it: its payloads are short, and the longest body goes first.
 * @param most bytes
 */
export function createRoom(most: number): Room {
  const held = new Map<Holder, number>()
  let total = 0
  const leave = (holder: Holder) => {
    total -= held.get(holder) ?? 0
    held.delete(holder)
  }
  return {
    hold(holder, bytes) {
      total += bytes - (held.get(holder) ?? 0)
      held.set(holder, bytes)
      while (total > most) {
        const [longest] = [...held].reduce((one, other) => (other[1] > one[1] ? other : one))
        leave(longest)
        longest.turnAway()
      }
    },
    leave,
  }
}
