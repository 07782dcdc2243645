import { createHash, createHmac } from 'node:crypto'
import type { Installation } from '../state/account.ts'
import { send } from './send.ts'

/** One webhook on its way, or that was. */
export interface Delivery {
  readonly id: number
  readonly guid: string
  readonly event: string
  readonly action: string | undefined
  readonly installation: number | undefined
  readonly repository: number | undefined
  /** the JSON that is sent, byte for byte */
  readonly body: string
  readonly at: string
  readonly redelivery: boolean
  status: 'pending' | 'held' | 'lost' | 'OK' | 'failed'
  /** what the app answered; 0 when it did not */
  statusCode: number
}

export type DeliveryFilter = (delivery: Delivery) => boolean
export type Order = 'in order' | 'reversed' | { readonly shuffled: number }

export interface Deliveries {
  list(): readonly Delivery[]
  /** drops deliveries that match, `times` of them; all when not told */
  lose(filter?: DeliveryFilter, times?: number): void
  /** sends deliveries that match twice */
  duplicate(filter?: DeliveryFilter): void
  /** keeps everything back until released */
  hold(): void
  /** lets go of what was held, in order unless told, and holds no more */
  release(order?: Order): void
  /** every next pair and group of waiting deliveries goes out in an order drawn from this seed */
  shuffle(seed: number): void
  /** loses nothing, doubles nothing, shuffles nothing any more */
  behave(): void
  /** sends one again, with its guid */
  redeliver(id: number): Delivery | undefined
  /** sends a payload as it is, e.g. a forged one; `signature` replaces the true one, null leaves it out */
  sendRaw(
    event: string,
    body: string,
    options?: { signature?: string | null; guid?: string },
  ): Promise<number>
}

export interface Post extends Deliveries {
  to(url: string | undefined, secret: string): void
  add(
    event: string,
    action: string | undefined,
    installation: Installation,
    repository: number | undefined,
    payload: unknown,
  ): void
  /** nothing waits (except what is held) and nothing is on its way */
  idle(): boolean
}

/** A small generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function guidOf(seed: string, count: number): string {
  const hex = createHash('sha256').update(`${seed}/${count}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-11f0-${hex.slice(12, 16)}-${hex.slice(16, 28)}`
}

export function sign(secret: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
}

/** The webhook queue: one delivery after the other, in the order things happened, unless a test meddles. */
export function createPost(settings: { seed: string; hook: number; app: number; now: () => string }): Post {
  const all: Delivery[] = []
  const waiting: Delivery[] = []
  let held: Delivery[] | undefined
  let target: { url: string; secret: string } | undefined
  let losses: { filter: DeliveryFilter; left: number }[] = []
  let doubles: DeliveryFilter[] = []
  let draw: (() => number) | undefined
  let busy = 0

  const headers = (event: string, guid: string, signature: string | null) => ({
    'content-type': 'application/json',
    accept: '*/*',
    'user-agent': 'GitHub-Hookshot/d5c1a2f',
    'x-github-event': event,
    'x-github-delivery': guid,
    'x-github-hook-id': String(settings.hook),
    'x-github-hook-installation-target-type': 'integration',
    'x-github-hook-installation-target-id': String(settings.app),
    ...(signature !== null && { 'x-hub-signature-256': signature }),
  })

  async function deliver(delivery: Delivery): Promise<void> {
    const { event, guid, body } = delivery
    const code = target ? await send(target.url, headers(event, guid, sign(target.secret, body)), body) : 0
    delivery.statusCode = code
    delivery.status = code >= 200 && code < 300 ? 'OK' : 'failed'
  }

  async function pump(): Promise<void> {
    if (busy > 0) return
    busy += 1
    try {
      for (let next = take(); next; next = take()) await deliver(next)
    } finally {
      busy -= 1
    }
  }

  function take(): Delivery | undefined {
    const index = draw ? Math.floor(draw() * waiting.length) : 0
    return waiting.splice(index, 1)[0]
  }

  function enqueue(delivery: Delivery): void {
    all.push(delivery)
    const loss = losses.find((one) => one.filter(delivery))
    if (loss) {
      loss.left -= 1
      if (loss.left <= 0) losses = losses.filter((one) => one !== loss)
      delivery.status = 'lost'
      return
    }
    const copies = doubles.some((filter) => filter(delivery)) ? [delivery, delivery] : [delivery]
    if (held) {
      delivery.status = 'held'
      held.push(...copies)
      return
    }
    waiting.push(...copies)
    setImmediate(() => void pump())
  }

  function arranged(deliveries: Delivery[], order: Order): Delivery[] {
    if (order === 'in order') return deliveries
    if (order === 'reversed') return deliveries.toReversed()
    const next = numbersFrom(order.shuffled)
    return deliveries
      .map((delivery) => ({ delivery, place: next() }))
      .sort((a, b) => a.place - b.place)
      .map((entry) => entry.delivery)
  }

  return {
    list: () => all,
    lose: (filter = () => true, times = Number.POSITIVE_INFINITY) => {
      losses.push({ filter, left: times })
    },
    duplicate: (filter = () => true) => {
      doubles.push(filter)
    },
    hold: () => {
      held ??= []
    },
    release: (order = 'in order') => {
      const free = arranged(held ?? [], order)
      held = undefined
      for (const delivery of free) delivery.status = 'pending'
      waiting.push(...free)
      setImmediate(() => void pump())
    },
    shuffle: (seed) => {
      draw = numbersFrom(seed)
    },
    behave: () => {
      losses = []
      doubles = []
      draw = undefined
    },
    redeliver: (id) => {
      const first = all.find((one) => one.id === id)
      if (!first) return undefined
      const again: Delivery = {
        ...first,
        id: 9000 + all.length,
        at: settings.now(),
        redelivery: true,
        status: 'pending',
        statusCode: 0,
      }
      enqueue(again)
      return again
    },
    sendRaw: async (event, body, options = {}) => {
      if (!target) throw new Error('deliverTo(url) comes first')
      const signature = options.signature === undefined ? sign(target.secret, body) : options.signature
      const guid = options.guid ?? guidOf(`${settings.seed}/raw`, all.length + body.length)
      return send(target.url, headers(event, guid, signature), body)
    },
    to: (url, secret) => {
      target = url === undefined ? undefined : { url, secret }
    },
    add: (event, action, installation, repository, payload) => {
      enqueue({
        id: 9000 + all.length,
        guid: guidOf(settings.seed, all.length),
        event,
        action,
        installation: installation.databaseId,
        repository,
        body: JSON.stringify(payload),
        at: settings.now(),
        redelivery: false,
        status: 'pending',
        statusCode: 0,
      })
    },
    idle: () => busy === 0 && waiting.length === 0,
  }
}
