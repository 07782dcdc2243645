/** What `--help` says of one option. */
export interface OptionHelp {
  readonly name: string
  /** how its value looks; absent for those that take none */
  readonly value?: string
  readonly text: string
}

/** What `--help` says of a command. */
export interface HelpWords {
  /** one line for the list of commands */
  readonly summary: string
  readonly usage: string
  /** paragraphs */
  readonly text: readonly string[]
  /** in groups, each with its title */
  readonly options: readonly { readonly title: string; readonly options: readonly OptionHelp[] }[]
  /** what exit codes mean, and examples */
  readonly end: readonly string[]
}

export const filesText =
  'Files are names, folders (searched for .md files), patterns in quotes such as "docs/**/*.md", or - for standard input. Without any, the folder postmortems is read.'
