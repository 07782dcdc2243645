import { createHash, createHmac } from 'node:crypto'

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

/** What GitHub's headers say of the hook itself. */
export interface Hook {
  readonly id: number
  readonly app: number
}

/** A delivery's GUID: unique, and the same in every run. */
export function guidOf(seed: string, count: number): string {
  const hex = createHash('sha256').update(`${seed}/${count}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-11f0-${hex.slice(12, 16)}-${hex.slice(16, 28)}`
}

export function sign(secret: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
}

/** The headers GitHub sends; without a signature when it is null. */
export function headersOf(
  hook: Hook,
  event: string,
  guid: string,
  signature: string | null,
): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/json',
    accept: '*/*',
    'user-agent': 'GitHub-Hookshot/d5c1a2f',
    'x-github-event': event,
    'x-github-delivery': guid,
    'x-github-hook-id': String(hook.id),
    'x-github-hook-installation-target-type': 'integration',
    'x-github-hook-installation-target-id': String(hook.app),
    ...(signature !== null && { 'x-hub-signature-256': signature }),
  }
}
