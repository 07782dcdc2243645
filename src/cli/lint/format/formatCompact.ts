import { harmless } from '../../screen/harmless.ts'
import type { FileReport } from '../fileReport.ts'
import { positionOf } from './position.ts'

/** One line for each finding, `file:line:column: level: message [rule]`, as compilers write and editors read. */
export function formatCompact(reports: readonly FileReport[]): string {
  return reports
    .flatMap(({ file, text, findings }) =>
      findings.map((finding) => {
        const { line, column } = positionOf(finding, text)
        const message = harmless(finding.message).replaceAll('\n', ' ')
        return `${harmless(file)}:${line}:${column}: ${finding.level}: ${message} [${finding.rule}]\n`
      }),
    )
    .join('')
}
