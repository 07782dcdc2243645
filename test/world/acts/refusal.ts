export interface FieldError {
  readonly resource: string
  readonly field: string
  readonly code: string
  readonly message?: string
}

/** GitHub says no: `type` is what GraphQL calls it, `status` what REST answers, `errors` the list of a 422. */
export class Refusal extends Error {
  readonly type: string
  readonly status: number
  readonly errors: readonly FieldError[]
  constructor(type: string, message: string, status: number, errors: readonly FieldError[] = []) {
    super(message)
    this.name = 'Refusal'
    this.type = type
    this.status = status
    this.errors = errors
  }
}

/** Something the request says cannot be done: GraphQL UNPROCESSABLE, REST 422. */
export function unprocessable(message: string, errors: readonly FieldError[] = []): Refusal {
  return new Refusal('UNPROCESSABLE', message, 422, errors)
}

export function notFound(message = 'Not Found'): Refusal {
  return new Refusal('NOT_FOUND', message, 404)
}

export function forbidden(message = 'Resource not accessible by integration'): Refusal {
  return new Refusal('FORBIDDEN', message, 403)
}

/** The request uses a part of GitHub that this world does not have. It fails the test. */
export class Unsupported extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Unsupported'
  }
}
