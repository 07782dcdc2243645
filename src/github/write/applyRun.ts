import type { NodeId } from '../../incident/key.ts'
import { limits } from '../../incident/ours/limits.ts'
import type { Effect } from '../../plan/effect.ts'
import type { Applied, Outcome } from '../../reconcile/ports.ts'
import { type Item, itemsFor } from './item.ts'
import type { Names } from './names.ts'
import type { Fate } from './readBatch.ts'
import { trimmingFor } from './trimmingFor.ts'

/** One `apply` on its way: what is still to be sent, and what became of the rest. */
export interface ApplyRun {
  readonly effects: readonly Effect[]
  readonly names: Names
  queue: readonly Item[]
  readonly outcomes: Map<number, Outcome>
  notBefore?: Date
  /** GitHub takes no more creations until then */
  again?: Date
  /** nothing more is sent */
  stopped: boolean
  /** GitHub found a batch too heavy */
  heavy: boolean
}

export function startRun(effects: readonly Effect[], names: Names): ApplyRun {
  return {
    effects,
    names,
    queue: effects.flatMap(itemsFor),
    outcomes: new Map(),
    stopped: false,
    heavy: false,
  }
}

/** Takes the fates of the items that were sent (the first of the queue) into the run. */
export function settle(run: ApplyRun, sent: readonly Item[], fates: readonly Fate[]): void {
  const again: Item[] = []
  for (const [place, item] of sent.entries()) {
    const fate = fates[place]
    if (fate) again.push(...settleItem(run, item, fate))
  }
  run.queue = [...again, ...run.queue.slice(sent.length)]
}

/** Settles one item; what is returned has to be sent again, or in addition. */
function settleItem(run: ApplyRun, item: Item, fate: Fate): readonly Item[] {
  const { effect } = item
  switch (fate.fate) {
    case 'done': {
      const { issue, milestone } = fate
      learn(run.names, fate)
      record(run, item, {
        effect,
        result: 'done',
        ...(issue ? { issue } : {}),
        ...(milestone ? { milestone } : {}),
      })
      return furtherAnnotations(item, fate)
    }
    case 'refused': {
      const trimming = trimmingFor(item, run.names, fate)
      if (trimming) return [{ ...item, without: [...item.without, trimming] }]
      const { reason, message } = fate
      // A branch that is there already is what was wanted; the commit checks that its head is the expected one.
      const fine = effect.kind === 'create-branch' && reason === 'exists'
      record(run, item, fine ? { effect, result: 'done' } : { effect, result: 'refused', reason, message })
      return []
    }
    case 'unknown':
      record(run, item, { effect, result: 'unknown', message: fate.message })
      run.stopped = true
      run.heavy ||= fate.heavy
      return []
    case 'limited':
      run.stopped = true
      return [item]
    case 'heavy':
      run.heavy = true
      return [item]
  }
}

/** An effect made in parts is done when all of them are: the first part that is not decides. */
function record(run: ApplyRun, { index }: Item, outcome: Outcome): void {
  const known = run.outcomes.get(index)
  if (!known || known.result === 'done') run.outcomes.set(index, outcome)
}

function learn(names: Names, { node }: Extract<Fate, { fate: 'done' }>): void {
  if (node?.name !== undefined) names.labels.set(node.name.toLowerCase(), node.id as NodeId)
}

function furtherAnnotations(item: Item, { node }: Extract<Fate, { fate: 'done' }>): readonly Item[] {
  const { effect, continued } = item
  if (effect.kind !== 'create-check-run' || continued || !node) return []
  const count = Math.ceil(effect.report.annotations.length / limits.annotations) - 1
  return Array.from({ length: Math.max(count, 0) }, (_, chunk) => ({
    ...item,
    continued: { checkRun: node.id, from: (chunk + 1) * limits.annotations },
  }))
}

/** What is reported at the end. Effects with anything left in the queue were not sent, or not wholly. */
export function finish(run: ApplyRun): Applied {
  const left = new Set(run.queue.map(({ index }) => index))
  const outcomes = run.effects.map((effect, index): Outcome => {
    const known = run.outcomes.get(index)
    if (known && (known.result !== 'done' || !left.has(index))) return known
    return left.has(index) ? { effect, result: 'unsent' } : { effect, result: 'done' }
  })
  return {
    outcomes,
    ...(run.notBefore ? { notBefore: run.notBefore } : {}),
    ...(run.again ? { again: run.again } : {}),
  }
}
