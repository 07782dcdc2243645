import type { CommandKind } from '../command.ts'
import { readPerson } from './readPerson.ts'

/** Says who sees to the postmortem. */
export const owner = {
  name: 'owner',
  usage: '@login | me',
  examples: ['/owner @ana', '/owner me'],
  read: (written, context) => readPerson('owner', written, context),
} as const satisfies CommandKind
