import { type Prepared, prepare } from '../graphql/execute.ts'
import { appRoutes } from '../rest/appRoutes.ts'
import { repositoryRoutes } from '../rest/repositoryRoutes.ts'
import { type Matched, matchRoute } from '../rest/route.ts'
import { subjectRoutes } from '../rest/subjectRoutes.ts'
import type { ApiParts } from './apiParts.ts'
import type { Call } from './call.ts'
import type { Incoming } from './incoming.ts'

const routes = [...appRoutes, ...repositoryRoutes, ...subjectRoutes]

/** What a request turned out to be. */
export type Asked =
  | {
      readonly kind: 'graphql'
      readonly prepared: Prepared
      readonly variables: Readonly<Record<string, unknown>>
      readonly text: string
    }
  | { readonly kind: 'rest'; readonly matched: Matched; readonly body: Readonly<Record<string, unknown>> }

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}
}

function parsed(body: string): Readonly<Record<string, unknown>> {
  try {
    return object(body === '' ? {} : JSON.parse(body))
  } catch {
    return {}
  }
}

/** The path below the root of the API, wherever that is: github.com's or an enterprise server's. */
function apiPath(url: URL): string {
  const path = url.pathname.replace(/^\/api\/v3(?=\/|$)/, '').replace(/^\/api\/graphql$/, '/graphql')
  return path === '' ? '/' : path
}

/** Reads a request and writes it into the log; what is asked is undefined when no route knows it. */
export function understand(incoming: Incoming, parts: ApiParts): { asked: Asked | undefined; call: Call } {
  const path = apiPath(incoming.url)
  const body = parsed(incoming.body)
  const base = { method: incoming.method, path, status: 0, errors: [], input: body, fields: [], aliases: [] }
  if (incoming.method === 'POST' && path === '/graphql') {
    const text = String(body['query'] ?? '')
    const name = body['operationName']
    const key = `${name}\n${text}`
    const prepared = parts.documents.get(key) ?? prepare(text, typeof name === 'string' ? name : undefined)
    parts.documents.set(key, prepared)
    const operation = prepared.ok ? prepared.operation : undefined
    const call = parts.log.add({
      ...base,
      route: 'POST /graphql',
      operation: operation?.name,
      kind: operation?.kind ?? 'query',
      fields: operation?.fields.map((one) => one.field) ?? [],
      aliases: operation?.fields.map((one) => one.alias) ?? [],
      input: object(body['variables']),
    })
    return { asked: { kind: 'graphql', prepared, variables: object(body['variables']), text }, call }
  }
  const matched = matchRoute(routes, incoming.method, path)
  const kind = matched?.route.by === 'app' ? 'token' : incoming.method === 'GET' ? 'read' : 'write'
  const route = matched?.route.route ?? `${incoming.method} ${path}`
  const call = parts.log.add({ ...base, route, operation: undefined, kind })
  return { asked: matched && { kind: 'rest', matched, body }, call }
}
