import { parsePostmortem } from '../../document/parsePostmortem.ts'
import { parseHelp } from '../../messages/cli/helpWords.ts'
import { parseSummary } from '../../messages/cli/parseSummary.ts'
import { readArguments } from '../arguments/readArguments.ts'
import type { Command } from '../command.ts'
import { eachDocument } from '../files/eachDocument.ts'
import { parseRecord } from './parseRecord.ts'

/** `debrief parse`: what Debrief understands of postmortems. */
export const parseCommand: Command = {
  name: 'parse',
  summary: parseHelp.summary,
  help: parseHelp.text,
  run: async (args, terminal) => {
    const { values, positionals } = readArguments('parse', args, { json: { type: 'boolean' } })
    const complete = await eachDocument(positionals, terminal, (file, text) => {
      const postmortem = parsePostmortem(text, { path: file })
      const line = values.json
        ? JSON.stringify(parseRecord(file, postmortem))
        : parseSummary(file, postmortem)
      terminal.out(`${line}\n`)
    })
    return complete ? 0 : 2
  },
}
