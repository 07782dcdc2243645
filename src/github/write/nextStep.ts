import { creates } from './createAllowance.ts'
import { type Item, isRest } from './item.ts'
import { type Names, unknownLabels } from './names.ts'

/** How many calls may ride in one request. */
export interface BatchLimits {
  readonly issues: number
  readonly calls: number
  readonly creations: number
}

/**
 * The first items of the queue that go into one request: as many as the limits allow, in order, up to one that goes
 * by REST or that needs the id of a label which is only being created. None when the first one creates and no more may be created.
 */
export function nextStep(queue: readonly Item[], names: Names, limits: BatchLimits): readonly Item[] {
  const [first] = queue
  if (!first || (creates(first.effect) && limits.creations === 0)) return []
  if (isRest(first)) return [first]
  const creating = new Set<string>()
  const count = { issues: 0, creations: 0 }
  const end = queue.findIndex((item, index) => {
    const { effect } = item
    if (effect.kind === 'create-issue') count.issues += 1
    if (creates(effect)) count.creations += 1
    const full = index >= limits.calls || count.issues > limits.issues || count.creations > limits.creations
    if (isRest(item) || full) return true
    if (unknownLabels(effect, names).some((name) => creating.has(name.toLowerCase()))) return true
    if (effect.kind === 'create-label') creating.add(effect.name.toLowerCase())
    return false
  })
  return end < 0 ? queue : queue.slice(0, Math.max(end, 1))
}
