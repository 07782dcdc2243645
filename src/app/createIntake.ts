import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Probot } from 'probot'
import { z } from 'zod'
import { type InstallationId, type Key, keyText } from '../incident/key.ts'
import { isIncidentType } from '../incident/observed/incidentMarks.ts'
import type { Log } from '../reconcile/log.ts'
import { knownMarks } from '../reconcile/note/knownMarks.ts'
import { lookedAt } from '../reconcile/note/lookedAt.ts'
import type { Notebook, Queue } from '../reconcile/ports.ts'
import { bringsChanges, grantedTo, handledEvents, keysOf, mergeGroupOf, placeOf } from './keysOf.ts'
import { type Body, type ReadOptions, readSigned } from './readSigned.ts'
import { createRoom } from './room.ts'
import { wishOf } from './wishOf.ts'

export const webhookPath = '/api/github/webhooks'

const megabyte = 1024 * 1024

export interface IntakeParts {
  readonly probot: Pick<Probot, 'on' | 'receive'>
  /** of the webhooks */
  readonly secret: string
  readonly queue: Pick<Queue, 'enqueue' | 'hurry'>
  readonly notebook: Pick<Notebook, 'wish' | 'place' | 'group' | 'read'>
  readonly clock: () => Date
  readonly log: Log
  /** milliseconds until a key is due, so that one action's many events become one pass */
  readonly debounce: number
  /** called after keys were committed */
  readonly onKeys: () => void
  /** called when an installation is new or back, or has more repositories */
  readonly onArrival: (installation: InstallationId) => void
  readonly limits?: Partial<Omit<ReadOptions, 'secret' | 'room'>> & {
    /** bytes of all bodies together that are not vouched for yet */
    readonly inFlight?: number
  }
}

