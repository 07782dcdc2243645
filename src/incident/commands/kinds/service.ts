import { type CommandKind, problem } from '../command.ts'

const most = 20

/** Names services that are affected, beside those of the form and the labels. */
export const service = {
  name: 'service',
  usage: '<name>[, <name> …]',
  examples: ['/service checkout', '/service checkout, payments'],
  read: (written) => {
    const services = written
      .slice(0, 2000)
      .split(/[,;]/)
      .map((name) => name.trim().slice(0, 100).toWellFormed())
      .filter((name) => name !== '')
    if (services.length === 0) return problem('service', 'text', written)
    return { kind: 'service', services: services.slice(0, most) }
  },
} as const satisfies CommandKind
