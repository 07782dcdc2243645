import { nearest } from '../../../document/values/nearest.ts'
import { type Command, type CommandKind, problem } from '../command.ts'

/** Asks for a postmortem, says that there will be none, or ends one that was begun. */
export const postmortem = {
  name: 'postmortem',
  usage: '[template | skip <reason> | abort <reason>]',
  examples: [
    '/postmortem',
    '/postmortem lean',
    '/postmortem skip Planned maintenance, no customer noticed',
    '/postmortem abort Same incident as #57, which has one',
  ],
  read: (written, { templates }): Command => {
    if (written === '') return { kind: 'postmortem' }
    const [, end, reason = ''] = /^(skip|abort)(?:[\s:–—-]+(.*))?$/i.exec(written) ?? []
    if (end) {
      const kind = end.toLowerCase() === 'skip' ? 'skip' : 'abort'
      const why = reason.trim().slice(0, 500).toWellFormed()
      return why === '' ? problem(`postmortem ${kind}`, 'reason', '') : { kind, reason: why }
    }
    const template = templates.find((name) => name.toLowerCase() === written.toLowerCase())
    if (template !== undefined) return { kind: 'postmortem', template }
    return problem(
      'postmortem',
      'template',
      written,
      nearest(written.slice(0, 40), [...templates, 'skip', 'abort']),
    )
  },
} as const satisfies CommandKind
