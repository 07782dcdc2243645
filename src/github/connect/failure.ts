import { AccessError, OurError, PassingError } from '../../reconcile/errors.ts'
import { type GraphqlError, isTooHeavy } from './graphqlErrors.ts'
import type { Verdict } from './judgeAnswer.ts'

/** The question was too much at once; asked in parts it may be answered. */
export class TooHeavyError extends PassingError {
  constructor(message: string) {
    super(message)
    this.name = 'TooHeavyError'
  }
}

/**
 * The error to throw for a read that did not succeed.
 * @param doing what was attempted, for the message: "reading issue 42"
 */
export function readFailure(verdict: Exclude<Verdict, { kind: 'ok' }>, doing: string): Error {
  const { kind, message } = verdict
  switch (kind) {
    case 'limited':
      return new PassingError(`GitHub asked to wait while ${doing}: ${message}`, { retryAt: verdict.until })
    case 'unauthorised':
      return new AccessError(
        `GitHub did not accept the app's token while ${doing}, not even a fresh one (${message}). Check the app's id and private key, and that it is still installed.`,
      )
    case 'refused':
      if (verdict.reason === 'permission') return forbidden(doing, message)
      if (verdict.reason === 'invalid')
        return new OurError(`GitHub did not understand the request for ${doing}: ${message}`)
      return new PassingError(`GitHub has no answer for ${doing}: ${message}`)
    case 'unknown':
      return verdict.slow
        ? new TooHeavyError(`GitHub took too long while ${doing}: ${message}`)
        : new PassingError(`GitHub could not be read while ${doing}: ${message}`)
    case 'unsent':
      return new PassingError(`GitHub could not be reached while ${doing}: ${message}`)
  }
}

/**
 * The error to throw for a GraphQL answer that has errors where it may not.
 * @param until when GitHub may be asked again, if a limit is reached
 */
export function answerFailure(error: GraphqlError, doing: string, until: Date | undefined): Error {
  const text = `${error.message} (${error.type || 'no type'} at ${error.path.join('.') || 'the whole answer'})`
  if (until) return new PassingError(`GitHub asked to wait while ${doing}: ${text}`, { retryAt: until })
  if (isTooHeavy(error)) return new TooHeavyError(`GitHub gave up while ${doing}: ${text}`)
  if (error.type === 'FORBIDDEN' || error.type === 'INSUFFICIENT_SCOPES') return forbidden(doing, text)
  if (error.type === 'NOT_FOUND' || error.type === 'SERVICE_UNAVAILABLE' || error.type === 'INTERNAL') {
    return new PassingError(`GitHub answered only in part while ${doing}: ${text}`)
  }
  return new OurError(`GitHub did not understand the question while ${doing}: ${text}`)
}

function forbidden(doing: string, message: string): AccessError {
  return new AccessError(
    `GitHub does not allow the app to go on with ${doing}: ${message}. Open the app's installation settings, accept the permissions it asks for, and check that this repository is selected.`,
  )
}