export interface Intake {
  /** Answers one delivery. Never throws. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  lastDelivery(): Date | undefined
}

type Answer = readonly [status: number, word: string]

const arrival = z.object({
  action: z.enum(['created', 'unsuspend', 'new_permissions_accepted', 'added']),
  installation: z.object({ id: z.number().int().positive() }),
})

/**
 * Takes deliveries in: headers, size, signature, keys, durable commit, 202. It stands in front of Probot, whose own
 * middleware keeps any amount of bytes before it verifies them; what is genuine and concerns us goes through Probot to
 * its handlers. What is answered on failure is a fixed word, never a detail.
 */
export function createIntake(parts: IntakeParts): Intake {
  const { limits = {} } = parts
  const reading: ReadOptions = {
    secret: parts.secret,
    room: createRoom(limits.inFlight ?? 64 * megabyte),
    most: limits.most ?? 25 * megabyte,
    mostKept: limits.mostKept ?? megabyte,
    patience: limits.patience ?? 8_000,
  }
  const known = new Set(handledEvents)
  let last: Date | undefined

  async function answer(request: IncomingMessage): Promise<Answer> {
    const refusal = refuseHeaders(request)
    if (refusal) return refusal
    const body = await readSigned(request, signatureOf(request), reading)
    if ('refused' in body) return refusedBody(body)
    last = parts.clock()
    const event = header(request, 'x-github-event')
    // No event that we know is so long but a push of very many commits: the sweep sees what it changed.
    return body.bytes ? takeEvent(request, event, body.bytes) : [202, 'too long to be read']
  }

  async function takeEvent(request: IncomingMessage, name: string, bytes: Buffer): Promise<Answer> {
    const payload = readObject(bytes)
    if (!payload) return [400, 'payload is not a JSON object']
    if (name === 'installation' || name === 'installation_repositories')
      return takeInstallation(name, payload)
    if (!known.has(name)) return [202, 'ignored']
    try {
      const id = header(request, 'x-github-delivery')
      await parts.probot.receive({ id, name, payload } as Parameters<Probot['receive']>[0])
      return [202, 'accepted']
    } catch {
      return [503, 'not stored']
    }
  }

  // Every app is told of these, subscribed or not.
  function takeInstallation(name: string, payload: object): Answer {
    const arrived = arrival.safeParse(payload).data?.installation.id as InstallationId | undefined
    const granted = grantedTo(name, payload)
    try {
      if (granted) parts.queue.hurry(granted, parts.clock())
    } catch (error) {
      parts.log.error({ err: error }, 'A delivery could not be stored')
      return [503, 'not stored']
    }
    if (granted) parts.onKeys()
    if (arrived) parts.onArrival(arrived)
    return [202, granted || arrived ? 'accepted' : 'ignored']
  }

  register(parts)
  return {
    async handle(request, response) {
      const [status, word] = await answer(request).catch((error: unknown): Answer => {
        parts.log.error({ err: error }, 'A delivery could not be taken in')
        return [500, 'failed']
      })
      const closing = request.complete ? {} : { connection: 'close' }
      response.writeHead(status, { 'content-type': 'text/plain', ...closing })
      response.end(`${word}\n`, () => {
        if (!request.complete) request.destroy()
      })
    },
    lastDelivery: () => last,
  }
}

/** What the app does with an event that is genuine: notes the keys that it concerns, durably. */
function register(parts: IntakeParts): void {
  const { probot, queue, clock, debounce, onKeys, log } = parts
  const isKnownType = (installation: InstallationId, type: string): boolean =>
    isIncidentType(type, { incidentTypes: knownMarks(parts.notebook, installation).types })
  probot.on(handledEvents as Parameters<Probot['on']>[0], async ({ id, name, payload }) => {
    const keys = keysOf(name, payload, isKnownType).filter(
      (key) => !isOfNoConcern(parts.notebook, key, name, payload),
    )
    try {
      if (keys.length > 0) note(parts.notebook, name, payload, keys)
      await queue.enqueue(keys, new Date(clock().getTime() + debounce))
    } catch (error) {
      throw new Error('A delivery could not be stored', { cause: error })
    }
    log.debug({ delivery: id, name, keys: keys.map(keyText) }, 'Delivery')
    if (keys.length > 0) onKeys()
  })
}

/** A review of a pull request without a postmortem, and the like: known without a look, until its head moves. */
function isOfNoConcern(notebook: IntakeParts['notebook'], key: Key, event: string, payload: object): boolean {
  return !bringsChanges(event, payload) && lookedAt(notebook, key)?.incident === 0
}

/** What only the event tells: where to look, and what somebody asked for. */
function note(
  notebook: IntakeParts['notebook'],
  event: string,
  payload: unknown,
  keys: readonly Key[],
): void {
  const [place, group, wish] = [placeOf(payload), mergeGroupOf(event, payload), wishOf(event, payload)]
  if (place) notebook.place(place.repository, place.node)
  for (const key of keys) {
    if (group) notebook.group(key, group)
    if (wish) notebook.wish(key, wish)
  }
}

function refuseHeaders(request: IncomingMessage): Answer | undefined {
  if (request.method !== 'POST') return [405, 'expected POST']
  if (!/^application\/json\b/i.test(header(request, 'content-type')))
    return [415, 'expected application/json']
  if (!header(request, 'x-github-event') || !header(request, 'x-github-delivery')) {
    return [400, 'headers are missing']
  }
  if (!header(request, 'x-hub-signature-256')) return [401, 'signature is missing']
  return signatureOf(request) ? undefined : [401, 'bad signature']
}

/** The hex digits of the signature; empty when it is none. */
function signatureOf(request: IncomingMessage): string {
  return /^sha256=([0-9a-f]{64})$/.exec(header(request, 'x-hub-signature-256'))?.[1] ?? ''
}

function refusedBody({ refused }: Extract<Body, { readonly refused: string }>): Answer {
  const answers = {
    'too-large': [413, 'too large'],
    'too-slow': [408, 'too slow'],
    broken: [400, 'broken'],
    busy: [503, 'too much at once'],
    unsigned: [401, 'bad signature'],
  } as const
  return answers[refused]
}

function readObject(bytes: Buffer): object | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

function header(request: IncomingMessage, name: string): string {
  const value = request.headers[name]
  return typeof value === 'string' ? value : ''
}
