import type { InstallationId } from '../../../incident/key.ts'
import type { IncidentMarks } from '../../../incident/observed/incidentMarks.ts'
import type { ListedIncident, RepositoryState } from '../../../incident/observed/snapshot.ts'
import {
  type IncidentsQuery,
  type IncidentsQueryVariables,
  incidents as operation,
} from '../../generated/operations.ts'
import type { Ask } from '../ask/ask.ts'
import { present, selected } from '../ask/selected.ts'
import { toHistory } from '../to/toHistory.ts'
import { toClosing, toLabel } from '../to/toIssue.ts'

type Found = Extract<NonNullable<IncidentsQuery['repository']>, { readonly incidents: unknown }>
type Listed = NonNullable<NonNullable<Found['incidents']['nodes']>[number]>

/** What is older than the newest 500 is not listed. */
const mostPages = 5

/** The issues with one of these labels, and of each of these types, the newest of each first, 100 a request. */
export async function listIncidents(
  ask: Ask,
  installation: InstallationId,
  repository: RepositoryState['id'],
  { labels, types }: IncidentMarks,
): Promise<readonly ListedIncident[]> {
  const asked = [{ labels }, ...types.map((type) => ({ type }))]
  const listed = new Map<number, ListedIncident>()
  for (const filter of asked)
    for (const one of await listBy(ask, installation, repository, filter)) listed.set(one.issue.number, one)
  return [...listed.values()].toSorted((a, b) => b.issue.number - a.issue.number)
}

async function listBy(
  ask: Ask,
  installation: InstallationId,
  repository: RepositoryState['id'],
  filter: Pick<IncidentsQueryVariables, 'labels' | 'type'>,
): Promise<readonly ListedIncident[]> {
  const listed: ListedIncident[] = []
  let after: string | null = null
  for (let page = 1; page <= mostPages; page += 1) {
    const answer: IncidentsQuery = await ask({
      installation,
      operation,
      variables: { repository, ...filter, after },
      doing: 'listing incidents',
    })
    const found = selected<Found>(answer.repository)?.incidents
    listed.push(...present(found?.nodes).map((one) => toListed(one, repository)))
    if (!found?.pageInfo.hasNextPage || !found.pageInfo.endCursor) break
    after = found.pageInfo.endCursor
  }
  return listed
}

function toListed(one: Listed, repository: string): ListedIncident {
  const { number, url, title, body, createdAt } = one
  return {
    issue: {
      number,
      url,
      title,
      body,
      createdAt,
      open: one.state === 'OPEN',
      ...toClosing(one),
      labels: present(one.labels?.nodes).map(toLabel),
      ...(one.issueType ? { type: one.issueType.name } : {}),
    },
    history: toHistory(one.labelled.nodes, repository),
  }
}
