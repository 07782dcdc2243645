import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { diagnose } from '../../document/diagnose.ts'
import type { Stage } from '../../document/model/postmortem.ts'
import { parsePostmortem } from '../../document/parsePostmortem.ts'
import { lintHelp } from '../../messages/cli/helpWords.ts'
import type { Policy } from '../../policy/policy.ts'
import { oneOf, readArguments } from '../arguments/readArguments.ts'
import type { Command } from '../command.ts'
import { eachDocument } from '../files/eachDocument.ts'
import { readPolicy } from '../files/readPolicy.ts'
import type { Terminal } from '../terminal.ts'
import { version } from '../version.ts'
import { countLevels, type FileReport } from './fileReport.ts'
import { fixText } from './fixText.ts'
import { formatGithub } from './format/formatGithub.ts'
import { formatJson } from './format/formatJson.ts'
import { formatPretty } from './format/formatPretty.ts'
import { formatSarif } from './format/formatSarif.ts'
import { statedStage } from './statedStage.ts'

const formats = ['pretty', 'json', 'github', 'sarif'] as const
const stages = ['draft', 'review', 'final'] as const

interface LintOptions {
  readonly format: (typeof formats)[number]
  /** for every document; otherwise each document's own */
  readonly stage?: Stage
  readonly fix: boolean
}

/** `debrief lint`: what is missing in postmortems, and repairs of what is mechanical. */
export const lintCommand: Command = {
  name: 'lint',
  summary: lintHelp.summary,
  help: lintHelp.text,
  run: async (args, terminal) => {
    const { options, targets } = readOptions(args)
    const policy = await readPolicy(terminal.cwd)
    const reports: FileReport[] = []
    const complete = await eachDocument(targets, terminal, async (file, text) => {
      reports.push(await lintDocument(file, text, options, policy, terminal))
    })
    const filtering = options.fix && targets.includes('-')
    if (reports.length > 0 && !filtering) terminal.out(formatted(reports, options, terminal))
    if (!complete) return 2
    return countLevels(reports).error > 0 ? 1 : 0
  },
}

function readOptions(args: readonly string[]): { options: LintOptions; targets: readonly string[] } {
  const { values, positionals } = readArguments('lint', args, {
    format: { type: 'string', default: 'pretty' },
    stage: { type: 'string' },
    fix: { type: 'boolean', default: false },
  })
  const stage = values.stage === undefined ? {} : { stage: oneOf('--stage', values.stage, stages) }
  const format = oneOf('--format', values.format, formats)
  return { options: { format, fix: values.fix, ...stage }, targets: positionals }
}

async function lintDocument(
  file: string,
  text: string,
  options: LintOptions,
  policy: Policy,
  terminal: Terminal,
): Promise<FileReport> {
  const reading = { sections: policy.titles, path: file }
  const given = parsePostmortem(text, reading)
  const stage = options.stage ?? statedStage(given)
  const context = { stage, settings: policy.rules, today: terminal.now.slice(0, 10) }
  const repaired = options.fix ? fixText(given, context, reading) : { postmortem: given, fixed: 0 }
  if (options.fix) await writeRepaired(file, text, repaired.postmortem.text, terminal)
  const { findings, suppressed, omitted } = diagnose(repaired.postmortem, context)
  return { file, text: repaired.postmortem.text, stage, findings, suppressed, omitted, fixed: repaired.fixed }
}

/** Standard input is repaired onto standard output, so that editors can use it as a filter. */
async function writeRepaired(file: string, before: string, after: string, terminal: Terminal): Promise<void> {
  if (file === '-') terminal.out(after)
  else if (before !== after) await writeFile(resolve(terminal.cwd, file), after)
}

function formatted(reports: readonly FileReport[], { format }: LintOptions, terminal: Terminal): string {
  if (format === 'json') return formatJson(reports)
  if (format === 'github') return formatGithub(reports)
  return format === 'sarif' ? formatSarif(reports, version()) : formatPretty(reports, terminal)
}
