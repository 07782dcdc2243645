import type { Log, ReportingDescriptor, Result } from 'sarif'
import type { Finding } from '../../../document/model/postmortem.ts'
import { ruleCards } from '../../../document/rules/rules.ts'
import { projectHome, ruleAddress } from '../../../messages/text/projectPages.ts'
import type { FileReport } from '../fileReport.ts'
import { positionOf } from './position.ts'

const levels = { error: 'error', warning: 'warning', notice: 'note' } as const

/** Findings as SARIF 2.1.0, which code scanning and many editors read. */
export function formatSarif(reports: readonly FileReport[], version: string): string {
  const raised = reports.flatMap(({ findings, suppressed }) => [...findings, ...suppressed])
  const ids = [...new Set([...ruleCards.keys(), ...raised.map(({ rule }) => rule)])].toSorted()
  const driver = {
    name: 'Debrief',
    informationUri: projectHome,
    semanticVersion: version,
    rules: ids.map(reportingDescriptor),
  }
  const results = reports.flatMap((report) => [
    ...report.findings.map((finding) => result(finding, report, ids)),
    ...report.suppressed.map(
      (finding): Result => ({
        ...result(finding, report, ids),
        suppressions: [{ kind: 'inSource', justification: finding.reason }],
      }),
    ),
  ])
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function reportingDescriptor(id: string): ReportingDescriptor {
  const reason = ruleCards.get(id)?.reason
  return { id, helpUri: ruleAddress(id), ...(reason !== undefined && { shortDescription: { text: reason } }) }
}

function result(finding: Finding, { file, text }: FileReport, ids: readonly string[]): Result {
  const { line, column, endLine, endColumn } = positionOf(finding, text)
  return {
    ruleId: finding.rule,
    ruleIndex: ids.indexOf(finding.rule),
    level: levels[finding.level],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  }
}
