import type { IssueState, MilestoneState, Observation } from '../incident/observed/snapshot.ts'
import type { Outcome } from './ports.ts'

/** The observation with what was just created in it, as GitHub answered: no second read is needed. */
export function absorb(seen: Observation, outcomes: readonly Outcome[]): Observation {
  if (seen.kind !== 'incident') return seen
  const created = outcomes.flatMap((outcome): readonly IssueState[] =>
    outcome.result === 'done' && outcome.issue ? [outcome.issue] : [],
  )
  const known = new Set(seen.subIssues.map(({ id }) => id))
  return {
    ...seen,
    subIssues: [...seen.subIssues, ...created.filter(({ id }) => !known.has(id))],
    milestones: [...seen.milestones, ...outcomes.flatMap(newMilestone)],
  }
}

function newMilestone(outcome: Outcome): readonly MilestoneState[] {
  if (outcome.result !== 'done' || !outcome.milestone || outcome.effect.kind !== 'create-milestone') return []
  const { title, due } = outcome.effect
  return [{ id: outcome.milestone, number: Number.MAX_SAFE_INTEGER, title, due, open: true }]
}
