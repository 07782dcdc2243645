import type { CommandKind } from '../command.ts'
import { readPerson } from './readPerson.ts'

/** Says who leads, or led, the response. */
export const commander = {
  name: 'commander',
  usage: '@login | me',
  examples: ['/commander @ben', '/commander me'],
  read: (written, context) => readPerson('commander', written, context),
} as const satisfies CommandKind
