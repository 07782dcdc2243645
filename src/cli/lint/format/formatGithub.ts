import type { Finding } from '../../../document/model/postmortem.ts'
import { ruleAddress } from '../../../messages/text/projectPages.ts'
import type { FileReport } from '../fileReport.ts'
import { positionOf } from './position.ts'

/** Findings as workflow commands, which GitHub Actions turns into annotations; each leads to the page of its rule. */
export function formatGithub(reports: readonly FileReport[]): string {
  return reports
    .flatMap(({ file, text, findings }) => findings.map((finding) => command(finding, file, text)))
    .join('')
}

function command(finding: Finding, file: string, text: string): string {
  const { line, column, endLine, endColumn } = positionOf(finding, text)
  // GitHub ignores columns of annotations that span several lines.
  const columns = line === endLine ? { col: column, endColumn } : {}
  const properties = Object.entries({ file, line, endLine, ...columns, title: finding.rule })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',')
  return `::${finding.level} ${properties}::${escapeData(`${finding.message}\n${ruleAddress(finding.rule)}`)}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
