import type { RuleSettings } from '../../document/rules/settings.ts'
import { lintHelp } from '../../messages/cli/help/lintHelp.ts'
import { tooManyWarnings } from '../../messages/cli/lintWords.ts'
import { defaultPolicy } from '../../policy/policy.ts'
import type { Command, ExitCode } from '../command.ts'
import { eachDocument } from '../files/eachDocument.ts'
import { type ReadPolicy, readPolicy } from '../files/readPolicy.ts'
import { say } from '../screen/say.ts'
import type { Terminal } from '../terminal.ts'
import { countFindings, countLevels, type FileReport } from './fileReport.ts'
import { formatReports } from './format/formatReports.ts'
import { isConfiguration, lintConfiguration } from './lintConfiguration.ts'
import { fixDocument, type LintDocument, lintDocument, readLintDocument } from './lintDocument.ts'
import { type LintSettings, lintSettings } from './lintSettings.ts'
import { printedSettings } from './list/printedSettings.ts'
import { ruleList, ruleListJson } from './list/ruleList.ts'
import { type LintOptions, lintOptions, readLintOptions } from './readLintOptions.ts'
import { sinceBaseline } from './select/baseline.ts'
import { changedSince } from './select/changedSince.ts'
import { isCompared, newSince } from './select/newSince.ts'
import { ofLevel, ofRules } from './select/selectFindings.ts'

/** `debrief lint`: what is missing in postmortems, and repairs of what is mechanical. */
export const lintCommand: Command = {
  name: 'lint',
  help: lintHelp,
  options: lintOptions,
  run: async (args, terminal) => {
    const { options, targets } = readLintOptions(args)
    const read = await policyFor(targets, options, terminal)
    if (options.listRules) {
      const { settings } = lintSettings([], read, options, terminal)
      terminal.out(options.format === 'json' ? ruleListJson(settings) : ruleList(settings, terminal))
      return 0
    }
    return lint(targets, options, read, terminal)
  },
}

/** Where only settings are checked, they need not be readable for that. */
async function policyFor(
  targets: readonly string[],
  { config, profile }: LintOptions,
  terminal: Terminal,
): Promise<ReadPolicy> {
  if (targets.length > 0 && targets.every(isConfiguration)) return { policy: defaultPolicy, stated: true }
  return readPolicy(terminal, config, profile === 'auto' ? undefined : profile)
}

async function lint(
  targets: readonly string[],
  options: LintOptions,
  read: ReadPolicy,
  terminal: Terminal,
): Promise<ExitCode> {
  const changed = options.since === undefined ? undefined : await changedSince(options.since, terminal.cwd)
  const documents: LintDocument[] = []
  const configurations: FileReport[] = []
  const complete = await eachDocument(targets, terminal, (file, text) => {
    if (isConfiguration(file)) configurations.push(lintConfiguration(file, text))
    else documents.push(readLintDocument(file, text, read.policy, options.stage))
  })
  const chosen = lintSettings(documents, read, options, terminal)
  if (options.printConfig) {
    terminal.out(printedSettings(read.policy, chosen.settings))
    return complete ? 0 : 2
  }
  const looked = documents.filter(
    ({ file }) => changed === undefined || !isCompared(file) || changed.has(file),
  )
  const all = [...configurations, ...(await judge(looked, options, chosen, read, terminal))]
  const recent = all.map((report) => {
    const change = changed?.get(report.file)
    return change === undefined ? report : newSince(report, change, chosen.settings, read.policy, terminal)
  })
  const { baseline: path, updateBaseline: update } = options
  const { reports, note } =
    path === undefined
      ? { reports: recent, note: '' }
      : await sinceBaseline(recent, { path, update, complete }, terminal)
  const filtering = options.fix && targets.includes('-')
  if (!filtering && reports.length + documents.length > 0) {
    const retell = (settings: RuleSettings) =>
      countFindings(
        told(
          documents.map((document) => lintDocument(document, settings, terminal)),
          options,
        ),
      )
    const isWhole = changed === undefined && path === undefined && !options.fix
    const run = { terminal, documents, chosen, note, retell: isWhole ? retell : undefined }
    terminal.out(formatReports(told(reports, options), options.format, run))
  }
  if (!complete) return 2
  const { error, warning } = countLevels(ofRules(reports, options.only))
  const { maxWarnings = Number.POSITIVE_INFINITY } = options
  if (warning > maxWarnings) say(tooManyWarnings(warning, maxWarnings), terminal)
  return error > 0 || warning > maxWarnings ? 1 : 0
}

/** What was asked for of all that was found. */
function told(reports: readonly FileReport[], { only, level }: LintOptions): readonly FileReport[] {
  return ofLevel(ofRules(reports, only), level)
}

async function judge(
  documents: readonly LintDocument[],
  { fix }: LintOptions,
  { settings }: LintSettings,
  { policy }: ReadPolicy,
  terminal: Terminal,
): Promise<readonly FileReport[]> {
  if (!fix) return documents.map((document) => lintDocument(document, settings, terminal))
  const reports: FileReport[] = []
  for (const document of documents) reports.push(await fixDocument(document, settings, policy, terminal))
  return reports
}
