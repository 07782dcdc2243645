import type { Delivery } from './delivery.ts'
import { arranged, numbersFrom, type Order } from './order.ts'

export type DeliveryFilter = (delivery: Delivery) => boolean

/** What a test does to deliveries before they leave. */
export interface Mischief {
  /** drops deliveries that match, `times` of them; all when not told */
  lose(filter?: DeliveryFilter, times?: number): void
  /** sends deliveries that match twice */
  duplicate(filter?: DeliveryFilter): void
  /** keeps everything back until released */
  hold(): void
  /** lets go of what was held, in order unless told, and holds no more */
  release(order?: Order): void
  /** whatever waits goes out in an order drawn from this seed */
  shuffle(seed: number): void
  /** loses nothing, doubles nothing, shuffles nothing any more */
  behave(): void
}

/** The line of waiting deliveries. `ready` is called when something can leave. */
export interface Line extends Mischief {
  add(delivery: Delivery): void
  take(): Delivery | undefined
  empty(): boolean
}

export function createLine(ready: () => void): Line {
  const waiting: Delivery[] = []
  let held: Delivery[] | undefined
  let losses: { readonly filter: DeliveryFilter; left: number }[] = []
  let doubles: DeliveryFilter[] = []
  let draw: (() => number) | undefined

  const isLost = (delivery: Delivery) => {
    const loss = losses.find((one) => one.left > 0 && one.filter(delivery))
    if (loss) loss.left -= 1
    return loss !== undefined
  }
  return {
    lose: (filter = () => true, times = Number.POSITIVE_INFINITY) =>
      void losses.push({ filter, left: times }),
    duplicate: (filter = () => true) => void doubles.push(filter),
    hold: () => {
      held ??= []
    },
    release: (order = 'in order') => {
      const free = arranged(held ?? [], order)
      held = undefined
      for (const delivery of free) delivery.status = 'pending'
      waiting.push(...free)
      ready()
    },
    shuffle: (seed) => {
      draw = numbersFrom(seed)
    },
    behave: () => {
      losses = []
      doubles = []
      draw = undefined
    },
    add: (delivery) => {
      if (isLost(delivery)) {
        delivery.status = 'lost'
        return
      }
      const copies = doubles.some((filter) => filter(delivery)) ? [delivery, delivery] : [delivery]
      if (held) delivery.status = 'held'
      const line = held ?? waiting
      line.push(...copies)
      ready()
    },
    take: () => waiting.splice(draw ? Math.floor(draw() * waiting.length) : 0, 1)[0],
    empty: () => waiting.length === 0,
  }
}
