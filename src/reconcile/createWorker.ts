import type { Reconciler } from './createReconciler.ts'
import type { Claim, Queue } from './ports.ts'

export interface WorkerParts {
  readonly queue: Queue
  readonly reconciler: Pick<Reconciler, 'work'>
  readonly clock: () => Date
  /** keys worked on at the same time, of different installations or not */
  readonly concurrency?: number
}

export interface Worker {
  /** Takes up everything that is due. Call it when keys were added and when the clock has moved. */
  wake(): void
  /** Resolves when nothing is due and nothing is under way. */
  idle(): Promise<void>
  /** Takes up nothing more; resolves when what is under way is finished. */
  stop(): Promise<void>
}

/** Drives the reconciler: due keys first, one worker for one key, a timer for the next due time. */
export function createWorker(parts: WorkerParts, setTimer: SetTimer = inProcess): Worker {
  const running = new Set<Promise<void>>()
  let stopped = false
  let cancel = () => {}

  function wake(): void {
    cancel()
    while (!stopped && running.size < (parts.concurrency ?? 4)) {
      const claim = parts.queue.claim(parts.clock())
      if (!claim) break
      start(claim)
    }
    const next = parts.queue.nextDue()
    const free = running.size < (parts.concurrency ?? 4)
    if (!stopped && free && next)
      cancel = setTimer(Math.max(0, next.getTime() - parts.clock().getTime()), wake)
  }

  function start(claim: Claim): void {
    const work = parts.reconciler.work(claim).finally(() => {
      running.delete(work)
      wake()
    })
    running.add(work)
  }

  async function idle(): Promise<void> {
    while (running.size > 0) await Promise.all(running)
  }

  return {
    wake,
    idle,
    async stop() {
      stopped = true
      cancel()
      await idle()
    },
  }
}

/** Calls back after a while; returns what cancels it. */
export type SetTimer = (milliseconds: number, call: () => void) => () => void

const longest = 60_000

const inProcess: SetTimer = (milliseconds, call) => {
  const timer = setTimeout(call, Math.min(milliseconds, longest))
  return () => clearTimeout(timer)
}
