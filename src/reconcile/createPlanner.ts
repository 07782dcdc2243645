import type { Oid } from '../incident/key.ts'
import type { Blob } from '../incident/observed/blob.ts'
import type { Carrier } from '../incident/observed/pullRequestState.ts'
import type { Observation, Snapshot } from '../incident/observed/snapshot.ts'
import type { Plan } from '../plan/plan.ts'
import type { PlanSettings } from '../plan/planSettings.ts'
import { type Compute, DeadlineError } from './compute.ts'
import { TooMuchError } from './errors.ts'

/** Plans within a deadline, whatever anybody wrote. */
export type Planner = (seen: Observation, settings: Omit<PlanSettings, 'templates'>) => Promise<Plan>

const hour = 3_600_000
const mostRemembered = 1000

/**
 * One per running app. A document that cannot be read in time is planned for as one that cannot be read, so that people
 * are told and everything else goes on; for an hour it is not tried again as it is.
 * @throws TooMuchError when even the rest takes too long
 */
export function createPlanner(compute: Pick<Compute, 'plan'>, clock: () => Date): Planner {
  const slow = new Map<Oid, number>()
  const isSlow = (document: Blob | undefined) =>
    document !== undefined && (slow.get(document.oid) ?? 0) > clock().getTime()

  return async (seen, settings) => {
    if (seen.kind === 'incident' && isSlow(seen.document)) return planRest(unread(seen), settings)
    try {
      return await compute.plan(seen, settings)
    } catch (error) {
      if (!(error instanceof DeadlineError)) throw error
      if (seen.kind !== 'incident' || seen.document?.text === undefined) throw tooMuch(error)
      if (slow.size >= mostRemembered) slow.clear()
      slow.set(seen.document.oid, clock().getTime() + hour)
      return planRest(unread(seen), settings)
    }
  }

  async function planRest(seen: Observation, settings: Omit<PlanSettings, 'templates'>): Promise<Plan> {
    try {
      return await compute.plan(seen, settings)
    } catch (error) {
      throw error instanceof DeadlineError ? tooMuch(error) : error
    }
  }
}

/** Without the texts of the document, wherever it stands and was reviewed. */
function unread(seen: Snapshot): Snapshot {
  const { document, pullRequest, others } = seen
  return {
    ...seen,
    ...(document ? { document: withoutText(document) } : {}),
    ...(pullRequest ? { pullRequest: unreviewed(pullRequest) } : {}),
    others: others.map((carrier) => ({
      ...carrier,
      pullRequest: unreviewed(carrier.pullRequest),
      ...(carrier.document ? { document: withoutText(carrier.document) } : {}),
    })),
  }
}

function unreviewed(pullRequest: Carrier['pullRequest']): Carrier['pullRequest'] {
  const reviews = pullRequest.reviews.map((review) =>
    review.document ? { ...review, document: withoutText(review.document) } : review,
  )
  return { ...pullRequest, reviews }
}

function withoutText({ oid, bytes, truncated }: Blob): Blob {
  return { oid, bytes, truncated, tooSlow: true }
}

function tooMuch({ milliseconds }: DeadlineError): TooMuchError {
  return new TooMuchError({ what: 'text', seconds: milliseconds / 1000 })
}
