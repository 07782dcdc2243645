import { parsePostmortem } from '../../document/parsePostmortem.ts'
import { parseHelp } from '../../messages/cli/help/parseHelp.ts'
import { parseSummary } from '../../messages/cli/parseSummary.ts'
import { readArguments } from '../arguments/readArguments.ts'
import type { Command } from '../command.ts'
import { eachDocument } from '../files/eachDocument.ts'
import { readPolicy } from '../files/readPolicy.ts'
import { parseRecord } from './parseRecord.ts'

const options = { json: { type: 'boolean' }, config: { type: 'string', short: 'c' } } as const

/** `debrief parse`: what Debrief understands of postmortems. */
export const parseCommand: Command = {
  name: 'parse',
  help: parseHelp,
  options,
  run: async (args, terminal) => {
    const { values, positionals } = readArguments('parse', args, options)
    const { policy } = await readPolicy(terminal, values.config)
    const complete = await eachDocument(positionals, terminal, (file, text) => {
      const postmortem = parsePostmortem(text, { sections: policy.titles, path: file })
      const line = values.json
        ? JSON.stringify(parseRecord(file, postmortem))
        : parseSummary(file, postmortem)
      terminal.out(`${line}\n`)
    })
    return complete ? 0 : 2
  },
}
