import { lasts } from './note/troubles.ts'
import type { Applied, Claim, Queue } from './ports.ts'

const confirmMilliseconds = 2_000
const minute = 60_000
const refused = { first: minute, most: 30 * minute }
/** Nobody waits for what is refused after the end, as by a protected branch for ever: it costs less and less. */
const refusedAfterTheEnd = { first: minute, most: 7 * 24 * 60 * minute }
const open = { first: confirmMilliseconds, most: 15 * 60_000 }

interface Parts {
  readonly queue: Queue
  readonly clock: () => Date
}

interface Standing {
  /** GitHub refused something for the first time: people are to be told of it soon */
  readonly news: boolean
  /** the incident is closed */
  readonly ended: boolean
}

/**
 * When a key that was written to is looked at again: soon when all is done, later each time when something is not.
 */
export function settleApplied(
  claim: Claim,
  applied: Applied,
  { news, ended }: Standing,
  { queue, clock }: Parts,
): void {
  const after = (milliseconds: number) => new Date(clock().getTime() + milliseconds)
  const delay = ({ first, most }: { readonly first: number; readonly most: number }) =>
    after(Math.min(first * 2 ** claim.attempts, most))
  const no = applied.outcomes.find(
    (outcome) => outcome.result === 'refused' && lasts(outcome.reason, claim.attempts),
  )
  const undone = applied.outcomes.find(({ result }) => result !== 'done')
  if (applied.notBefore) {
    queue.pause(claim.key.installation, applied.notBefore)
    const until = Math.max(applied.notBefore.getTime(), delay(open).getTime())
    queue.retry(claim, new Date(until), 'GitHub asked to wait')
  } else if (applied.again && !no) {
    queue.done(claim, applied.again)
  } else if (no) {
    queue.retry(
      claim,
      news ? after(confirmMilliseconds) : delay(ended ? refusedAfterTheEnd : refused),
      wordsOf(no),
    )
  } else if (undone) {
    queue.retry(claim, delay(open), wordsOf(undone))
  } else {
    queue.done(claim, after(confirmMilliseconds))
  }
}

function wordsOf(outcome: Applied['outcomes'][number]): string {
  return 'message' in outcome ? outcome.message : 'Not everything could be sent'
}
