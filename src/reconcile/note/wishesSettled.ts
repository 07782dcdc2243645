import type { Wish } from '../../incident/wish.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Outcome } from '../ports.ts'
import { lasts } from './troubles.ts'

/**
 * Which of the wishes that a plan was made with need no further pass: those it settles once that is done or refused for
 * good, and all of them once it settles none. A plan that comes again first, or waits for its turn, has not got round to
 * them yet.
 */
export function wishesSettled(
  wishes: readonly Wish[],
  { again, waits, settles }: Plan,
  outcomes: readonly Outcome[],
): readonly Wish[] {
  if (again || waits) return []
  if (settles === undefined) return wishes
  return outcomes.every(isSettled) ? wishes.filter(({ action }) => action === settles) : []
}

function isSettled(outcome: Outcome): boolean {
  return outcome.result === 'done' || (outcome.result === 'refused' && lasts(outcome.reason, 0))
}
