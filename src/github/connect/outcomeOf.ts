import type { Sent } from './connection.ts'
import { isRecord } from './isRecord.ts'

interface RequestError extends Error {
  readonly status: number
  /** absent when none came */
  readonly response?: {
    readonly headers: Record<string, string | number | undefined>
    readonly data: unknown
  }
}

/** The network says no before anything was sent. */
const unreached =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|certificate/

export function isRequestError(error: unknown): error is RequestError {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
}

/** What a failed request says of its fate: an answer of GitHub, an answer that got lost, or that it never left. */
export function outcomeOf(error: unknown): Sent {
  if (isRequestError(error) && error.response) {
    return {
      kind: 'answer',
      status: error.status,
      headers: error.response.headers,
      data: error.response.data,
    }
  }
  const causes: unknown[] = []
  for (let cause = error; cause instanceof Error && causes.length < 5; cause = cause.cause) causes.push(cause)
  const message = causes.map(textOf).join(': ')
  if (unreached.test(message)) return { kind: 'unsent', message }
  return { kind: 'lost', message, timeout: /Timeout|Abort/.test(message) }
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const code = isRecord(error) && typeof error['code'] === 'string' ? ` ${error['code']}` : ''
  return `${error.name} ${error.message}${code}`
}
