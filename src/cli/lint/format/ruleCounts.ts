import type { Level } from '../../../document/model/postmortem.ts'
import type { FileReport } from '../fileReport.ts'

/** How often a rule found something, and in how many files. */
export interface RuleCount {
  readonly rule: string
  readonly levels: Readonly<Record<Level, number>>
  readonly total: number
  readonly files: number
}

/** The rules that found something, the busiest first. */
export function ruleCounts(reports: readonly FileReport[]): readonly RuleCount[] {
  const raised = reports.flatMap(({ file, findings }) => findings.map((finding) => ({ ...finding, file })))
  const byRule = Map.groupBy(raised, ({ rule }) => rule)
  const counts = [...byRule].map(([rule, findings]) => {
    const count = (level: Level) => findings.filter((finding) => finding.level === level).length
    return {
      rule,
      levels: { error: count('error'), warning: count('warning'), notice: count('notice') },
      total: findings.length,
      files: new Set(findings.map(({ file }) => file)).size,
    }
  })
  return counts.toSorted((a, b) => b.total - a.total || (a.rule < b.rule ? -1 : 1))
}
