import type { CommandKind } from '../command.ts'

/** Asks where the postmortem stands. */
export const status = {
  name: 'status',
  usage: '',
  examples: ['/status'],
  read: () => ({ kind: 'status' }),
} as const satisfies CommandKind
