import { version } from '../../version.ts'
import type { FileReport } from '../fileReport.ts'
import type { LintRun } from '../lintRun.ts'
import type { LintOptions } from '../readLintOptions.ts'
import { formatCompact } from './formatCompact.ts'
import { formatGithub } from './formatGithub.ts'
import { formatJson } from './formatJson.ts'
import { formatPretty } from './formatPretty.ts'
import { formatSarif } from './formatSarif.ts'
import { formatSummary } from './formatSummary.ts'

/** Findings in the format that was asked for. */
export function formatReports(
  reports: readonly FileReport[],
  format: LintOptions['format'],
  run: LintRun,
): string {
  switch (format) {
    case 'json':
      return formatJson(reports)
    case 'github':
      return formatGithub(reports)
    case 'sarif':
      return formatSarif(reports, version())
    case 'compact':
      return formatCompact(reports)
    case 'pretty':
      return formatPretty(reports, run.terminal) + formatSummary(reports, run)
  }
}
