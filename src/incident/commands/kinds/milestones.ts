import { type CommandContext, type CommandKind, type MilestoneName, problem } from '../command.ts'
import { readTimed } from './readTimed.ts'

const examples = {
  started: ['/started 13:52', '/started 2026-11-20 13:52 UTC'],
  detected: ['/detected 14:01', '/detected'],
  acknowledged: ['/acknowledged', '/acknowledged 14:04'],
  mitigated: ['/mitigated 14:31 Rolled back release 418', '/mitigated'],
  resolved: ['/resolved', '/resolved 15:10'],
} as const satisfies Record<MilestoneName, readonly [string, ...string[]]>

/** Says when the incident reached a milestone: at the time named, else when the comment was written. */
function milestone<Name extends MilestoneName>(name: Name) {
  return {
    name,
    usage: '[time] [what happened]',
    examples: examples[name],
    read: (written: string, { writtenAt }: CommandContext) => {
      if (written === '') return { kind: 'milestone', milestone: name, at: writtenAt } as const
      const told = readTimed(written, writtenAt)
      if (!told) return problem(name, 'time', written)
      const { at, text } = told
      return { kind: 'milestone', milestone: name, at, ...(text === '' ? {} : { text }) } as const
    },
  } satisfies CommandKind
}

export const started = milestone('started')
export const detected = milestone('detected')
export const acknowledged = milestone('acknowledged')
export const mitigated = milestone('mitigated')
export const resolved = milestone('resolved')
