import type { Level } from '../../../document/model/postmortem.ts'
import { lintSummary } from '../../../messages/cli/lintWords.ts'
import { summaryWords } from '../../../messages/cli/summaryWords.ts'
import { ruleAddress } from '../../../messages/text/projectPages.ts'
import { type Pen, penFor } from '../../screen/pen.ts'
import { wrapText } from '../../screen/wrapText.ts'
import { countLevels, type FileReport } from '../fileReport.ts'
import type { LintRun } from '../lintRun.ts'
import { remedyFor } from './remedyFor.ts'
import { type RuleCount, ruleCounts } from './ruleCounts.ts'

/** Shorter runs can be overlooked as they are. */
const fewFindings = 25
const mostRules = 12

/** The end of what people read: after many findings a table of rules and what would change most of it, then the sum. */
export function formatSummary(reports: readonly FileReport[], run: LintRun): string {
  const { terminal, chosen, note } = run
  const pen = penFor(terminal)
  const levels = countLevels(reports)
  const counts = ruleCounts(reports)
  const isLong = reports.length > 1 && levels.error + levels.warning + levels.notice > fewFindings
  const settings = reports.filter(({ stage }) => stage === null).length
  const style = levels.error > 0 ? 'red' : levels.warning > 0 ? 'yellow' : 'green'
  const sum = lintSummary(reports.length - settings, settings, levels, fixedPlaces(reports), run.onlyNew)
  const paragraphs = [
    ...(chosen.learned === undefined
      ? []
      : [summaryWords.learned(chosen.settings, chosen.learned.spared, chosen.learned.asked)]),
    ...(isLong ? remedyFor(counts, run) : []),
    ...(note === '' ? [] : [note]),
  ].map((paragraph) => wrapText(paragraph, 0, terminal.width))
  return `${[...(isLong ? [table(counts, pen)] : []), ...paragraphs, pen.paint(style, sum)].join('\n\n')}\n`
}

function fixedPlaces(reports: readonly FileReport[]): number {
  return reports.reduce((sum, { fixed }) => sum + fixed, 0)
}

const columns: readonly Level[] = ['error', 'warning', 'notice']

function table(counts: readonly RuleCount[], pen: Pen): string {
  const shown = counts.slice(0, mostRules)
  const left = counts.slice(mostRules)
  const width = Math.max(...shown.map(({ rule }) => rule.length))
  const cell = (text: string | number) => String(text || '–').padStart(summaryWords.widest)
  const head = `  ${''.padEnd(width)}${summaryWords.columns.map(cell).join('')}`
  const rows = shown.map(
    ({ rule, levels, files }) =>
      `  ${pen.link(rule, ruleAddress(rule))}${' '.repeat(width - rule.length)}${columns.map((level) => cell(levels[level])).join('')}${cell(files)}`,
  )
  const more =
    left.length === 0
      ? []
      : [
          `  ${summaryWords.moreRules(
            left.length,
            left.reduce((sum, { total }) => sum + total, 0),
          )}`,
        ]
  return [pen.paint('dim', head), ...rows, ...more].join('\n')
}
