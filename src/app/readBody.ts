import type { IncomingMessage } from 'node:http'

/** GitHub sends no payload above 25 MB. */
export const mostBytes = 25 * 1024 * 1024

export type Body = { readonly text: string } | { readonly refused: 'too-large' | 'too-slow' | 'broken' }

/**
 * Reads a request's body and stops at the cap, before anything else looks at it: a stranger's bytes are never all kept.
 * @param patience milliseconds the whole body may take
 */
export function readBody(request: IncomingMessage, most = mostBytes, patience = 10_000): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let bytes = 0
    const finish = (body: Body) => {
      clearTimeout(timer)
      request.removeAllListeners('data')
      resolve(body)
    }
    const timer = setTimeout(() => finish({ refused: 'too-slow' }), patience)
    if (Number(request.headers['content-length'] ?? 0) > most) return finish({ refused: 'too-large' })
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > most) return finish({ refused: 'too-large' })
      chunks.push(chunk)
    })
    request.on('end', () => finish({ text: Buffer.concat(chunks).toString('utf8') }))
    request.on('error', () => finish({ refused: 'broken' }))
  })
}
