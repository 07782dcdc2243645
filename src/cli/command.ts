import type { Terminal } from './terminal.ts'

/** 0 all well, 1 there are findings of level error, 2 the command could not do what was asked. */
export type ExitCode = 0 | 1 | 2

export interface Command {
  readonly name: string
  /** one line for the list of commands */
  readonly summary: string
  /** the whole help */
  readonly help: string
  /** @throws UsageError when the arguments make no sense */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>
}
