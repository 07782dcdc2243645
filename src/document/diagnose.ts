import type { Finding, Postmortem, Stage } from './model/postmortem.ts'
import { type Judged, judge } from './rules/judge.ts'
import type { RuleContext } from './rules/rule.ts'

export type DiagnoseContext = RuleContext

/** A finding that the document suppresses, and the reason it gives. */
export interface SuppressedFinding extends Finding {
  readonly reason: string
  /** it is an error, or would become one once the document is final */
  readonly holds: boolean
}

export interface Diagnosis {
  /** in order of line, rule and place; the problems of reading the document are among them */
  readonly findings: readonly Finding[]
  readonly suppressed: readonly SuppressedFinding[]
  /** those of the findings that are no errors yet and become some once the document is final */
  readonly later: readonly Finding[]
  /** remarks on wording that were left out because there are already enough of them */
  readonly omitted: number
  /** what the findings were made from, with the fixes that they offer */
  readonly judged: readonly Judged[]
  readonly stage: Stage
}

/** What is missing or contradictory in a postmortem at its stage. Pure: the same input gives the same findings in the same order. */
export function diagnose(postmortem: Postmortem, context: DiagnoseContext): Diagnosis {
  const { standing, suppressed, omitted } = judge(postmortem, context)
  return {
    findings: standing.map(toFinding),
    suppressed: suppressed.map(({ judged, by }) => ({
      ...toFinding(judged),
      reason: by.directive.reason,
      holds: judged.holds,
    })),
    later: standing.filter(({ level, holds }) => holds && level !== 'error').map(toFinding),
    omitted,
    judged: standing,
    stage: context.stage,
  }
}

function toFinding({ rule, hit, level, line, endLine }: Judged): Finding {
  return { rule: rule.id, level, message: hit.message, start: hit.at.start, end: hit.at.end, line, endLine }
}
