import { AbsentError, AccessError, OurError, PassingError } from '../../reconcile/errors.ts'
import type { Sent } from './connection.ts'
import { judgeAnswer } from './judgeAnswer.ts'

/** The error to throw when no token could be had. Minting changes nothing, so it may always be tried again. */
export function mintFailure(sent: Sent, now: Date): Error {
  const verdict = judgeAnswer(sent, now)
  switch (verdict.kind) {
    case 'limited':
      return new PassingError(`GitHub asked to wait before it gives out a token: ${verdict.message}`, {
        retryAt: verdict.until,
      })
    case 'unauthorised':
      return new AccessError(
        `GitHub does not accept the app's key (${verdict.message}). Check that the app's id and its private key belong together, and that this machine's clock is right.`,
      )
    case 'refused':
      return new AbsentError(
        `GitHub gives out no token for this installation (${verdict.message}). It may be suspended or removed: open the app's settings, resume it or install it again.`,
      )
    case 'unknown':
      return new PassingError(`GitHub gave out no token: ${verdict.message}`)
    case 'unsent':
      return new PassingError(`GitHub could not be reached for a token: ${verdict.message}`)
    case 'ok':
      return new OurError('GitHub answered the request for a token with something else.')
  }
}
