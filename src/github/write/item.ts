import type { Effect } from '../../plan/effect.ts'

/** What a create may do without when GitHub refuses it: the object matters more than its trimmings. */
export type Trimming = 'draft' | 'assignees' | 'labels' | 'milestone'

/** One call to be made for an effect. Most effects need one; some are made in parts. */
export interface Item {
  /** the effect's place in what is applied */
  readonly index: number
  readonly effect: Effect
  readonly without: readonly Trimming[]
  /** teams are asked for reviews by another call than people */
  readonly teams?: true
  /** further annotations of a check run that has been created */
  readonly continued?: { readonly checkRun: string; readonly from: number }
}

/** The calls with which an effect begins; none when there is nothing to do. */
export function itemsFor(effect: Effect, index: number): readonly Item[] {
  const item: Item = { index, effect, without: [] }
  if (effect.kind !== 'request-reviewers') return [item]
  return [
    ...(effect.users.length > 0 ? [item] : []),
    ...(effect.teams.length > 0 ? [{ ...item, teams: true as const }] : []),
  ]
}

/** Has GraphQL no mutation for it, so that it goes by REST? */
export function isRest({ effect, teams }: Item): boolean {
  return effect.kind === 'create-milestone' || effect.kind === 'dispatch' || teams === true
}
