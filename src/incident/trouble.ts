/** Something GitHub refused at an earlier pass: what was tried, why as far as it said, and its answer. */
export interface Trouble {
  /** kind of the effect */
  readonly effect: string
  readonly reason: 'permission' | 'stale' | 'exists' | 'missing' | 'invalid'
  readonly answer: string
}
