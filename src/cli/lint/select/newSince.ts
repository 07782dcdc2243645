import type { Finding } from '../../../document/model/postmortem.ts'
import type { RuleSettings } from '../../../document/rules/settings.ts'
import type { Policy } from '../../../policy/policy.ts'
import type { Terminal } from '../../terminal.ts'
import type { FileReport } from '../fileReport.ts'
import { isConfiguration } from '../lintConfiguration.ts'
import { lintDocument, readLintDocument } from '../lintDocument.ts'
import type { ChangedFile } from './changedSince.ts'
import { newFindings, recordFindings } from './knownFindings.ts'

/** Whether the difference tells of a file at all: not of standard input, nor of what lies outside the folder. */
export function isCompared(file: string): boolean {
  return file !== '-' && !file.startsWith('../')
}

/**
 * What is new of a file since the text that it had: findings on lines that were changed, and those that the old text did
 * not have, such as that of a section that was taken out.
 */
export function newSince(
  report: FileReport,
  { before, lines }: ChangedFile,
  settings: RuleSettings,
  policy: Policy,
  terminal: Terminal,
): FileReport {
  if (before === undefined || isConfiguration(report.file)) return report
  const old = lintDocument(
    readLintDocument(report.file, before, policy, report.stage ?? undefined),
    settings,
    terminal,
  )
  const isTouched = ({ line, endLine }: Finding) =>
    lines.some(({ from, to }) => line <= to && from <= endLine)
  return newFindings(report, recordFindings([old])[report.file], isTouched)
}
