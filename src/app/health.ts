import type { ServerResponse } from 'node:http'
import type { Queue } from '../reconcile/ports.ts'

export interface HealthParts {
  readonly version: string
  readonly queue: Pick<Queue, 'health'>
  readonly clock: () => Date
  readonly lastDelivery: () => Date | undefined
  /** when a sweep last succeeded; the start until one has */
  readonly lastSweep: () => Date
  /** milliseconds between sweeps; null: there are none */
  readonly sweepEvery: number | null
  /** whether GitHub accepted the app's key when it was last shown */
  readonly keyAccepted: () => boolean
  readonly requests: () => number
}

/** A key this long overdue means that the app does not keep up, or cannot reach GitHub. */
const tooLateMilliseconds = 5 * 60_000
const sweepsMissed = 3

/**
 * Answers `/healthz`: 200 when work flows, else 503 with a word for what is wrong. Everybody may read it, so it counts and
 * names nothing: which keys, and why, is in the log.
 */
export function answerHealth(parts: HealthParts, response: ServerResponse): void {
  const now = parts.clock()
  const queue = parts.queue.health(now)
  const late = queue.oldestDue ? Math.max(0, now.getTime() - Date.parse(queue.oldestDue.due)) : 0
  const status = statusOf(parts, now, late)
  const report = {
    status,
    version: parts.version,
    queue: {
      depth: queue.waiting + queue.working,
      lateSeconds: Math.round(late / 1000),
      parked: queue.parked.length,
      restingInstallations: queue.resting,
    },
    lastDelivery: parts.lastDelivery()?.toISOString() ?? null,
    lastSweep: parts.lastSweep().toISOString(),
    githubRequests: parts.requests(),
  }
  response.writeHead(status === 'ok' ? 200 : 503, { 'content-type': 'application/json' })
  response.end(`${JSON.stringify(report)}\n`)
}

function statusOf({ keyAccepted, lastSweep, sweepEvery }: HealthParts, now: Date, late: number): string {
  if (!keyAccepted()) return 'key refused by GitHub'
  if (sweepEvery !== null && now.getTime() - lastSweep().getTime() > sweepsMissed * sweepEvery)
    return 'no sweep succeeded lately'
  return late <= tooLateMilliseconds ? 'ok' : 'late'
}
