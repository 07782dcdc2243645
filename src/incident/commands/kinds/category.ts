import { type CommandKind, problem } from '../command.ts'

/** Says what kind of incident it is, which may choose the template and the rule. */
export const category = {
  name: 'category',
  usage: '<name>',
  examples: ['/category security'],
  read: (written) =>
    written === ''
      ? problem('category', 'text', written)
      : { kind: 'category', category: written.slice(0, 100).toWellFormed() },
} as const satisfies CommandKind
