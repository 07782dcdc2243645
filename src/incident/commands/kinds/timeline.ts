import { type CommandKind, problem } from '../command.ts'
import { readTimed } from './readTimed.ts'

/** Tells what happened at a moment. */
export const timeline = {
  name: 'timeline',
  usage: '<time> <what happened>',
  examples: ['/timeline 14:05 Failover started', '/timeline 2026-11-20 14:05 +02:00 Failover started'],
  read: (written, { writtenAt }) => {
    const told = readTimed(written, writtenAt)
    if (!told) return problem('timeline', 'time', written)
    return told.text === '' ? problem('timeline', 'text', written) : { kind: 'timeline', ...told }
  },
} as const satisfies CommandKind
