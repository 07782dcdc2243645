import type { TooMuch } from '../incident/observed/tooMuch.ts'

/** Will pass by itself: outage, rate limit, stale read. The queue tries again, not before `retryAt` when given. */
export class PassingError extends Error {
  readonly retryAt: Date | undefined
  constructor(message: string, options: { retryAt?: Date | undefined; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'PassingError'
    this.retryAt = options.retryAt
  }
}

/** The people of the repository must act: a permission is missing, the installation is suspended, an answer is too large. */
export class AccessError extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'AccessError'
  }
}

/** There is more than the app reads, or it takes too long: told to people where they stand, and they have to make it less. */
export class TooMuchError extends AccessError {
  readonly found: TooMuch
  constructor(found: TooMuch) {
    super(`There is more than Debrief reads: ${JSON.stringify(found)}`)
    this.name = 'TooMuchError'
    this.found = found
  }
}

/** The installation took the app out or suspended it: nothing of it can be worked on until it is back. */
export class AbsentError extends AccessError {
  constructor(message: string) {
    super(message)
    this.name = 'AbsentError'
  }
}

/** Ours: a bug or an answer we do not understand. Logged once with its cause, parked after some tries. */
export class OurError extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'OurError'
  }
}
