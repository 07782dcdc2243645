import type { RuleSettings } from '../../document/rules/settings.ts'
import type { Terminal } from '../terminal.ts'
import type { LintDocument } from './lintDocument.ts'
import type { LintSettings } from './lintSettings.ts'

/** What stands behind the findings. */
export interface LintRun {
  readonly terminal: Terminal
  /** everything that was read, also what nothing is said of */
  readonly documents: readonly LintDocument[]
  readonly chosen: LintSettings
  /** a word on what is not told; empty when there is none */
  readonly note: string
  /** what was known before is left out */
  readonly onlyNew: boolean
  /** how many findings would be told under other settings; absent when only a part of the findings is looked at */
  readonly retell: ((settings: RuleSettings) => number) | undefined
}
