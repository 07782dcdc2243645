import type { InstallationId, Key, RepositoryId } from '../../incident/key.ts'
import { AccessError } from '../../reconcile/errors.ts'
import type { Underway } from '../../reconcile/ports.ts'
import type { Connection, Identity } from '../connect/connection.ts'
import { TooHeavyError } from '../connect/failure.ts'
import { underway as operation, type UnderwayQuery } from '../generated/operations.ts'
import type { Ask } from './ask.ts'
import { isAbsence } from './isAbsence.ts'
import { listPages } from './listPages.ts'
import { present, selected } from './selected.ts'
import { toAccount } from './toAccount.ts'

type Found = Extract<NonNullable<UnderwayQuery['repositories'][number]>, { readonly id: string }>

const repositoriesAtOnce = 20
const mostPages = 20

/** Everything that may need work in one installation: 20 repositories a request. */
export async function underway(
  ask: Ask,
  connection: Connection,
  identity: Identity,
  installation: InstallationId,
  labels: readonly string[],
  checksAll: (repository: Key) => boolean,
): Promise<Underway[]> {
  const listed = await listPages(connection, installation, 'GET /installation/repositories', 'repositories')
  const ids = listed
    .filter((one) => one['archived'] !== true && one['disabled'] !== true)
    .flatMap(({ node_id: id }) => (typeof id === 'string' ? [id] : []))
  const wantsChecks = (id: string) => checksAll({ installation, repository: id as RepositoryId, number: 0 })
  const found: Underway[] = []
  // Checks make a question dear, so only those are asked for them that want them.
  for (const checks of [false, true]) {
    for (const repositories of batches(ids.filter((id) => wantsChecks(id) === checks))) {
      const pages = (ids: readonly string[], after?: string) =>
        askFor(ask, {
          installation,
          repositories: ids,
          labels,
          app: identity.app,
          checks,
          ...(after ? { after } : {}),
        })
      for (const repository of await pages(repositories)) {
        const more = await furtherIncidents(repository, (after) => pages([repository.id], after))
        found.push(toUnderway(installation, repository, more, identity))
      }
    }
  }
  return found
}

function batches(ids: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(ids.length / repositoriesAtOnce)
  return Array.from({ length: count }, (_, at) =>
    ids.slice(at * repositoriesAtOnce, (at + 1) * repositoriesAtOnce),
  )
}

interface Batch {
  readonly installation: InstallationId
  readonly repositories: readonly string[]
  readonly labels: readonly string[]
  readonly app: number
  readonly checks: boolean
  readonly after?: string
}

/** Asks for all of them at once; what is too much for one answer is asked for in halves. */
async function askFor(ask: Ask, batch: Batch): Promise<readonly Found[]> {
  const { repositories } = batch
  try {
    return await askAtOnce(ask, batch)
  } catch (error) {
    if (!(error instanceof TooHeavyError) || repositories.length < 2) throw error
    const middle = Math.ceil(repositories.length / 2)
    const first = await askFor(ask, { ...batch, repositories: repositories.slice(0, middle) })
    return [...first, ...(await askFor(ask, { ...batch, repositories: repositories.slice(middle) }))]
  }
}

async function askAtOnce(
  ask: Ask,
  { installation, repositories, labels, app, checks, after }: Batch,
): Promise<readonly Found[]> {
  const closed = new Set<unknown>()
  const answer = await ask({
    installation,
    operation,
    variables: { repositories, labels, app, checks, incidentsAfter: after ?? null },
    doing: 'looking for incidents under way',
    // One that was deleted since it was listed, or that the app may not read, does not stop the others.
    excused: (error) => {
      const { type, path } = error
      if (isAbsence(error)) return true
      if (path[0] !== 'repositories' || (type !== 'NOT_FOUND' && type !== 'FORBIDDEN')) return false
      closed.add(path[1])
      return true
    },
  })
  return answer.repositories.flatMap((node, index) =>
    closed.has(index) ? [] : (selected<Found>(node) ?? []),
  )
}

async function furtherIncidents(
  first: Found,
  next: (after: string) => Promise<readonly Found[]>,
): Promise<readonly number[]> {
  const numbers: number[] = []
  let { incidents } = first
  for (let page = 1; incidents.pageInfo.hasNextPage && incidents.pageInfo.endCursor; page += 1) {
    if (page >= mostPages)
      throw new AccessError('More than 2,000 incidents are open in one repository; close some.')
    const found = (await next(incidents.pageInfo.endCursor))[0]
    if (!found) return numbers
    incidents = found.incidents
    numbers.push(...present(incidents.nodes).map(({ number }) => number))
  }
  return numbers
}

function toUnderway(
  installation: InstallationId,
  found: Found,
  further: readonly number[],
  identity: Identity,
): Underway {
  const key = (number: number): Key => ({ installation, repository: found.id as RepositoryId, number })
  const numbers = new Set([
    ...present(found.incidents.nodes).map(({ number }) => number),
    ...further,
    ...present(found.recent.nodes).map(({ number }) => number),
    ...present(found.pullRequests.nodes).flatMap((pull) => {
      const number = /^debrief\/([1-9]\d{0,9})$/.exec(pull.headRefName)?.[1]
      const author = toAccount(pull.author)
      const ours = author.kind === 'bot' && author.databaseId === identity.botId && !pull.isCrossRepository
      return ours && number ? [Number(number)] : []
    }),
  ])
  return {
    repository: key(0),
    ...(found.configuration ? { configurationOid: found.configuration.oid } : {}),
    incidents: [...numbers].sort((a, b) => a - b).map(key),
    unchecked: present(found.pullRequests.nodes)
      .filter(lacksCheck)
      .map(({ number }) => key(number)),
  }
}

type Pull = NonNullable<NonNullable<Found['pullRequests']['nodes']>[number]>

/** Open, and without a check of ours on its last commit or its merge group, where that was asked for. */
function lacksCheck({ state, head, mergeQueueEntry }: Pull): boolean {
  if (state !== 'OPEN' || head === undefined) return false
  const commits = [present(head.nodes)[0]?.commit, ...present([mergeQueueEntry?.headCommit])]
  return commits.some((commit) =>
    present(commit?.checkSuites?.nodes).every((suite) => (suite.checkRuns?.totalCount ?? 0) === 0),
  )
}
