import { readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { ProfileName } from '../../document/profiles.ts'
import { configurationPath } from '../../incident/ours/ownNames.ts'
import { settingsWords } from '../../messages/cli/settingsWords.ts'
import { parsePolicy } from '../../policy/parsePolicy.ts'
import { defaultPolicy, type Policy } from '../../policy/policy.ts'
import { UsageError } from '../arguments/usageError.ts'
import { say } from '../screen/say.ts'
import type { Terminal } from '../terminal.ts'

/** The settings in force, and whether a file says them. */
export interface ReadPolicy {
  readonly policy: Policy
  readonly stated: boolean
}

/** Where people put settings that are not read from there. */
const misplaced = [
  '.github/debrief.yaml',
  '.github/.debrief.yml',
  '.github/.debrief.yaml',
  'debrief.yml',
  'debrief.yaml',
  '.debrief.yml',
  '.debrief.yaml',
]

/**
 * The settings of the nearest `.github/debrief.yml` in the folder or above it, up to the top of the repository, or of the
 * file that is named; else the defaults. Files that look like settings and are not read are told on `err`.
 * @param profile holds instead of the one that the file names
 * @throws UsageError with everything that is wrong in the file
 */
export async function readPolicy(
  terminal: Pick<Terminal, 'cwd' | 'err' | 'screen' | 'width'>,
  config?: string,
  profile?: ProfileName,
): Promise<ReadPolicy> {
  const { cwd } = terminal
  if (config !== undefined)
    return { policy: await named(resolve(cwd, config), config, profile), stated: true }
  for (const folder of foldersUpTo(resolve(cwd))) {
    for (const name of misplaced) {
      if (await exists(join(folder, name)))
        say(settingsWords.misplaced(shown(cwd, join(folder, name))), terminal)
    }
    const path = join(folder, configurationPath)
    const text = await readFile(path, 'utf8').catch(() => undefined)
    if (text !== undefined) return { policy: understood(text, shown(cwd, path), profile), stated: true }
    if (await exists(join(folder, '.git'))) break
  }
  return { policy: understood('', '', profile), stated: false }
}

async function named(path: string, config: string, profile: ProfileName | undefined): Promise<Policy> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) throw new UsageError(settingsWords.unreadable(config))
  return understood(text, config, profile)
}

function understood(text: string, path: string, profile: ProfileName | undefined): Policy {
  if (text === '' && profile === undefined) return defaultPolicy
  const read = parsePolicy(text, profile)
  if ('problems' in read) throw new UsageError(settingsWords.broken(path, read.problems))
  return read.policy
}

function foldersUpTo(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersUpTo(above)]
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}

function shown(cwd: string, path: string): string {
  return relative(cwd, path).split(sep).join('/')
}
