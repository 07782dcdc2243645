import type { SuppressedFinding } from '../../document/diagnose.ts'
import type { Finding, Level, Stage } from '../../document/model/postmortem.ts'

/** What is to be said of one document, or of a file of settings. */
export interface FileReport {
  readonly file: string
  /** the text as it is now, after fixes */
  readonly text: string
  /** what the document was held against; null for settings */
  readonly stage: Stage | null
  readonly findings: readonly Finding[]
  readonly suppressed: readonly SuppressedFinding[]
  /** remarks on wording that were left out because there are already enough */
  readonly omitted: number
  /** places that `--fix` repaired */
  readonly fixed: number
}

/** How many findings of each level there are. */
export function countLevels(reports: readonly FileReport[]): Readonly<Record<Level, number>> {
  const count = { error: 0, warning: 0, notice: 0 }
  for (const { findings } of reports) for (const { level } of findings) count[level]++
  return count
}

/** How many findings there are. */
export function countFindings(reports: readonly FileReport[]): number {
  return reports.reduce((sum, { findings }) => sum + findings.length, 0)
}
