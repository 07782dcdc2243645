import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Probot } from 'probot'
import { isIncidentType } from '../incident/incidentMarks.ts'
import type { InstallationId, Key } from '../incident/key.ts'
import { knownMarks } from '../reconcile/knownMarks.ts'
import type { Log } from '../reconcile/log.ts'
import { lookedAt } from '../reconcile/lookedAt.ts'
import type { Notebook, Queue } from '../reconcile/ports.ts'
import {
  bringsChanges,
  grantedTo,
  groupOf,
  handledEvents,
  installationEvent,
  keysOf,
  placeOf,
} from './keysOf.ts'
import { type Body, mostBytes, readBody } from './readBody.ts'
import { wishOf } from './wishOf.ts'

export const webhookPath = '/api/github/webhooks'

export interface IntakeParts {
  readonly probot: Probot
  readonly queue: Pick<Queue, 'enqueue' | 'hurry'>
  readonly notebook: Pick<Notebook, 'wish' | 'place' | 'group' | 'read'>
  readonly clock: () => Date
  readonly log: Log
  /** milliseconds until a key is due, so that one action's many events become one pass */
  readonly debounce: number
  /** called after keys were committed */
  readonly onKeys: () => void
  readonly bodyLimit?: number
}

export interface Intake {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  lastDelivery(): Date | undefined
}

/**
 * Takes deliveries in: size, signature, keys, durable commit, 202. In front of Probot, since its own middleware buffers
 * any amount of bytes before it verifies and throws on signed JSON that is not an object. What is answered on failure is
 * a fixed word, never a detail.
 */
export function createIntake(parts: IntakeParts): Intake {
  let last: Date | undefined
  const known = new Set([...handledEvents, installationEvent])

  async function answer(request: IncomingMessage): Promise<readonly [number, string]> {
    const refusal = refuseHeaders(request)
    if (refusal) return refusal
    const body = await readBody(request, parts.bodyLimit ?? mostBytes)
    if ('refused' in body) return refusedBody(body)
    if (!(await isSigned(body.text, header(request, 'x-hub-signature-256')))) return [401, 'bad signature']
    const payload = readObject(body.text)
    if (!payload) return [400, 'payload is not a JSON object']
    last = parts.clock()
    const event = header(request, 'x-github-event')
    return known.has(event) ? take(event, payload) : [202, 'ignored']
  }

  async function isSigned(text: string, signature: string): Promise<boolean> {
    try {
      return /^sha256=[0-9a-f]{64}$/.test(signature) && (await parts.probot.webhooks.verify(text, signature))
    } catch {
      return false
    }
  }

  /** What only the event tells: where to look, and what somebody asked for. */
  function note(event: string, payload: object, keys: readonly Key[]): void {
    const [place, group, wish] = [placeOf(payload), groupOf(event, payload), wishOf(event, payload)]
    if (place) parts.notebook.place(place.repository, place.node)
    for (const key of keys) {
      if (group) parts.notebook.group(key, group)
      if (wish) parts.notebook.wish(key, wish)
    }
  }

  async function take(event: string, payload: object): Promise<readonly [number, string]> {
    try {
      const keys = keysOf(event, payload, isKnownType).filter((key) => !isOfNoConcern(key, event, payload))
      if (keys.length > 0) note(event, payload, keys)
      await parts.queue.enqueue(keys, new Date(parts.clock().getTime() + parts.debounce))
      const installation = grantedTo(event, payload)
      if (installation) parts.queue.hurry(installation, parts.clock())
      const heard = keys.length > 0 || installation !== undefined
      if (heard) parts.onKeys()
      return [202, heard ? 'accepted' : 'ignored']
    } catch (error) {
      parts.log.error({ err: error, event }, 'A delivery could not be stored')
      return [503, 'not stored']
    }
  }

  function isKnownType(installation: InstallationId, type: string): boolean {
    return isIncidentType(type, { incidentTypes: knownMarks(parts.notebook, installation).types })
  }

  /** A review of a pull request without a postmortem, and the like: known without a look, until its head moves. */
  function isOfNoConcern(key: Key, event: string, payload: object): boolean {
    return !bringsChanges(event, payload) && lookedAt(parts.notebook, key)?.incident === 0
  }

  return {
    async handle(request, response) {
      const [status, word] = await answer(request)
      const closing = status === 413 || status === 408 ? { connection: 'close' } : {}
      response.writeHead(status, { 'content-type': 'text/plain', ...closing }).end(`${word}\n`)
      if (!request.complete) request.destroy()
    },
    lastDelivery: () => last,
  }
}

function refuseHeaders(request: IncomingMessage): readonly [number, string] | undefined {
  if (request.method !== 'POST') return [405, 'expected POST']
  if (!/^application\/json\b/i.test(header(request, 'content-type')))
    return [415, 'expected application/json']
  if (!header(request, 'x-github-event') || !header(request, 'x-github-delivery')) {
    return [400, 'headers are missing']
  }
  return header(request, 'x-hub-signature-256') ? undefined : [401, 'signature is missing']
}

function refusedBody({ refused }: Extract<Body, { readonly refused: string }>): readonly [number, string] {
  const answers = {
    'too-large': [413, 'too large'],
    'too-slow': [408, 'too slow'],
    broken: [400, 'broken'],
  } as const
  return answers[refused]
}

function readObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

function header(request: IncomingMessage, name: string): string {
  const value = request.headers[name]
  return typeof value === 'string' ? value : ''
}
