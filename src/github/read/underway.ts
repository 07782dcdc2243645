import type { InstallationId, Key, RepositoryId } from '../../incident/key.ts'
import { PassingError } from '../../reconcile/errors.ts'
import type { Look, Swept, Underway } from '../../reconcile/ports.ts'
import type { Connection, Identity } from '../connect/connection.ts'
import type { Ask } from './ask.ts'
import { askUnderway, type Found } from './askUnderway.ts'
import { listPages } from './listPages.ts'
import { present } from './selected.ts'
import { toAccount } from './toAccount.ts'

const repositoriesAtOnce = 20
const mostFailuresInARow = 3

interface Parts {
  readonly ask: Ask
  readonly connection: Connection
  readonly clock: () => Date
  readonly identity: Identity
}

/**
 * What may need work in one installation: 20 repositories a request, those together that are looked at in the same way.
 * A repository that cannot be read is among the failed and keeps nothing from the others.
 */
export async function underway(
  { ask, connection, clock, identity }: Parts,
  installation: InstallationId,
  labels: readonly string[],
  lookOf: (repository: Key) => Look,
): Promise<Swept> {
  const keys = await repositoriesOf(connection, clock, installation)
  const found: Underway[] = []
  const failed: Swept['failed'][number][] = []
  let notBefore: Date | undefined
  let inARow = 0
  for (const { look, repositories } of batches(keys, lookOf)) {
    const fail = (reason: string) =>
      void failed.push(...repositories.map((repository) => ({ repository, reason })))
    if (notBefore || inARow === mostFailuresInARow) {
      fail('not asked for, since GitHub did not answer before')
      continue
    }
    try {
      const ids = repositories.map(({ repository }) => repository)
      const answer = await askUnderway(ask, {
        installation,
        repositories: ids,
        labels,
        app: identity.app,
        look,
      })
      found.push(...answer.found.map((one) => toUnderway(installation, one, look, identity)))
      failed.push(...answer.failed.map(({ id, reason }) => ({ repository: keyOf(installation, id), reason })))
      inARow = 0
    } catch (error) {
      if (!(error instanceof PassingError)) throw error
      fail(error.message)
      notBefore = error.retryAt
      inARow += 1
    }
  }
  return { found, failed, ...(notBefore ? { notBefore } : {}) }
}

async function repositoriesOf(
  connection: Connection,
  clock: () => Date,
  installation: InstallationId,
): Promise<readonly Key[]> {
  const listed = await listPages(connection, clock, {
    by: installation,
    what: 'the repositories of an installation',
    field: 'repositories',
    page:
      (page) =>
      ({ apps }) =>
        apps.listReposAccessibleToInstallation(page),
  })
  return listed
    .filter((one) => one['archived'] !== true && one['disabled'] !== true)
    .flatMap(({ node_id: id }) => (typeof id === 'string' ? [keyOf(installation, id)] : []))
}

function keyOf(installation: InstallationId, id: string, number = 0): Key {
  return { installation, repository: id as RepositoryId, number }
}

interface Batch {
  readonly look: Look
  readonly repositories: readonly Key[]
}

function batches(keys: readonly Key[], lookOf: (repository: Key) => Look): readonly Batch[] {
  const looks = keys.map((repository) => ({ repository, look: lookOf(repository) }))
  return [...Map.groupBy(looks, ({ look }) => JSON.stringify(look)).values()]
    .flatMap((alike) => {
      const count = Math.ceil(alike.length / repositoriesAtOnce)
      return Array.from({ length: count }, (_, at) =>
        alike.slice(at * repositoriesAtOnce, (at + 1) * repositoriesAtOnce),
      )
    })
    .flatMap((some) =>
      some[0] ? [{ look: some[0].look, repositories: some.map(({ repository }) => repository) }] : [],
    )
}

function toUnderway(installation: InstallationId, found: Found, look: Look, identity: Identity): Underway {
  const pulls = present(found.pulls?.nodes).filter(
    ({ updatedAt }) => Date.parse(updatedAt) >= look.since.getTime(),
  )
  const changed = new Set([
    ...present(found.changed?.nodes).map(({ number }) => number),
    ...present(found.children?.nodes).flatMap(({ parent }) =>
      parent?.repository.id === found.id ? [parent.number] : [],
    ),
    ...pulls.flatMap((pull) => incidentOf(pull, identity) ?? []),
  ])
  const idle = present(found.open?.nodes).flatMap(({ number }) => (changed.has(number) ? [] : [number]))
  const keys = (numbers: readonly number[]) =>
    numbers.toSorted((a, b) => a - b).map((number) => keyOf(installation, found.id, number))
  return {
    repository: keyOf(installation, found.id),
    ...(found.configuration ? { configurationOid: found.configuration.oid } : {}),
    changed: keys([...changed]),
    idle: keys(idle),
    unchecked: keys(pulls.filter(lacksCheck).map(({ number }) => number)),
  }
}

type Pull = NonNullable<NonNullable<NonNullable<Found['pulls']>['nodes']>[number]>

/** The incident whose postmortem this pull request is. */
function incidentOf(
  { headRefName, isCrossRepository, author }: Pull,
  identity: Identity,
): number | undefined {
  const number = /^debrief\/([1-9]\d{0,9})$/.exec(headRefName)?.[1]
  const account = toAccount(author)
  const ours = account.kind === 'bot' && account.databaseId === identity.botId && !isCrossRepository
  return ours && number ? Number(number) : undefined
}

/** Open, and without a check of ours on its last commit or its merge group, where that was asked for. */
function lacksCheck({ state, head, mergeQueueEntry }: Pull): boolean {
  if (state !== 'OPEN' || head === undefined) return false
  const commits = [present(head.nodes)[0]?.commit, ...present([mergeQueueEntry?.headCommit])]
  return commits.some((commit) =>
    present(commit?.checkSuites?.nodes).every((suite) => (suite.checkRuns?.totalCount ?? 0) === 0),
  )
}
