import { isRecord } from './isRecord.ts'
import { redact } from './redact.ts'

/** One entry of a GraphQL answer's `errors`. */
export interface GraphqlError {
  /** GitHub's class: NOT_FOUND, FORBIDDEN, STALE_DATA, UNPROCESSABLE, RATE_LIMIT, RESOURCE_LIMITS_EXCEEDED … */
  readonly type: string
  /** of the document when that was refused as a whole (nothing of it was carried out), or of the limit: `graphql_rate_limit` */
  readonly code: string
  readonly message: string
  readonly path: readonly (string | number)[]
}

/** A GraphQL answer: what was found, and what went wrong where. */
export interface GraphqlAnswer {
  readonly data: Readonly<Record<string, unknown>> | undefined
  readonly errors: readonly GraphqlError[]
}

/** Reads a GraphQL answer's body; undefined when it is none (cut off, HTML, neither data nor errors). */
export function readGraphqlAnswer(body: unknown): GraphqlAnswer | undefined {
  if (!isRecord(body)) return undefined
  const data = isRecord(body['data']) ? body['data'] : undefined
  const errors = Array.isArray(body['errors']) ? body['errors'].map(readError) : []
  return data || errors.length > 0 ? { data, errors } : undefined
}

function readError(error: unknown): GraphqlError {
  if (!isRecord(error)) return { type: '', code: '', message: 'an error without a message', path: [] }
  const path = Array.isArray(error['path']) ? error['path'] : []
  return {
    type: typeof error['type'] === 'string' ? error['type'] : '',
    code: codeOf(error),
    message: redact(String(error['message'] ?? 'an error without a message')),
    path: path.filter((step) => typeof step === 'string' || typeof step === 'number'),
  }
}

// A refused document has its code among the extensions, a variable of the wrong shape a list of problems there; the
// limits have theirs beside the type.
function codeOf(error: Readonly<Record<string, unknown>>): string {
  const extensions = isRecord(error['extensions']) ? error['extensions'] : {}
  const code = extensions['code'] ?? error['code']
  if (typeof code === 'string') return code
  return Array.isArray(extensions['problems']) ? 'invalidVariable' : ''
}

/** Did GitHub give up because the request was too much at once? A smaller one may succeed. */
export function isTooHeavy(error: GraphqlError): boolean {
  return (
    error.type === 'RESOURCE_LIMITS_EXCEEDED' ||
    /resource limits? .*exceeded|timeout|couldn't respond|something went wrong while executing/i.test(
      error.message,
    )
  )
}

/** Is the hour's budget used up? GitHub says so until it is reset. */
export function isExhausted({ type, code, message }: GraphqlError): boolean {
  return (
    type === 'RATE_LIMIT' ||
    type === 'RATE_LIMITED' ||
    code === 'graphql_rate_limit' ||
    /^api rate limit (already )?exceeded/i.test(message)
  )
}

/** Is the hour's budget used up, or GitHub asking to go slower? */
export function isLimited(error: GraphqlError): boolean {
  return isExhausted(error) || /secondary rate limit|submitted too quickly/i.test(error.message)
}
