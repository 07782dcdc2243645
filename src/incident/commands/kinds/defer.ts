import { readMoment } from '../../../document/values/readMoment.ts'
import { type Command, type CommandKind, problem } from '../command.ts'

/** Puts the day off on which the postmortem is due. */
export const defer = {
  name: 'defer',
  usage: '<date> <reason>',
  examples: ['/defer 2026-12-15 The vendor’s report comes on the 10th'],
  read: (written, { writtenAt }): Command => {
    const day = writtenAt.slice(0, 10)
    const moment = readMoment(written, { date: day })
    const to = moment?.date
    if (!moment || to === undefined) return problem('defer', 'date', written)
    if (to < day) return problem('defer', 'past', written)
    const reason = written.slice(moment.length).replace(/^[\s:|–—-]+/, '')
    if (reason === '') return problem('defer', 'reason', written)
    return { kind: 'defer', to, reason: reason.slice(0, 500).toWellFormed() }
  },
} as const satisfies CommandKind
