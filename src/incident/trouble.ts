/** Something that does not come about: GitHub refused it at an earlier pass, or somebody undoes it whenever it is done. */
export type Trouble = {
  /** kind of the effect */
  readonly effect: string
} & (
  | {
      /** why as far as GitHub said, and its answer */
      readonly reason: 'permission' | 'rule' | 'stale' | 'exists' | 'missing' | 'invalid' | 'unanswered'
      readonly answer: string
    }
  | {
      readonly reason: 'undone'
      /** names of the labels that it is about */
      readonly labels: readonly string[]
      /** login of who did so last, as far as it is known */
      readonly by?: string
    }
)

/** GitHub refused it. */
export type RefusedTrouble = Exclude<Trouble, { readonly reason: 'undone' }>
