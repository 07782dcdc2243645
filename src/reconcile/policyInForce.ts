import type { Key, NodeId } from '../incident/key.ts'
import type { Blob } from '../incident/observed/blob.ts'
import type { RepositoryState } from '../incident/observed/snapshot.ts'
import { defaultPolicy, type Policy } from '../policy/policy.ts'
import type { PolicyFile } from '../policy/settings/policyFile.ts'
import type { Compute } from './compute.ts'
import type { Reader } from './ports.ts'

/**
 * Finds the policy of a repository: its configuration file over that of its organisation, or of each the last version that
 * can be read.
 */
export type PolicyInForce = (key: Key, repository: RepositoryState) => Promise<Policy>

const mostRemembered = 1000

/** One per running app: answers are remembered by blob ids, so that a broken file costs its history only once. */
export function policyInForce(
  reader: Pick<Reader, 'configurationHistory'>,
  compute: Pick<Compute, 'policy' | 'file'>,
): PolicyInForce {
  const policies = createMemory<Policy>()
  const organisations = createMemory<Defaults>()

  /** One file is read once for all repositories of its owner. */
  function defaultsOf(key: Key, { organisation }: RepositoryState): Promise<Defaults> {
    if (!organisation) return Promise.resolve({ broken: false })
    const { repository, configuration } = organisation
    const readFile = async (text: string) => {
      const parsed = await compute.file(text)
      return 'file' in parsed ? parsed.file : undefined
    }
    return organisations(`${repository} ${configuration.oid}`, async () => {
      const now = await readBlob(configuration, readFile)
      if (now) return { file: now, broken: false }
      const file = await lastReadable(reader, key, repository, configuration, readFile)
      return { ...(file ? { file } : {}), broken: true }
    })
  }

  return async (key, repository) => {
    const { id, configuration, organisation } = repository
    if (!configuration && !organisation) return defaultPolicy
    const defaults = await defaultsOf(key, repository)
    const name = `${key.repository} ${configuration?.oid} ${organisation?.configuration.oid}`
    const read = async (text: string) => {
      const parsed = await compute.policy(text, defaults.file)
      return 'policy' in parsed ? parsed.policy : undefined
    }
    return policies(name, async () => {
      const own = configuration && (await lastReadable(reader, key, id, configuration, read))
      const policy = own ?? (await read('')) ?? defaultPolicy
      return defaults.broken ? { ...policy, organisationBroken: true } : policy
    })
  }
}

/** What the organisation says, and whether its newest version can be read. */
interface Defaults {
  readonly file?: PolicyFile
  readonly broken: boolean
}

/** What the newest version says that can be read; undefined when none can. */
async function lastReadable<T>(
  reader: Pick<Reader, 'configurationHistory'>,
  key: Key,
  repository: NodeId,
  newest: Blob,
  read: Read<T>,
): Promise<T | undefined> {
  const now = await readBlob(newest, read)
  if (now !== undefined) return now
  const history = await reader.configurationHistory(key, repository)
  for (const version of history) {
    const then = await readBlob(version, read)
    if (then !== undefined) return then
  }
  return undefined
}

/** Reads a text, somewhere and in its time; undefined when it cannot be read. */
type Read<T> = (text: string) => Promise<T | undefined>

async function readBlob<T>({ text, truncated }: Blob, read: Read<T>): Promise<T | undefined> {
  return text === undefined || truncated ? undefined : read(text)
}

/** Remembers what was found out under a name. */
function createMemory<T>(): (name: string, find: () => Promise<T>) => Promise<T> {
  const remembered = new Map<string, T>()
  return async (name, find) => {
    const known = remembered.get(name)
    if (known !== undefined) return known
    const found = await find()
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(name, found)
    return found
  }
}
