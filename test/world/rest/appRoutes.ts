import { forbidden, notFound, unprocessable } from '../acts/refusal.ts'
import { failure, json } from '../http/answer.ts'
import { reaches } from '../http/viewer.ts'
import { accountJson, appJson } from '../json/accountJson.ts'
import { repositoryJson } from '../json/repositoryJson.ts'
import { type Access, type Installation, type Permissions, restLogin } from '../state/account.ts'
import { fullName } from '../state/repository.ts'
import type { Delivery } from '../webhooks/delivery.ts'
import { type Route, repositoryOf, type Visit, viewerOf } from './route.ts'

function installationJson(visit: Visit, installation: Installation) {
  return {
    id: installation.databaseId,
    account: accountJson(installation.account),
    app_id: visit.desk.app.databaseId,
    app_slug: visit.desk.app.slug,
    target_id: installation.account.databaseId,
    target_type: installation.account.type,
    repository_selection: installation.repositories ? 'selected' : 'all',
    permissions: installation.permissions,
    events: installation.events,
    created_at: installation.createdAt,
    updated_at: installation.createdAt,
    suspended_at: installation.suspended ? visit.desk.hub.now() : null,
  }
}

function installationOf(visit: Visit): Installation {
  const wanted = Number(visit.params['id'])
  const found = visit.desk.hub.state.installations.find((one) => one.databaseId === wanted)
  if (!found) throw notFound()
  return found
}

const strength: readonly Access[] = ['read', 'write', 'admin']

/** A token may ask for less than the installation has, never for more. */
function narrowed(installation: Installation, wanted: unknown): Permissions {
  if (typeof wanted !== 'object' || wanted === null) return installation.permissions
  const asked = Object.entries(wanted).map(([name, access]) => {
    const has = installation.permissions[name]
    if (!has || strength.indexOf(access) > strength.indexOf(has)) {
      throw unprocessable('The permissions requested are not granted to this installation.')
    }
    return [name, access] as const
  })
  return { metadata: 'read', ...Object.fromEntries(asked) }
}

function narrowedRepositories(visit: Visit, installation: Installation): number[] | undefined {
  const { repositories, repository_ids: ids } = visit.body
  if (!Array.isArray(repositories) && !Array.isArray(ids)) return undefined
  const names = Array.isArray(repositories) ? repositories.map(String) : []
  const mine = visit.desk.hub.state.repositories.filter(
    (one) =>
      one.owner.id === installation.account.id &&
      (installation.repositories?.includes(one.databaseId) ?? true),
  )
  const found = mine.filter(
    (one) => names.includes(one.name) || (Array.isArray(ids) && ids.includes(one.databaseId)),
  )
  const asked = names.length + (Array.isArray(ids) ? ids.length : 0)
  if (found.length < asked) {
    throw unprocessable(
      'There is at least one repository that does not exist or is not accessible to the parent installation.',
    )
  }
  return found.map((one) => one.databaseId)
}

function mint(visit: Visit) {
  const installation = installationOf(visit)
  if (installation.suspended) throw forbidden('This installation has been suspended')
  const permissions = narrowed(installation, visit.body['permissions'])
  const repositories = narrowedRepositories(visit, installation)
  const token = visit.desk.credentials.mint(installation, permissions, repositories)
  return json(201, {
    token: token.text,
    expires_at: `${new Date(token.expires).toISOString().slice(0, 19)}Z`,
    permissions,
    repository_selection: repositories || installation.repositories ? 'selected' : 'all',
  })
}

function deliveryJson(delivery: Delivery) {
  const word =
    delivery.statusCode === 0 ? 'failed to connect to host' : `Invalid HTTP Response: ${delivery.statusCode}`
  return {
    id: delivery.id,
    guid: delivery.guid,
    delivered_at: delivery.at,
    redelivery: delivery.redelivery,
    duration: 0.05,
    status: delivery.status === 'OK' ? 'OK' : word,
    status_code: delivery.statusCode,
    event: delivery.event,
    action: delivery.action ?? null,
    installation_id: delivery.installation ?? null,
    repository_id: delivery.repository ?? null,
    throttled_at: null,
  }
}

