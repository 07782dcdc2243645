import { notFound, Refusal } from '../acts/refusal.ts'
import type { Answer } from '../http/answer.ts'
import type { Credentials } from '../http/credentials.ts'
import type { Meter } from '../http/limits.ts'
import { sees, type Viewer } from '../http/viewer.ts'
import type { AppRecord } from '../state/account.ts'
import { type Hub, repositoryByName } from '../state/hub.ts'
import type { Repository } from '../state/repository.ts'
import type { Deliveries } from '../webhooks/deliveries.ts'

/** Everything a REST route may need of the world. */
export interface Desk {
  readonly hub: Hub
  readonly app: AppRecord
  readonly owner: AppRecord['bot']
  readonly credentials: Credentials
  readonly deliveries: Deliveries
  readonly meter: Meter
}

export interface Visit {
  readonly desk: Desk
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
  readonly accept: string
  /** undefined where the app itself asks, with its JWT */
  readonly viewer: Viewer | undefined
}

export interface Route {
  readonly route: string
  /** whose credentials: an installation's token or the app's JWT */
  readonly by: 'installation' | 'app'
  run(visit: Visit): Answer
}

export interface Matched {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/** Finds the route of a request; a `{path}` takes everything that is left. */
export function matchRoute(routes: readonly Route[], method: string, path: string): Matched | undefined {
  for (const route of routes) {
    const [verb, pattern = ''] = route.route.split(' ')
    if (verb !== method) continue
    const source = pattern.replaceAll(/\{(\w+)\}/g, (_, name) =>
      name === 'path' ? '(?<path>.+)' : `(?<${name}>[^/]+)`,
    )
    const match = new RegExp(`^${source}$`).exec(path)
    if (!match) continue
    const found = Object.entries(match.groups ?? {})
    return {
      route,
      params: Object.fromEntries(found.map(([name, value]) => [name, decodeURIComponent(value)])),
    }
  }
  return undefined
}

/** Where a renamed repository's requests are sent on to. */
export class Moved extends Error {
  readonly repository: Repository
  constructor(repository: Repository) {
    super('Moved Permanently')
    this.name = 'Moved'
    this.repository = repository
  }
}

/** The repository of a route; 404 when it cannot be seen, {@link Moved} when it has another name now. */
export function repositoryOf(visit: Visit): Repository {
  const found = repositoryByName(visit.desk.hub.state, `${visit.params['owner']}/${visit.params['repo']}`)
  if (!found || (visit.viewer && !sees(visit.viewer, found.repository))) throw notFound()
  if (found.followed) throw new Moved(found.repository)
  return found.repository
}

/** The installation token at work. */
export function viewerOf(visit: Visit): Viewer {
  if (!visit.viewer) throw new Refusal('UNAUTHORIZED', 'Bad credentials', 401)
  return visit.viewer
}
