import type { Postmortem, ProblemRule } from '../../model/postmortem.ts'
import type { Hit } from '../rule.ts'

/** What reading the document found, as hits of the rule that is named after it. */
export function problemHits({ problems }: Postmortem, rule: ProblemRule): readonly Hit[] {
  return problems
    .filter((problem) => problem.rule === rule)
    .map(({ start, end, message }) => ({ at: { start, end }, message }))
}