/** Newest first, a page at a time; what is still on its way is not listed. */
function deliveries(visit: Visit) {
  const size = Math.min(100, Number(visit.query.get('per_page') ?? 30))
  const cursor = Number(visit.query.get('cursor') ?? Number.POSITIVE_INFINITY)
  const status = visit.query.get('status')
  const done = visit.desk.deliveries
    .list()
    .filter((one) => one.status !== 'pending' && one.status !== 'held' && one.id < cursor)
    .filter((one) => status !== 'failure' || (one.statusCode >= 400 && one.statusCode <= 599))
    .filter((one) => status !== 'success' || one.status === 'OK')
    .toReversed()
  const page = done.slice(0, size)
  const last = page.at(-1)
  const next = `<https://api.github.com/app/hook/deliveries?per_page=${size}&cursor=${last?.id}>; rel="next"`
  return json(200, page.map(deliveryJson), done.length > size ? { link: next } : {})
}

/** What the app asks in its own name. */
export const appRoutes: readonly Route[] = [
  {
    route: 'GET /app',
    by: 'app',
    run: (visit) => {
      const { installations } = visit.desk.hub.state
      const { permissions, events } = installations[0] ?? { permissions: {}, events: [] }
      const app = appJson(visit.desk.app, visit.desk.owner)
      return json(200, { ...app, permissions, events, installations_count: installations.length })
    },
  },
  {
    route: 'GET /app/installations',
    by: 'app',
    run: (visit) =>
      json(
        200,
        visit.desk.hub.state.installations.map((one) => installationJson(visit, one)),
      ),
  },
  {
    route: 'GET /repos/{owner}/{repo}/installation',
    by: 'app',
    run: (visit) => {
      const { state } = visit.desk.hub
      const name = `${visit.params['owner']}/${visit.params['repo']}`.toLowerCase()
      const repository = state.repositories.find((one) => fullName(one).toLowerCase() === name)
      const found = state.installations.find(
        (one) =>
          one.account.id === repository?.owner.id &&
          (one.repositories?.includes(repository.databaseId) ?? true),
      )
      if (!found) throw notFound()
      return json(200, installationJson(visit, found))
    },
  },
  {
    route: 'GET /app/installations/{id}',
    by: 'app',
    run: (visit) => json(200, installationJson(visit, installationOf(visit))),
  },
  { route: 'POST /app/installations/{id}/access_tokens', by: 'app', run: mint },
  {
    route: 'GET /repos/{owner}/{repo}/installation',
    by: 'app',
    run: (visit) => {
      const repository = repositoryOf(visit)
      const found = visit.desk.hub.state.installations.find((installation) =>
        reaches({ installation, permissions: {}, repositories: undefined }, repository),
      )
      return found ? json(200, installationJson(visit, found)) : failure(404, 'Not Found')
    },
  },
  { route: 'GET /app/hook/deliveries', by: 'app', run: deliveries },
  {
    route: 'POST /app/hook/deliveries/{id}/attempts',
    by: 'app',
    run: (visit) => {
      const again = visit.desk.deliveries.redeliver(Number(visit.params['id']))
      return again ? json(202, {}) : failure(404, 'Not Found')
    },
  },
  {
    route: 'GET /installation/repositories',
    by: 'installation',
    run: (visit) => {
      const viewer = viewerOf(visit)
      const size = Math.min(100, Number(visit.query.get('per_page') ?? 30))
      const page = Number(visit.query.get('page') ?? 1)
      const mine = visit.desk.hub.state.repositories.filter((one) => reaches(viewer, one))
      const shown = mine.slice((page - 1) * size, page * size)
      return json(200, { total_count: mine.length, repositories: shown.map(repositoryJson) })
    },
  },
  {
    route: 'GET /users/{login}',
    by: 'installation',
    run: (visit) => {
      const wanted = visit.params['login']?.toLowerCase()
      const found = visit.desk.hub.state.accounts.find((one) => restLogin(one).toLowerCase() === wanted)
      return found ? json(200, accountJson(found)) : failure(404, 'Not Found')
    },
  },
]
