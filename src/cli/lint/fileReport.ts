import type { SuppressedFinding } from '../../document/diagnose.ts'
import type { Finding, Stage } from '../../document/model/postmortem.ts'

/** What is to be said of one document. */
export interface FileReport {
  readonly file: string
  /** the document as it is now, after repairs */
  readonly text: string
  readonly stage: Stage
  readonly findings: readonly Finding[]
  readonly suppressed: readonly SuppressedFinding[]
  /** remarks on wording that were left out because there are already enough */
  readonly omitted: number
  /** places that `--fix` repaired */
  readonly fixed: number
}

/** How many findings of each level there are. */
export function countLevels(reports: readonly FileReport[]): {
  readonly error: number
  readonly warning: number
  readonly notice: number
} {
  const count = { error: 0, warning: 0, notice: 0 }
  for (const { findings } of reports) for (const { level } of findings) count[level]++
  return count
}
