import type { Installation } from '../state/account.ts'
import { type Delivery, guidOf, type Hook, headersOf, sign } from './delivery.ts'
import { createLine, type Mischief } from './line.ts'
import { send } from './send.ts'

/** All webhooks: those that were, and what is done to the next ones. */
export interface Deliveries extends Mischief {
  list(): readonly Delivery[]
  /** so many may be on their way at once; one unless told */
  inParallel(count: number): void
  /** sends one again, with its guid; undefined when there is none of that id */
  redeliver(id: number): Delivery | undefined
  /**
   * Sends a body as it is, e.g. a forged one, and answers the status code. `signature` replaces the true one, null
   * leaves it out.
   */
  sendRaw(event: string, body: string, options?: RawOptions): Promise<number>
}

export interface RawOptions {
  readonly signature?: string | null
  readonly guid?: string
}

export interface Post extends Deliveries {
  to(url: string | undefined, secret: string): void
  add(webhook: Webhook): void
  /** nothing waits (except what is held) and nothing is on its way */
  idle(): boolean
}

export interface Webhook {
  readonly event: string
  readonly action: string | undefined
  readonly installation: Installation
  readonly repository: number | undefined
  readonly payload: unknown
}

interface Target {
  readonly url: string
  readonly secret: string
}

async function deliver(hook: Hook, target: Target | undefined, delivery: Delivery): Promise<void> {
  const { event, guid, body } = delivery
  const headers = target && headersOf(hook, event, guid, sign(target.secret, body))
  const code = target && headers ? await send(target.url, headers, body) : 0
  delivery.statusCode = code
  delivery.status = code >= 200 && code < 300 ? 'OK' : 'failed'
}

/** The webhook queue: one delivery after the other, in the order things happened, unless a test meddles. */
export function createPost(settings: { seed: string; hook: Hook; now: () => string }): Post {
  const { seed, hook } = settings
  const all: Delivery[] = []
  const line = createLine(() => setImmediate(pump))
  let target: Target | undefined
  let raw = 0
  let most = 1
  let sending = 0

  function pump(): void {
    const next = sending < most ? line.take() : undefined
    if (!next) return
    sending += 1
    void deliver(hook, target, next).then(() => {
      sending -= 1
      pump()
    })
    pump()
  }
  function enqueue(delivery: Omit<Delivery, 'id' | 'at' | 'status' | 'statusCode'>): Delivery {
    const added: Delivery = {
      ...delivery,
      id: 9000 + all.length,
      at: settings.now(),
      status: 'pending',
      statusCode: 0,
    }
    all.push(added)
    line.add(added)
    return added
  }
  return {
    ...line,
    list: () => all,
    inParallel: (count) => {
      most = count
    },
    redeliver: (id) => {
      const first = all.find((one) => one.id === id)
      return first && enqueue({ ...first, redelivery: true })
    },
    sendRaw: async (event, body, options = {}) => {
      if (!target) throw new Error('deliverTo(url) comes first')
      const signature = options.signature === undefined ? sign(target.secret, body) : options.signature
      raw += 1
      const guid = options.guid ?? guidOf(`${seed}/raw`, raw)
      return send(target.url, headersOf(hook, event, guid, signature), body)
    },
    to: (url, secret) => {
      target = url === undefined ? undefined : { url, secret }
    },
    add: ({ event, action, installation, repository, payload }) => {
      const guid = guidOf(seed, all.length)
      const body = JSON.stringify(payload)
      enqueue({
        guid,
        event,
        action,
        installation: installation.databaseId,
        repository,
        body,
        redelivery: false,
      })
    },
    idle: () => sending === 0 && line.empty(),
  }
}
