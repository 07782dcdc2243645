import { keyText } from '../incident/key.ts'
import type { Glimpse } from '../incident/observed/glimpse.ts'
import type { Observation } from '../incident/observed/snapshot.ts'
import type { Plan } from '../plan/plan.ts'
import type { Log } from './log.ts'
import type { Outcome } from './ports.ts'

/** How the log names what a pass is about. */
export function about(seen: Observation | Glimpse): { readonly key: string; readonly on?: string } {
  const key = keyText(seen.key)
  if (seen.kind === 'gone') return { key }
  return { key, on: `${seen.repository.owner}/${seen.repository.name}#${seen.key.number}` }
}

/** Tells of each write: what was done, where and why; what GitHub refused; what it left open. */
export function logOutcomes(
  log: Log,
  seen: Observation | Glimpse,
  { why }: Pick<Plan, 'why'>,
  outcomes: readonly Outcome[],
): void {
  for (const outcome of outcomes) {
    const effect = outcome.effect.kind
    const item = 'item' in outcome.effect ? { item: outcome.effect.item } : {}
    switch (outcome.result) {
      case 'done':
        log.info({ ...about(seen), why, effect, ...item }, 'Written')
        break
      case 'refused':
        log.warn(
          { ...about(seen), why, effect, ...item, reason: outcome.reason, answer: outcome.message },
          'GitHub refused',
        )
        break
      case 'unknown':
        log.warn(
          { ...about(seen), why, effect, ...item, answer: outcome.message },
          'Perhaps written: it is looked up',
        )
        break
      case 'unsent':
        log.debug({ ...about(seen), why, effect, ...item }, 'Not sent yet')
    }
  }
}
