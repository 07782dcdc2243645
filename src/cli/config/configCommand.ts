import { readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { configurationPath } from '../../incident/ours/ownNames.ts'
import { configHelp } from '../../messages/cli/help/configHelp.ts'
import { configWords } from '../../messages/cli/policy/configWords.ts'
import { problemText } from '../../messages/configuration/configuration.ts'
import { remarkWords } from '../../messages/policy/remarkWords.ts'
import { changedSettings } from '../../policy/changedSettings.ts'
import { parseFile, parsePolicy } from '../../policy/parsePolicy.ts'
import { defaultPolicy } from '../../policy/policy.ts'
import { policyRemarks } from '../../policy/policyRemarks.ts'
import type { PolicyFile } from '../../policy/settings/policyFile.ts'
import { readArguments } from '../arguments/readArguments.ts'
import { UsageError } from '../arguments/usageError.ts'
import type { Command } from '../command.ts'
import { harmless } from '../screen/harmless.ts'

const options = { organisation: { type: 'string' } } as const

/** `debrief config check`: what cannot be understood in a file of settings, what is odd in it, what it changes. */
export const configCommand: Command = {
  name: 'config',
  help: configHelp,
  options,
  topics: ['check'],
  run: async (args, { cwd, out }) => {
    const { positionals, values } = readArguments('config', args, options)
    const [task, named, ...others] = positionals
    if (task !== 'check') throw new UsageError(configWords.whatToDo(task))
    if (others.length > 0) throw new UsageError(configWords.oneFile)
    const path = named ?? (await nearest(cwd))
    if (path === undefined) throw new UsageError(configWords.none)
    const text = await read(cwd, path)
    const organisation =
      values.organisation === undefined ? undefined : await readOrganisation(cwd, values.organisation)
    const say = (line: string) => out(`${harmless(line)}\n`)
    const parsed = parsePolicy(text, undefined, organisation)
    if ('problems' in parsed) {
      for (const problem of parsed.problems)
        say(`${path}:${problem.line}:${problem.column}  ${problemText(problem)}`)
      say(configWords.problems(path, parsed.problems.length))
      return 1
    }
    const from = organisation ?? (isOrganisations(cwd, path) ? 'itself' : undefined)
    const remarks = policyRemarks(text, from)
    for (const remark of remarks) say(`${path}:${remark.line}:${remark.column}  ${remarkWords(remark)}`)
    for (const line of configWords
      .fine(path, changedSettings(defaultPolicy, parsed.policy), remarks.length)
      .split('\n'))
      say(line)
    return 0
  },
}

async function nearest(cwd: string): Promise<string | undefined> {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const file = join(folder, configurationPath)
    if ((await readFile(file, 'utf8').catch(() => undefined)) !== undefined) return relative(cwd, file)
    if (dirname(folder) === folder) return undefined
  }
}

async function read(cwd: string, path: string): Promise<string> {
  const text = await readFile(resolve(cwd, path), 'utf8').catch(() => undefined)
  if (text === undefined) throw new UsageError(configWords.unreadable(path))
  return text
}

async function readOrganisation(cwd: string, path: string): Promise<PolicyFile> {
  const parsed = parseFile(await read(cwd, path))
  if ('problems' in parsed) throw new UsageError(configWords.brokenOrganisation(path, parsed.problems.length))
  return parsed.file
}

/** A clone of the organisation's repository is called as it is. */
function isOrganisations(cwd: string, path: string): boolean {
  return /(^|[\\/])\.github[\\/]\.github[\\/]/.test(resolve(cwd, path))
}
