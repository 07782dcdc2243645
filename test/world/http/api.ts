import { Refusal, Unsupported } from '../acts/refusal.ts'
import { type Interfere, type Prepared, prepare, run } from '../graphql/execute.ts'
import type { GraphqlSettings, Scope } from '../graphql/scope.ts'
import { appRoutes } from '../rest/appRoutes.ts'
import { repositoryRoutes } from '../rest/repositoryRoutes.ts'
import { type Desk, type Matched, Moved, matchRoute, type Visit } from '../rest/route.ts'
import { subjectRoutes } from '../rest/subjectRoutes.ts'
import { fullName } from '../state/repository.ts'
import { type Answer, failure, json, refused } from './answer.ts'
import type { Call, CallLog } from './call.ts'
import { type Faults, type Fired, faultyAnswer, rateLimited } from './faults.ts'
import type { Lag } from './lag.ts'
import type { Viewer } from './viewer.ts'

export interface Incoming {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** How an answer travels: whole, or broken in one of the ways a fault asks for. */
export interface Outgoing {
  readonly answer: Answer
  readonly broken?: 'reset' | 'cut' | 'timeout' | undefined
}

export interface ApiParts {
  readonly desk: Desk
  readonly log: CallLog
  readonly faults: Faults
  readonly lag: Lag
  readonly settings: GraphqlSettings
  /** documents that were asked before, by their text */
  readonly documents: Map<string, Prepared>
  /** something was asked that this world does not know */
  violate(what: string): void
}

const routes = [...appRoutes, ...repositoryRoutes, ...subjectRoutes]

/** What a request turned out to be. */
type Request =
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

function understand(incoming: Incoming, parts: ApiParts): { request: Request | undefined; call: Call } {
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
    return { request: { kind: 'graphql', prepared, variables: object(body['variables']), text }, call }
  }
  const matched = matchRoute(routes, incoming.method, path)
  const kind = matched?.route.by === 'app' ? 'token' : incoming.method === 'GET' ? 'read' : 'write'
  const route = matched?.route.route ?? `${incoming.method} ${path}`
  const call = parts.log.add({ ...base, route, operation: undefined, kind })
  return { request: matched && { kind: 'rest', matched, body }, call }
}

function credential(incoming: Incoming): string {
  const header = incoming.headers['authorization']
  return /^(?:bearer|token) (.+)$/i.exec(String(header ?? ''))?.[1] ?? ''
}

/** Whoever asks, or the answer to somebody who may not. */
function authenticate(incoming: Incoming, request: Request, parts: ApiParts): Viewer | 'app' | Answer {
  const text = credential(incoming)
  if (request.kind === 'rest' && request.matched.route.by === 'app') {
    const objection =
      text === '' ? 'A JSON web token could not be decoded' : parts.desk.credentials.objection(text)
    return objection === undefined ? 'app' : failure(401, objection)
  }
  return parts.desk.credentials.viewerOf(text) ?? failure(401, 'Bad credentials')
}

function graphql(
  request: Request & { kind: 'graphql' },
  viewer: Viewer,
  call: Call,
  parts: ApiParts,
  fired?: Fired,
) {
  const { prepared } = request
  if (!prepared.ok) {
    for (const error of prepared.errors)
      parts.violate(`GraphQL refuses ${call.operation ?? 'a document'}: ${error}`)
    return json(200, {
      errors: prepared.errors.map((message) => ({ message, extensions: { code: 'undefinedField' } })),
    })
  }
  const { limits } = parts.desk.meter
  if (request.text.length > limits.documentSize) {
    return json(200, { data: null, errors: [exhausted] })
  }
  const rate = () => {
    const { reset, ...numbers } = parts.desk.meter.rate()
    return { ...numbers, resetAt: `${new Date(reset * 1000).toISOString().slice(0, 19)}Z` }
  }
  const state = prepared.operation.kind === 'query' ? parts.lag.forRead() : parts.desk.hub.state
  const hub = { ...parts.desk.hub, state }
  const scope: Scope = { hub, viewer, app: parts.desk.app, settings: parts.settings, rate }
  const result = run(
    scope,
    prepared,
    request.variables,
    interference(prepared, limits.mutationsPerDocument, fired),
  )
  call.errors = result.errors.map((error) => error.type ?? error.message)
  for (const one of result.unsupported) parts.violate(`GraphQL ${call.operation ?? ''}: ${one}`)
  if (result.unsupported.length > 0) return failure(501, result.unsupported.join('; '))
  return json(200, { data: result.data, ...(result.errors.length > 0 && { errors: result.errors }) })
}

