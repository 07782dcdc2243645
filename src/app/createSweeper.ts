import type { InstallationId } from '../incident/key.ts'
import { type SweepParts, sweep, sweepInstallation } from './sweep.ts'

export interface Sweeper {
  /** One sweep now. @throws when it failed */
  sweep(): Promise<void>
  /** An installation is new, or back: sweeps it, without anybody waiting for it. */
  arrived(installation: InstallationId): void
  /** when a sweep last succeeded */
  lastSweep(): Date
  /** Resolves when none is under way. */
  idle(): Promise<void>
  stop(): void
}

/**
 * Sweeps at start and then regularly, one after the other; a failed sweep is tried again by the next.
 * @param every milliseconds; null: only when asked to
 * @param onKeys called when keys may be due
 */
export function createSweeper(parts: SweepParts, every: number | null, onKeys: () => void): Sweeper {
  let last = parts.clock()
  let running = Promise.resolve()
  let busy = false

  async function sweepAll(): Promise<void> {
    await sweep(parts)
    last = parts.clock()
    onKeys()
  }

  // One after the other, so that none notes what another is about to note.
  function inTurn(work: () => Promise<unknown>): Promise<void> {
    const turn = running.then(async () => void (await work()))
    running = turn.catch(() => {})
    return turn
  }

  async function regularly(): Promise<void> {
    if (busy) return
    busy = true
    await inTurn(sweepAll).catch((error: unknown) =>
      parts.log.warn({ err: error }, 'The sweep failed; the next one tries again'),
    )
    busy = false
  }

  const timer = every === null ? undefined : setInterval(regularly, every)
  if (every !== null) void regularly()
  return {
    sweep: () => inTurn(sweepAll),
    arrived(installation) {
      inTurn(async () => {
        parts.queue.resume([installation])
        await sweepInstallation(parts, installation)
        onKeys()
      }).catch((error: unknown) =>
        parts.log.info(
          { installation, err: error },
          'An installation that arrived is left to the next sweep',
        ),
      )
    },
    lastSweep: () => last,
    idle: () => running,
    stop: () => clearInterval(timer),
  }
}
