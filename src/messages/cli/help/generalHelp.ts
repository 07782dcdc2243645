import { pageAddress } from '../../text/projectPages.ts'

/** The help of the program itself. */
export const generalHelp = {
  title: 'Debrief: incident postmortems as Markdown in Git.',
  usage: 'debrief <command> [options]',
  commands: 'Commands',
  options: 'Options',
  help: 'show this help, or the help of a command: debrief lint --help',
  version: 'show the version',
  more: `More: ${pageAddress('README.md')}`,
} as const
