import { keyText } from '../incident/key.ts'
import { AbsentError, AccessError, PassingError } from './errors.ts'
import type { Log } from './log.ts'
import type { Claim, Queue } from './ports.ts'

const passing = { first: 5_000, most: 15 * 60_000 }
const access = { first: 60_000, most: 15 * 60_000 }
const ours = { first: 30_000, most: 15 * 60_000, tries: 8 }

interface FailureParts {
  readonly queue: Queue
  readonly clock: () => Date
  readonly log: Log
}

/** Sorts a failed pass by who must act: passing ones and missing access come again, ours are logged and parked at last. */
export function settleFailure(claim: Claim, error: unknown, { queue, clock, log }: FailureParts): void {
  const key = keyText(claim.key)
  const message = error instanceof Error ? error.message : String(error)
  const after = ({ first, most }: { first: number; most: number }) =>
    new Date(clock().getTime() + Math.min(first * 2 ** claim.attempts, most))
  if (error instanceof AbsentError) {
    log.info({ key, reason: message }, 'The installation rests until it is back')
    queue.rest(claim.key.installation, clock())
    queue.done(claim, clock())
  } else if (error instanceof PassingError) {
    log.warn({ key, attempts: claim.attempts, reason: message }, 'GitHub did not answer; trying again')
    if (error.retryAt) queue.pause(claim.key.installation, error.retryAt)
    queue.retry(claim, error.retryAt ?? after(passing), message)
  } else if (error instanceof AccessError) {
    log.warn({ key, reason: message }, 'Access is missing')
    queue.retry(claim, after(access), message)
  } else {
    log.error({ key, attempts: claim.attempts, err: error }, 'A pass failed')
    if (claim.attempts + 1 >= ours.tries) queue.park(claim, message)
    else queue.retry(claim, after(ours), message)
  }
}
