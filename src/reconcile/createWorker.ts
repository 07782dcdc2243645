import { keyText } from '../incident/key.ts'
import type { Reconciler } from './createReconciler.ts'
import type { Log } from './log.ts'
import type { Claim, Queue } from './ports.ts'

export interface WorkerParts {
  readonly queue: Pick<Queue, 'claim' | 'nextDue' | 'retry'>
  readonly reconciler: Pick<Reconciler, 'work'>
  readonly clock: () => Date
  readonly log: Log
  /** keys worked on at the same time, of all installations together */
  readonly concurrency?: number
}

export interface Worker {
  /** Takes up everything that is due. Call it when keys were added and when the clock has moved. Never throws. */
  wake(): void
  /** Resolves when nothing is due and nothing is under way. */
  idle(): Promise<void>
  /** Takes up nothing more; resolves when what is under way is finished. */
  stop(): Promise<void>
}

/** How long a store that failed is left alone. */
const storeMilliseconds = 5_000

/** Drives the reconciler: due keys first, one worker for one key, a timer for the next due time. */
export function createWorker(parts: WorkerParts, setTimer: SetTimer = inProcess): Worker {
  const concurrency = parts.concurrency ?? 8
  const running = new Set<Promise<void>>()
  /** keys whose pass ended and whose end could not be stored */
  const unsettled = new Map<string, Claim>()
  let failing = false
  let stopped = false
  let cancel = () => {}

  function wake(): void {
    cancel()
    if (stopped) return
    try {
      settleAgain()
      takeUp()
      failing = false
    } catch (error) {
      storeFailed(error)
    }
  }

  function takeUp(): void {
    while (running.size < concurrency) {
      const claim = parts.queue.claim(parts.clock())
      if (!claim) break
      start(claim)
    }
    const next = parts.queue.nextDue()
    if (running.size < concurrency && next)
      cancel = setTimer(Math.max(0, next.getTime() - parts.clock().getTime()), wake)
  }

  function start(claim: Claim): void {
    const work = parts.reconciler
      .work(claim)
      .catch((error: unknown) => {
        unsettled.set(keyText(claim.key), claim)
        storeFailed(error)
      })
      .finally(() => {
        running.delete(work)
        wake()
      })
    running.add(work)
  }

  function settleAgain(): void {
    for (const [key, claim] of unsettled) {
      parts.queue.retry(claim, parts.clock(), 'The store failed when the last pass ended')
      unsettled.delete(key)
    }
  }

  // A full disk fails at every turn: the first error tells what is wrong.
  function storeFailed(error: unknown): void {
    if (!failing) parts.log.error({ err: error }, 'The store failed; work goes on when it can be used again')
    failing = true
    cancel()
    if (!stopped) cancel = setTimer(storeMilliseconds, wake)
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
