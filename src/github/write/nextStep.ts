import { type Item, isRest } from './item.ts'
import { type Names, unknownLabels } from './names.ts'

/** How many calls may ride in one request. */
export interface BatchLimits {
  readonly issues: number
  readonly calls: number
}

/**
 * The first items of the queue that go into one request: as many as the limits allow, in order, up to one that goes
 * by REST or that needs the id of a label which is only being created.
 */
export function nextStep(queue: readonly Item[], names: Names, limits: BatchLimits): readonly Item[] {
  const [first] = queue
  if (!first || isRest(first)) return queue.slice(0, 1)
  const creating = new Set<string>()
  let issues = 0
  const end = queue.findIndex((item, index) => {
    const { effect } = item
    if (effect.kind === 'create-issue') issues += 1
    if (isRest(item) || index >= limits.calls || issues > limits.issues) return true
    if (unknownLabels(effect, names).some((name) => creating.has(name.toLowerCase()))) return true
    if (effect.kind === 'create-label') creating.add(effect.name.toLowerCase())
    return false
  })
  return end < 0 ? queue : queue.slice(0, Math.max(end, 1))
}
