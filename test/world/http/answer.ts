import type { FieldError, Refusal } from '../acts/refusal.ts'

/** What goes back over the wire. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: body === undefined ? '' : JSON.stringify(body),
  }
}

/** A REST error body as GitHub writes it. */
export function failure(status: number, message: string, errors: readonly FieldError[] = []): Answer {
  const list = errors.length > 0 ? { errors } : {}
  return json(status, {
    message,
    ...list,
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  })
}

export function refused(refusal: Refusal): Answer {
  const errors =
    refusal.status === 422 && refusal.errors.length === 0
      ? [{ resource: 'Request', field: '', code: 'custom', message: refusal.message }]
      : refusal.errors
  return failure(refusal.status, refusal.message, errors)
}
