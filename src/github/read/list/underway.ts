import type { InstallationId, Key, NodeId, Oid } from '../../../incident/key.ts'
import { type IncidentMarks, isIncidentType } from '../../../incident/observed/incidentMarks.ts'
import { incidentOfBranch } from '../../../incident/ours/branchName.ts'
import { PassingError } from '../../../reconcile/errors.ts'
import type { Look, Swept, Underway } from '../../../reconcile/ports.ts'
import type { Connection, Identity } from '../../connect/connection.ts'
import type { Caution } from '../../createCaution.ts'
import type { Ask } from '../ask/ask.ts'
import { type Answered, askUnderway, type Found } from '../ask/askUnderway.ts'
import { present } from '../ask/selected.ts'
import { type ListedRepository, listRepositories } from './listRepositories.ts'

const repositoriesAtOnce = 20
/** With the checks of fifty pull requests each, more make GitHub give up. */
const checkedAtOnce = 2
const mostFailuresInARow = 3

interface Parts {
  readonly ask: Ask
  readonly connection: Connection
  readonly clock: () => Date
  /** how much GitHub could answer at once in earlier sweeps */
  readonly caution: Caution
  readonly identity: Identity
}

/**
 * What may need work in one installation: 20 repositories a request, those together that are looked at in the same way;
 * few where checks are looked for, and fewer where that was too much.
 * A repository that cannot be read is among the failed and keeps nothing from the others.
 */
export async function underway(
  { ask, connection, clock, caution, identity }: Parts,
  installation: InstallationId,
  marks: IncidentMarks,
  lookOf: (repository: Key) => Look,
): Promise<Swept> {
  const listed = await listRepositories(connection, clock, installation)
  const alive = listed.filter((one) => one.alive)
  const found: Underway[] = []
  const failed: Swept['failed'][number][] = []
  let notBefore: Date | undefined
  let inARow = 0
  const keyOf = ({ id }: ListedRepository): Key => ({ installation, repository: id, number: 0 })
  const nameOf = ({ checks }: Look) => `${installation} ${checks}`
  const sizeOf = (look: Look) =>
    Math.ceil((look.checks ? checkedAtOnce : repositoriesAtOnce) / caution.divisor(nameOf(look)))
  for (const { look, repositories } of batches(alive, (one) => lookOf(keyOf(one)), sizeOf)) {
    const fail = (reason: string) =>
      void failed.push(...repositories.map((one) => ({ repository: keyOf(one), reason })))
    if (notBefore || inARow === mostFailuresInARow) {
      fail('not asked for, since GitHub did not answer before')
      continue
    }
    try {
      const asked = { installation, repositories, marks, app: identity.app, look }
      const answered = await askUnderway(ask, asked)
      if (answered.split) caution.trouble(nameOf(look))
      else caution.fine(nameOf(look))
      found.push(
        ...answered.found.map(({ repository, answer }) => toUnderway(keyOf(repository), answer, look, marks)),
      )
      failed.push(
        ...answered.failed.map(({ repository, reason }) => ({ repository: keyOf(repository), reason })),
      )
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

interface Batch {
  readonly look: Look
  readonly repositories: readonly ListedRepository[]
}

function batches(
  listed: readonly ListedRepository[],
  lookOf: (repository: ListedRepository) => Look,
  sizeOf: (look: Look) => number,
): readonly Batch[] {
  const looks = listed.map((repository) => ({ repository, look: lookOf(repository) }))
  return [...Map.groupBy(looks, ({ look }) => JSON.stringify(look)).values()].flatMap((alike) => {
    const look = alike[0]?.look
    if (!look) return []
    const size = sizeOf(look)
    return Array.from({ length: Math.ceil(alike.length / size) }, (_, at) => ({
      look,
      repositories: alike.slice(at * size, (at + 1) * size).map(({ repository }) => repository),
    }))
  })
}

function toUnderway(
  repository: Key,
  found: Answered['found'][number]['answer'],
  look: Look,
  { types }: IncidentMarks,
): Underway {
  const pulls = present(found.pulls?.nodes).filter(
    ({ updatedAt }) => Date.parse(updatedAt) >= look.since.getTime(),
  )
  const changed = new Set([
    ...present(found.changed?.nodes).map(({ number }) => number),
    ...present(found.children?.nodes).flatMap(({ number, issueType, parent }) => [
      ...(isIncidentType(issueType?.name, { incidentTypes: types }) ? [number] : []),
      ...(parent?.repository.id === found.id ? [parent.number] : []),
    ]),
    ...pulls.flatMap((pull) => incidentOf(pull) ?? []),
  ])
  const open = [found.open?.nodes, found.typed?.nodes, found.furtherTyped].flatMap((nodes) => present(nodes))
  const idle = [...new Set(open.map(({ number }) => number))].filter((number) => !changed.has(number))
  const keys = (numbers: readonly number[]) =>
    numbers.toSorted((a, b) => a - b).map((number) => ({ ...repository, number }))
  return {
    repository,
    node: found.id as NodeId,
    ...(found.configuration ? { configurationOid: found.configuration.oid } : {}),
    ...(found.incidents ? { hasIncidents: found.incidents.totalCount > 0 || idle.length > 0 } : {}),
    dashboardChanged: present(found.dashboards.nodes).length > 0,
    changed: keys([...changed]),
    idle: keys(idle),
    unchecked: keys(pulls.filter(lacksCheck).map(({ number }) => number)),
    pullRequests: pulls
      .filter((pull) => pull.state === 'OPEN' && incidentOf(pull) === undefined)
      .map((pull) => ({
        key: { ...repository, number: pull.number },
        id: pull.id as NodeId,
        head: pull.headRefOid as Oid,
      })),
  }
}

type Pull = NonNullable<NonNullable<NonNullable<Found['pulls']>['nodes']>[number]>

/** The incident on whose own branch a pull request is, whoever opened it. */
function incidentOf({ headRefName, isCrossRepository }: Pull): number | undefined {
  return isCrossRepository ? undefined : incidentOfBranch(headRefName)
}

/** Open, and without a check of ours on its last commit or its merge group, where that was asked for. */
function lacksCheck({ state, head, mergeQueueEntry }: Pull): boolean {
  if (state !== 'OPEN' || head === undefined) return false
  const commits = [present(head.nodes)[0]?.commit, ...present([mergeQueueEntry?.headCommit])]
  return commits.some((commit) =>
    present(commit?.checkSuites?.nodes).every((suite) => (suite.checkRuns?.totalCount ?? 0) === 0),
  )
}
