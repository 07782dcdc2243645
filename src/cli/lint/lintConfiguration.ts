import type { Finding } from '../../document/model/postmortem.ts'
import { configurationPath } from '../../incident/ours/ownNames.ts'
import { settingsWords } from '../../messages/cli/settingsWords.ts'
import { problemText } from '../../messages/configuration/configuration.ts'
import { remarkWords } from '../../messages/policy/remarkWords.ts'
import { configurationRule } from '../../messages/text/projectPages.ts'
import { type PolicyProblem, parsePolicy } from '../../policy/parsePolicy.ts'
import { type PolicyRemark, policyRemarks } from '../../policy/policyRemarks.ts'
import type { FileReport } from './fileReport.ts'

/** Whether a file holds, or is meant to hold, settings. */
export function isConfiguration(file: string): boolean {
  return /(^|\/)\.?debrief\.ya?ml$/i.test(file)
}

/** What is to be said of a file of settings: everything that cannot be understood, and that it is not read where it lies. */
export function lintConfiguration(file: string, text: string): FileReport {
  const read = parsePolicy(text)
  const problems = 'problems' in read ? read.problems : []
  const misplaced = `/${file}`.endsWith(`/${configurationPath}`)
    ? []
    : [finding(text, 1, 1, '', settingsWords.misplaced(file))]
  const findings = [
    ...misplaced,
    ...problems.map((problem) => problemFinding(problem, text)),
    ...policyRemarks(text).map((remark) => remarkFinding(remark, text)),
  ]
  return { file, text, stage: null, findings, suppressed: [], omitted: 0, fixed: 0 }
}

function problemFinding(problem: PolicyProblem, text: string): Finding {
  const { line, column, kind, found = '' } = problem
  return finding(text, line, column, kind === 'name' ? found : '', problemText(problem))
}

function remarkFinding(remark: PolicyRemark, text: string): Finding {
  return { ...finding(text, remark.line, remark.column, '', remarkWords(remark)), level: 'warning' }
}

/** @param found what is marked, when it stands there; else the rest of the line is */
function finding(text: string, line: number, column: number, found: string, message: string): Finding {
  const lines = text.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  const start = Math.min(before + column - 1, text.length)
  const rest = (lines[line - 1] ?? '').slice(column - 1).trimEnd()
  const end = start + (found !== '' && rest.startsWith(found) ? found.length : rest.length)
  return { rule: configurationRule, level: 'error', message, start, end, line, endLine: line }
}
