import { readFileSync } from 'node:fs'
import { readCredentials } from './app/readEnvironment.ts'
import { UsageError } from './cli/arguments/usageError.ts'
import type { Remote } from './cli/remote.ts'
import { version } from './cli/version.ts'
import { bundledTemplate } from './document/templates/bundledTemplates.ts'
import { createGitHub } from './github/createGitHub.ts'
import { computeHere } from './reconcile/compute.ts'
import { createLook } from './reconcile/createLook.ts'
import { openStore } from './store/openStore.ts'
import { sqliteNotebook } from './store/sqliteNotebook.ts'

/**
 * GitHub as the server sees it, to look and never to write: the same reader and the same planner, without what the server
 * remembers of earlier passes.
 * @throws UsageError naming everything that the environment lacks
 */
export function openRemote(
  environment: Readonly<Record<string, string | undefined>>,
  clock: () => Date = () => new Date(),
): Remote {
  const read = readCredentials(environment, (path) => readFileSync(path, 'utf8'))
  if ('problems' in read) throw new UsageError(read.problems.join('\n'))
  const { reader } = createGitHub({ ...read.credentials, version: version(), clock })
  const notebook = sqliteNotebook(openStore(':memory:', clock()))
  const looking = createLook({ reader, notebook, clock, compute: computeHere(bundledTemplate) })
  return {
    async look({ owner, name, number }) {
      const found = await reader.find(owner, name)
      if (!found) return undefined
      notebook.place(found.key.repository, found.node)
      const looked = await looking.look({ ...found.key, number })
      const { seen } = looked
      return seen.kind === 'gone'
        ? looked
        : { ...looked, policy: await looking.policyAt(seen.key, seen.repository) }
    },
  }
}
