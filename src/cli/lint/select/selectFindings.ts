import type { Finding, Level } from '../../../document/model/postmortem.ts'
import type { FileReport } from '../fileReport.ts'
import type { LintOptions } from '../readLintOptions.ts'

const weight: Readonly<Record<Level, number>> = { error: 0, warning: 1, notice: 2 }

/** The findings of the rules that were asked for. */
export function ofRules(reports: readonly FileReport[], only: LintOptions['only']): readonly FileReport[] {
  if (only.length === 0) return reports
  return reports.map((report) => ({
    ...keep(report, ({ rule }) => only.includes(rule)),
    suppressed: report.suppressed.filter(({ rule }) => only.includes(rule)),
    omitted: 0,
  }))
}

/** The findings of a level and of what weighs more. What is suppressed is told only where everything is. */
export function ofLevel(reports: readonly FileReport[], level: Level): readonly FileReport[] {
  if (level === 'notice') return reports
  return reports.map((report) => ({
    ...keep(report, (finding) => weight[finding.level] <= weight[level]),
    suppressed: [],
    omitted: 0,
  }))
}

/** A report with some of its findings. */
export function keep(report: FileReport, wanted: (finding: Finding) => boolean): FileReport {
  return { ...report, findings: report.findings.filter(wanted) }
}
