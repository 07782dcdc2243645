import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { diagnose } from '../../document/diagnose.ts'
import type { ParseOptions } from '../../document/model/parseOptions.ts'
import type { Postmortem, Stage } from '../../document/model/postmortem.ts'
import { parsePostmortem } from '../../document/parsePostmortem.ts'
import type { RuleContext } from '../../document/rules/rule.ts'
import type { RuleSettings } from '../../document/rules/settings.ts'
import type { Policy } from '../../policy/policy.ts'
import { filesBeside } from '../files/filesBeside.ts'
import type { Terminal } from '../terminal.ts'
import type { FileReport } from './fileReport.ts'
import { fixText } from './fixText.ts'
import { statedStage } from './statedStage.ts'

/** A document that was read, and how far it is. */
export interface LintDocument {
  readonly file: string
  readonly postmortem: Postmortem
  readonly stage: Stage
}

/** Reads a document as the repository's settings have it. */
export function readLintDocument(
  file: string,
  text: string,
  policy: Policy,
  stage: Stage | undefined,
): LintDocument {
  const postmortem = parsePostmortem(text, reading(file, policy))
  return { file, postmortem, stage: stage ?? statedStage(postmortem) }
}

/** What is to be said of a document. */
export function lintDocument(
  { file, postmortem, stage }: LintDocument,
  settings: RuleSettings,
  terminal: Pick<Terminal, 'now' | 'cwd'>,
): FileReport {
  const { judged: _, ...diagnosis } = diagnose(postmortem, contextOf(file, stage, settings, terminal))
  return { file, text: postmortem.text, ...diagnosis, fixed: 0 }
}

/** Repairs a document in place, then says what is left. Standard input is repaired onto standard output, so that editors can use it as a filter. */
export async function fixDocument(
  document: LintDocument,
  settings: RuleSettings,
  policy: Policy,
  terminal: Terminal,
): Promise<FileReport> {
  const { file, postmortem: given, stage } = document
  const { postmortem, fixed } = fixText(
    given,
    contextOf(file, stage, settings, terminal),
    reading(file, policy),
  )
  if (file === '-') terminal.out(postmortem.text)
  else if (given.text !== postmortem.text) await writeFile(resolve(terminal.cwd, file), postmortem.text)
  return { ...lintDocument({ file, postmortem, stage }, settings, terminal), fixed }
}

function reading(file: string, { titles }: Policy): ParseOptions {
  return { sections: titles, path: file }
}

function contextOf(
  file: string,
  stage: Stage,
  settings: RuleSettings,
  { now, cwd }: Pick<Terminal, 'now' | 'cwd'>,
): RuleContext {
  const fileExists = filesBeside(file, cwd)
  const outside = fileExists ? { outside: { fileExists } } : {}
  return { stage, settings, today: now.slice(0, 10), ...outside }
}
