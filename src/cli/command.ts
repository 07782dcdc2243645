import type { HelpWords } from '../messages/cli/help/helpWords.ts'
import type { Options } from './arguments/option.ts'
import type { Terminal } from './terminal.ts'

/** 0 all well, 1 there are findings of level error, 2 the command could not do what was asked. */
export type ExitCode = 0 | 1 | 2

export interface Command {
  readonly name: string
  readonly help: HelpWords
  readonly options: Options
  /** what a shell proposes behind the command; files when absent */
  readonly topics?: readonly string[]
  /** @throws UsageError when the arguments make no sense */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>
}
