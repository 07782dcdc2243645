import type { CommandKind } from '../command.ts'

/** Asks which commands there are. */
export const help = {
  name: 'help',
  usage: '',
  examples: ['/help'],
  read: () => ({ kind: 'help' }),
} as const satisfies CommandKind
