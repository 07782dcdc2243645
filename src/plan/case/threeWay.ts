/** A value on GitHub as the app wrote it last, as it is now, and as it is to be. */
export interface ThreeWay<T> {
  readonly last: T
  readonly now: T
  readonly wanted: T
}

/** Whether to write a value: it is to change, and nobody changed it since it was written. */
export function isOurs<T>({ last, now, wanted }: ThreeWay<T>): boolean {
  return wanted !== last && now === last
}

/**
 * What to add and what to remove: what the app wants anew, and what it wrote and no longer wants. What people added stays, what they
 * removed stays away.
 */
export function changesOf({ last, now, wanted }: ThreeWay<readonly string[]>): {
  readonly add: readonly string[]
  readonly remove: readonly string[]
} {
  const [written, there, due] = [new Set(last), new Set(now), new Set(wanted)]
  return {
    add: [...due].filter((one) => !written.has(one) && !there.has(one)),
    remove: [...written].filter((one) => !due.has(one) && there.has(one)),
  }
}
