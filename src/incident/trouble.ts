/** Something GitHub refused at an earlier pass: what was tried, why as far as it said, and its answer. */
export interface Trouble {
  /** kind of the effect */
  readonly effect: string
  readonly reason: 'permission' | 'rule' | 'stale' | 'exists' | 'missing' | 'invalid' | 'unanswered'
  readonly answer: string
}
