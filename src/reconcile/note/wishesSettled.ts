import type { Wish } from '../../incident/wish.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Outcome } from '../ports.ts'
import { lasts } from './troubles.ts'

/**
 * Which of the wishes that a plan was made with need no further pass: those it grants once that is done or refused for
 * good, and all of them once it grants none. A plan that comes again first, or waits for its turn, has not got round to
 * them yet.
 */
export function wishesSettled(
  wishes: readonly Wish[],
  { again, waits, grants }: Plan,
  outcomes: readonly Outcome[],
): readonly Wish[] {
  if (again || waits) return []
  if (grants === undefined) return wishes
  return outcomes.every(isSettled) ? wishes.filter(({ action }) => action === grants) : []
}

function isSettled(outcome: Outcome): boolean {
  return outcome.result === 'done' || (outcome.result === 'refused' && lasts(outcome.reason, 0))
}
