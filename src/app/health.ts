import type { ServerResponse } from 'node:http'
import type { Queue } from '../reconcile/ports.ts'

export interface HealthParts {
  readonly version: string
  readonly queue: Pick<Queue, 'health'>
  readonly clock: () => Date
  readonly lastDelivery: () => Date | undefined
  readonly lastSweep: () => Date | undefined
  readonly requests: () => number
}

/** A key this long overdue means that the app does not keep up, or cannot reach GitHub. */
const tooLateMilliseconds = 5 * 60_000

/** Answers `/healthz`: 200 when work flows, 503 when the oldest key is overdue by more than five minutes. */
export function answerHealth(parts: HealthParts, response: ServerResponse): void {
  const now = parts.clock()
  const queue = parts.queue.health(now)
  const late = queue.oldestDue ? now.getTime() - Date.parse(queue.oldestDue.due) : 0
  const healthy = late <= tooLateMilliseconds
  const report = {
    status: healthy ? 'ok' : 'late',
    version: parts.version,
    queue: { depth: queue.waiting + queue.working, oldestDue: queue.oldestDue ?? null, parked: queue.parked },
    lastDelivery: parts.lastDelivery()?.toISOString() ?? null,
    lastSweep: parts.lastSweep()?.toISOString() ?? null,
    githubRequests: parts.requests(),
  }
  response.writeHead(healthy ? 200 : 503, { 'content-type': 'application/json' })
  response.end(`${JSON.stringify(report)}\n`)
}
