import type { GitHubError } from '../graphql/execute.ts'
import { type Answer, failure, json } from './answer.ts'
import type { Call } from './call.ts'

/**
 * What goes wrong. A number is a plain HTTP status. `reset` closes the connection without an answer, `cut` breaks
 * the true answer off half-way, `timeout` never answers, `late` answers when every webhook it caused was delivered, `html` answers 200 with a page, `empty` 200 with nothing,
 * `redirect` 301 to an address that answers a GET with something else. `rate-limit` and `secondary` are GitHub's limits as the API in question tells them.
 * An object is a GraphQL error at the matching fields only, the others are done.
 */
export type How =
  | number
  | 'reset'
  | 'cut'
  | 'timeout'
  | 'late'
  | 'html'
  | 'empty'
  | 'redirect'
  | 'rate-limit'
  | 'secondary'
  | 'resource-limits'
  | GitHubError

/**
 * Which requests: `*` any, `query`, `mutation`, `read`, `write` or `token` by kind, a GraphQL operation name, a
 * top-level field or alias, a REST route (`POST /repos/{owner}/{repo}/dispatches`), or a test of the call.
 */
export type Matcher = string | ((call: Call) => boolean)

export interface FaultOptions {
  readonly how: How
  /** before the request takes effect, or after it: done, and the answer is lost; `before` unless told */
  readonly when?: 'before' | 'after'
  /** how often; once unless told */
  readonly times?: number
  /** so many matching requests pass first */
  readonly skip?: number
  /** seconds in `Retry-After` */
  readonly retryAfter?: number
}

interface Fault extends FaultOptions {
  readonly matcher: Matcher
  left: number
  toSkip: number
}

export interface Fired {
  readonly how: How
  readonly when: 'before' | 'after'
  readonly retryAfter: number | undefined
  /** the fields it is about, when it is about fields */
  readonly concerns: (alias: string, field: string) => boolean
}

export interface Faults {
  add(matcher: Matcher, options: FaultOptions): void
  /** the fault for this call, if any; each answer uses it up once */
  take(call: Call): Fired | undefined
  /** nothing fails any more */
  clear(): void
  /** faults that have not happened yet */
  pending(): number
}

function matches(matcher: Matcher, call: Call): boolean {
  if (typeof matcher === 'function') return matcher(call)
  return (
    matcher === '*' ||
    matcher === call.kind ||
    matcher === call.operation ||
    matcher === call.route ||
    call.fields.includes(matcher) ||
    call.aliases.includes(matcher)
  )
}

export function createFaults(): Faults {
  let faults: Fault[] = []
  return {
    add: (matcher, options) => {
      faults.push({ ...options, matcher, left: options.times ?? 1, toSkip: options.skip ?? 0 })
    },
    take: (call) => {
      const fault = faults.find((one) => matches(one.matcher, call))
      if (!fault) return undefined
      if (fault.toSkip > 0) {
        fault.toSkip -= 1
        return undefined
      }
      fault.left -= 1
      if (fault.left <= 0) faults = faults.filter((one) => one !== fault)
      const { how, when = 'before', retryAfter, matcher } = fault
      const named =
        typeof matcher === 'string' && (call.fields.includes(matcher) || call.aliases.includes(matcher))
      const concerns = (alias: string, field: string) => !named || matcher === alias || matcher === field
      return { how, when, retryAfter, concerns }
    },
    clear: () => {
      faults = []
    },
    pending: () => faults.length,
  }
}

const secondary =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID.'

/** The answer that a fault gives instead of the true one; undefined for those that break the connection. */
export function faultyAnswer(fired: Fired, call: Call, reset: number): Answer | undefined {
  const wait = fired.retryAfter === undefined ? {} : { 'retry-after': String(fired.retryAfter) }
  const graphql = call.route === 'POST /graphql'
  const { how } = fired
  if (typeof how === 'number') {
    const text = how >= 500 ? 'Server Error' : how === 401 ? 'Bad credentials' : `Fault ${how}`
    return { ...failure(how, text), headers: { 'content-type': 'application/json; charset=utf-8', ...wait } }
  }
  switch (how) {
    case 'html':
      return {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<html><body>Unicorn!</body></html>',
      }
    case 'empty':
      return { status: 200, headers: { 'content-type': 'application/json' }, body: '' }
    case 'redirect':
      return json(301, { message: 'Moved Permanently' }, { location: '/rate_limit' })
    case 'secondary':
      return secondaryLimited(wait)
    case 'rate-limit':
      return rateLimited(graphql, reset, wait)
    case 'resource-limits':
      return json(200, {
        data: null,
        errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }],
      })
    default:
      return undefined
  }
}

/** The secondary limit: 403, and mostly how long to wait. */
export function secondaryLimited(wait: Readonly<Record<string, string>>): Answer {
  return { ...failure(403, secondary), headers: { 'content-type': 'application/json', ...wait } }
}

/** The fault as a way to break the connection, when it is one. */
export function breakOf(fired: Fired | undefined): 'reset' | 'cut' | 'timeout' | 'late' | undefined {
  const how = fired?.how
  return how === 'reset' || how === 'cut' || how === 'timeout' || how === 'late' ? how : undefined
}

/** The primary limit: GraphQL answers 200 with an error, REST 403; both say that nothing remains. */
export function rateLimited(
  graphql: boolean,
  reset: number,
  more: Readonly<Record<string, string>> = {},
): Answer {
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset), ...more }
  if (graphql) {
    const message = 'API rate limit already exceeded for installation ID 1000000.'
    return json(200, { errors: [{ type: 'RATE_LIMIT', code: 'graphql_rate_limit', message }] }, headers)
  }
  const answer = failure(403, 'API rate limit exceeded for installation ID 1000000.')
  return { ...answer, headers: { ...answer.headers, ...headers } }
}
