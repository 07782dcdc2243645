import type { InstallationId, Key, NodeId, RepositoryId } from '../../../incident/key.ts'
import { PassingError } from '../../../reconcile/errors.ts'
import type { FoundRepository } from '../../../reconcile/ports.ts'
import type { Connection, RestCall } from '../../connect/connection.ts'
import { readFailure } from '../../connect/failure.ts'
import { isRecord } from '../../connect/isRecord.ts'
import { judgeAnswer } from '../../connect/judgeAnswer.ts'

/** Finds a repository by the name under which people know it; undefined when the app is not installed there. Two requests. */
export async function findRepository(
  connection: Connection,
  clock: () => Date,
  owner: string,
  name: string,
): Promise<FoundRepository | undefined> {
  const place = { owner, repo: name }
  const doing = `looking for ${owner}/${name}`
  const ask = async (by: InstallationId | 'app', call: RestCall) => {
    const verdict = judgeAnswer(await connection.rest(by, call), clock())
    if (verdict.kind === 'refused' && verdict.reason === 'missing') return undefined
    if (verdict.kind !== 'ok') throw readFailure(verdict, doing)
    return isRecord(verdict.data) ? verdict.data : {}
  }
  const cutOff = () => new PassingError(`GitHub's answer was cut off or unreadable while ${doing}.`)
  const installed = await ask('app', ({ apps }) => apps.getRepoInstallation(place))
  if (!installed) return undefined
  if (typeof installed['id'] !== 'number') throw cutOff()
  const installation = installed['id'] as InstallationId
  const found = await ask(installation, ({ repos }) => repos.get(place))
  if (!found) return undefined
  const { id, node_id: node } = found
  if (typeof id !== 'number' || typeof node !== 'string') throw cutOff()
  const key: Key = { installation, repository: id as RepositoryId, number: 0 }
  return { key, node: node as NodeId }
}
