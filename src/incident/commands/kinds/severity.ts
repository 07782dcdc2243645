import { readPriority } from '../../../document/values/readPriority.ts'
import { labelSeverity } from '../../values/severityOf.ts'
import { type CommandKind, problem } from '../command.ts'

/** Says how severe the incident is. */
export const severity = {
  name: 'severity',
  usage: 'P0 | P1 | P2 | P3',
  examples: ['/severity P1', '/severity critical'],
  read: (written, context) => {
    const said = written.slice(0, 100)
    const severity = labelSeverity(said, context) ?? readPriority(said)
    return severity ? { kind: 'severity', severity } : problem('severity', 'severity', written)
  },
} as const satisfies CommandKind