const exhausted = { type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }

/** Errors at single fields: those a fault asks for, and mutations beyond what one document may do. */
function interference(prepared: Prepared & { ok: true }, most: number, fired: Fired | undefined): Interfere {
  const { fields, kind } = prepared.operation
  return (alias, field, when) => {
    const place = fields.findIndex((one) => one.alias === alias)
    if (kind === 'mutation' && when === 'before' && place >= most) return exhausted
    if (typeof fired?.how !== 'object' || fired.when !== when) return undefined
    return fired.concerns(alias, field) ? fired.how : undefined
  }
}

function rest(
  incoming: Incoming,
  request: Request & { kind: 'rest' },
  viewer: Viewer | undefined,
  parts: ApiParts,
): Answer {
  const reading = incoming.method === 'GET'
  const hub = reading ? { ...parts.desk.hub, state: parts.lag.forRead() } : parts.desk.hub
  const visit: Visit = {
    desk: { ...parts.desk, hub },
    params: request.matched.params,
    query: incoming.url.searchParams,
    body: request.body,
    accept: String(incoming.headers['accept'] ?? ''),
    viewer,
  }
  try {
    return request.matched.route.run(visit)
  } catch (error) {
    if (error instanceof Refusal) return refused(error)
    if (error instanceof Moved) {
      const old = `/repos/${visit.params['owner']}/${visit.params['repo']}`
      const location = incoming.url.href.replace(old, `/repos/${fullName(error.repository)}`)
      return json(301, { message: error.message, url: location }, { location })
    }
    if (error instanceof Unsupported) parts.violate(`${request.matched.route.route}: ${error.message}`)
    else throw error
    return failure(501, error.message)
  }
}

function answerTruly(
  incoming: Incoming,
  request: Request,
  call: Call,
  parts: ApiParts,
  fired?: Fired,
): Answer {
  const who = authenticate(incoming, request, parts)
  if (typeof who === 'object' && 'status' in who) return who
  if (call.kind !== 'token') {
    const over = parts.desk.meter.count(call)
    const { reset } = parts.desk.meter.rate()
    if (over === 'primary') return rateLimited(request.kind === 'graphql', reset)
    if (over === 'secondary') {
      const fault = { how: 'secondary', when: 'before', retryAfter: 60, concerns: () => true } as const
      return faultyAnswer(fault, call, reset) ?? failure(403, 'secondary rate limit')
    }
  }
  if (request.kind === 'graphql') {
    return who === 'app' ? failure(401, 'Bad credentials') : graphql(request, who, call, parts, fired)
  }
  return rest(incoming, request, who === 'app' ? undefined : who, parts)
}

/** Answers one request to GitHub's API, faults, limits and all. */
export function answer(incoming: Incoming, parts: ApiParts): Outgoing {
  const { request, call } = understand(incoming, parts)
  if (!request) {
    parts.violate(`unknown route: ${incoming.method} ${incoming.url.pathname}`)
    call.status = 501
    return { answer: failure(501, `${incoming.method} ${incoming.url.pathname} is not simulated`) }
  }
  const fired = parts.faults.take(call)
  const { reset } = parts.desk.meter.rate()
  const faulty = fired && faultyAnswer(fired, call, reset)
  const broken =
    fired?.how === 'reset' || fired?.how === 'cut' || fired?.how === 'timeout' ? fired.how : undefined
  const unhappened = fired?.when === 'before' && (faulty || broken === 'reset' || broken === 'timeout')
  const truth = unhappened ? failure(500, 'Server Error') : answerTruly(incoming, request, call, parts, fired)
  const answered = faulty ?? truth
  call.status = broken && broken !== 'cut' ? 0 : answered.status
  return { answer: withRate(answered, parts), broken }
}

function withRate(answered: Answer, parts: ApiParts): Answer {
  const rate = parts.desk.meter.rate()
  const headers = {
    'x-ratelimit-limit': String(rate.limit),
    'x-ratelimit-remaining': String(rate.remaining),
    'x-ratelimit-used': String(rate.used),
    'x-ratelimit-reset': String(rate.reset),
    'x-ratelimit-resource': 'core',
    'x-github-media-type': 'github.v3; format=json',
  }
  return { ...answered, headers: { ...headers, ...answered.headers } }
}
