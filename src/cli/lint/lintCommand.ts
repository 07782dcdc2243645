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
import { readBaseline, sinceBaseline } from './select/baseline.ts'
import { changedSince } from './select/changedSince.ts'
import { isCompared, newSince } from './select/newSince.ts'
import { ofLevel, ofRules } from './select/selectFindings.ts'

/** `debrief lint`: what is missing in postmortems, and fixes of what is mechanical. */
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
  const { baseline: path, updateBaseline: update, since } = options
  const baseline = path === undefined ? undefined : await readBaseline(path, terminal)
  const changed = since === undefined ? undefined : await changedSince(since, terminal.cwd)
  const { documents, configurations, complete } = await readTargets(targets, options, read, terminal)
  const chosen = lintSettings(documents, read, options, terminal, update ? undefined : baseline?.expected)
  if (options.printConfig) {
    terminal.out(printedSettings(read.policy, chosen.settings))
    return complete ? 0 : 2
  }
  const isLooked = ({ file }: { readonly file: string }) =>
    changed === undefined || !isCompared(file) || changed.has(file)
  const judged = await judge(documents.filter(isLooked), options, chosen, read, terminal)
  const recent = [...configurations.filter(isLooked), ...judged].map((report) => {
    const change = changed?.get(report.file)
    return change === undefined ? report : newSince(report, change, chosen.settings, read.policy, terminal)
  })
  const { reports, note } =
    path === undefined
      ? { reports: recent, note: '' }
      : await sinceBaseline(recent, baseline, { path, update, complete, expected: chosen.expected }, terminal)
  const isFilter = options.fix && targets.includes('-')
  if (!isFilter && reports.length + documents.length > 0) {
    const onlyNew = changed !== undefined || path !== undefined
    const retell = onlyNew || options.fix ? undefined : retelling(documents, options, terminal)
    const run = { terminal, documents, chosen, note, onlyNew, retell }
    terminal.out(formatReports(told(reports, options), options.format, run))
  }
  return complete ? verdict(reports, options, terminal) : 2
}

async function readTargets(
  targets: readonly string[],
  { stage }: LintOptions,
  { policy }: ReadPolicy,
  terminal: Terminal,
) {
  const documents: LintDocument[] = []
  const configurations: FileReport[] = []
  const complete = await eachDocument(targets, terminal, (file, text) => {
    if (isConfiguration(file)) configurations.push(lintConfiguration(file, text))
    else documents.push(readLintDocument(file, text, policy, stage))
  })
  return { documents, configurations, complete }
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

/** What was asked for of all that was found. */
function told(reports: readonly FileReport[], { only, level }: LintOptions): readonly FileReport[] {
  return ofLevel(ofRules(reports, only), level)
}

/** Counts what would be told under other settings. */
function retelling(documents: readonly LintDocument[], options: LintOptions, terminal: Terminal) {
  return (settings: RuleSettings) => {
    const reports = documents.map((document) => lintDocument(document, settings, terminal))
    return countFindings(told(reports, options))
  }
}

/** Warnings count though they are not shown. */
function verdict(reports: readonly FileReport[], options: LintOptions, terminal: Terminal): ExitCode {
  const { only, maxWarnings = Number.POSITIVE_INFINITY } = options
  const { error, warning } = countLevels(ofRules(reports, only))
  if (warning > maxWarnings) say(tooManyWarnings(warning, maxWarnings), terminal)
  return error > 0 || warning > maxWarnings ? 1 : 0
}
