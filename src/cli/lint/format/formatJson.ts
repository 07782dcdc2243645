import { countLevels, type FileReport } from '../fileReport.ts'
import { positionOf } from './position.ts'

/** Findings for other programs: one JSON object, `"version": 1`. */
export function formatJson(reports: readonly FileReport[]): string {
  const files = reports.map(({ file, text, stage, findings, suppressed, omitted, fixed }) => ({
    file,
    stage,
    fixed,
    omitted,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      level: finding.level,
      message: finding.message,
      ...positionOf(finding, text),
    })),
    suppressed: suppressed.map((finding) => ({
      rule: finding.rule,
      reason: finding.reason,
      message: finding.message,
      ...positionOf(finding, text),
    })),
  }))
  return `${JSON.stringify({ version: 1, counts: countLevels(reports), files })}\n`
}
