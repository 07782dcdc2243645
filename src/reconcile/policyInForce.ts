import type { Blob } from '../incident/blob.ts'
import type { Key, NodeId } from '../incident/key.ts'
import type { RepositoryState } from '../incident/snapshot.ts'
import { parsePolicy } from '../policy/parsePolicy.ts'
import { defaultPolicy, type Policy } from '../policy/policy.ts'
import type { Reader } from './ports.ts'

/** Finds the policy of a repository: its configuration file, or the last version of it that can be read. */
export type PolicyInForce = (key: Key, repository: RepositoryState) => Promise<Policy>

const mostRemembered = 1000

/** One per running app: answers are remembered by blob id, so that a broken file costs its history only once. */
export function policyInForce(reader: Pick<Reader, 'configurationHistory'>): PolicyInForce {
  const remembered = new Map<string, Policy>()
  return async (key, { id, configuration }) => {
    if (!configuration) return defaultPolicy
    const name = `${key.repository} ${configuration.oid}`
    const known = remembered.get(name)
    if (known) return known
    const policy = readable(configuration) ?? (await lastReadable(reader, key, id))
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(name, policy)
    return policy
  }
}

async function lastReadable(
  reader: Pick<Reader, 'configurationHistory'>,
  key: Key,
  repository: NodeId,
): Promise<Policy> {
  const history = await reader.configurationHistory(key, repository)
  for (const version of history) {
    const policy = readable(version)
    if (policy) return policy
  }
  return defaultPolicy
}

function readable(blob: Blob): Policy | undefined {
  if (blob.text === undefined || blob.truncated) return undefined
  const parsed = parsePolicy(blob.text)
  return 'policy' in parsed ? parsed.policy : undefined
}
