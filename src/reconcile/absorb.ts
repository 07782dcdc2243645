import type { IssueState, Observation } from '../incident/snapshot.ts'
import type { Outcome } from './ports.ts'

/** The observation with the issues that were just created in it, as GitHub answered them: no second read is needed. */
export function absorb(seen: Observation, outcomes: readonly Outcome[]): Observation {
  if (seen.kind !== 'incident') return seen
  const created = outcomes.flatMap((outcome): readonly IssueState[] =>
    outcome.result === 'done' && outcome.issue ? [outcome.issue] : [],
  )
  const known = new Set(seen.subIssues.map(({ id }) => id))
  return { ...seen, subIssues: [...seen.subIssues, ...created.filter(({ id }) => !known.has(id))] }
}
