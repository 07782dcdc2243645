import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Room } from './room.ts'

export interface ReadOptions {
  readonly secret: string
  readonly room: Room
  /** bytes; GitHub sends no payload above 25 MB */
  readonly most: number
  /** bytes; of a longer body only the signature is looked at */
  readonly mostKept: number
  /** milliseconds the whole body may take */
  readonly patience: number
}

/** A body whose signature is right, or why there is none. `bytes` is absent when there were too many to keep. */
export type Body =
  | { readonly bytes?: Buffer }
  | { readonly refused: 'too-large' | 'too-slow' | 'broken' | 'busy' | 'unsigned' }

/**
 * Reads a request's body and checks its signature on the way, over the bytes as they came. What is too long to be kept
 * is hashed and let go at once.
 * @param signature the hex digits of the SHA-256 HMAC that the body should have
 */
export function readSigned(request: IncomingMessage, signature: string, options: ReadOptions): Promise<Body> {
  const { secret, room, most, mostKept, patience } = options
  return new Promise((resolve) => {
    const hmac = createHmac('sha256', secret)
    let bytes = 0
    let kept: Buffer | undefined = Buffer.alloc(0)
    const holder = { turnAway: () => finish({ refused: 'busy' }) }
    const finish = (body: Body) => {
      clearTimeout(timer)
      room.leave(holder)
      request.off('data', take)
      kept = undefined
      resolve(body)
    }
    const timer = setTimeout(() => finish({ refused: 'too-slow' }), patience)
    const take = (chunk: Buffer) => {
      const before = bytes
      bytes += chunk.length
      if (bytes > most) return finish({ refused: 'too-large' })
      hmac.update(chunk)
      kept = bytes > mostKept ? undefined : withRoomFor(kept, bytes)
      kept?.set(chunk, before)
      room.hold(holder, kept?.length ?? 0)
    }
    const announced = Number(request.headers['content-length'] ?? 0)
    if (announced > most) return finish({ refused: 'too-large' })
    if (announced > mostKept) kept = undefined
    request.on('data', take)
    request.on('error', () => finish({ refused: 'broken' }))
    request.on('close', () => finish({ refused: 'broken' }))
    request.on('end', () => {
      const right = timingSafeEqual(hmac.digest(), Buffer.from(signature, 'hex'))
      if (!right) finish({ refused: 'unsigned' })
      else finish(kept ? { bytes: kept.subarray(0, bytes) } : {})
    })
  })
}

// One buffer that doubles, since a body can come in a million pieces and each would cost more than it carries.
function withRoomFor(kept: Buffer | undefined, bytes: number): Buffer | undefined {
  if (!kept || kept.length >= bytes) return kept
  const larger = Buffer.allocUnsafeSlow(Math.max(bytes, kept.length * 2, 4096))
  larger.set(kept)
  return larger
}
