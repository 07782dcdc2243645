import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { settingsWords } from '../../messages/cli/settingsWords.ts'
import { parsePolicy } from '../../policy/parsePolicy.ts'
import { defaultPolicy, type Policy } from '../../policy/policy.ts'
import { UsageError } from '../arguments/usageError.ts'

/**
 * The policy of the nearest `.github/debrief.yml` in the folder or above it, else the defaults.
 * @throws UsageError with everything that is wrong in it
 */
export async function readPolicy(folder: string): Promise<Policy> {
  const path = join(resolve(folder), '.github', 'debrief.yml')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) {
    const above = dirname(resolve(folder))
    return above === resolve(folder) ? defaultPolicy : readPolicy(above)
  }
  const read = parsePolicy(text)
  if ('problems' in read) throw new UsageError(settingsWords.broken(path, read.problems))
  return read.policy
}
