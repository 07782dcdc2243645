import type { Refusal } from '../../reconcile/ports.ts'
import type { Sent } from './connection.ts'
import { isRecord } from './isRecord.ts'
import { readRetryTime } from './readRetryTime.ts'
import { redact } from './redact.ts'

/** What an answer means on the level of HTTP. */
export type Verdict =
  | { readonly kind: 'ok'; readonly data: unknown }
  /** not carried out; GitHub asks to wait until then */
  | { readonly kind: 'limited'; readonly until: Date; readonly message: string }
  /** not carried out, and never will be unchanged */
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly message: string }
  /** not carried out: the token is not accepted */
  | { readonly kind: 'unauthorised'; readonly message: string }
  /** may have been carried out; `slow` when a smaller request may fare better */
  | { readonly kind: 'unknown'; readonly slow: boolean; readonly message: string }
  /** surely not carried out */
  | { readonly kind: 'unsent'; readonly message: string }

const limitWords = /rate limit|abuse detection|submitted too quickly/i

/** What became of a request. `now` turns waiting times into moments. */
export function judgeAnswer(sent: Sent, now: Date): Verdict {
  if (sent.kind === 'unsent') return { kind: 'unsent', message: redact(sent.message) }
  if (sent.kind === 'lost') return { kind: 'unknown', slow: sent.timeout, message: redact(sent.message) }
  const { status } = sent
  if (status >= 200 && status < 300) return { kind: 'ok', data: sent.data }
  const message = messageOf(sent)
  if (status === 401) return { kind: 'unauthorised', message }
  if (status === 429 || (status === 403 && isLimit(sent, message))) {
    return { kind: 'limited', until: readRetryTime(sent.headers, now), message }
  }
  if (status >= 400 && status < 500 && status !== 408) {
    return { kind: 'refused', reason: reasonOf(status, message), message }
  }
  return { kind: 'unknown', slow: status === 502 || status === 504, message }
}

function isLimit(sent: Extract<Sent, { kind: 'answer' }>, message: string): boolean {
  const { headers } = sent
  return (
    limitWords.test(message) ||
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining']) === '0'
  )
}

function reasonOf(status: number, message: string): Refusal {
  if (/repository rule violations|changes must be made through|protected branch/i.test(message)) return 'rule'
  if (status === 403 || status === 451) return 'permission'
  if (status === 404 || status === 410) return 'missing'
  if (status === 409) return 'stale'
  return /already.exists/i.test(message) ? 'exists' : 'invalid'
}

function messageOf(sent: Extract<Sent, { kind: 'answer' }>): string {
  const { data, status } = sent
  if (!isRecord(data) || typeof data['message'] !== 'string') return `HTTP ${status}`
  const details = Array.isArray(data['errors']) ? ` ${JSON.stringify(data['errors'])}` : ''
  return redact(`HTTP ${status}: ${data['message']}${details}`)
}
