import { request } from 'node:http'

/** GitHub waits this long for an answer. */
const patience = 10_000

/** Posts one delivery; the answer's status code, or 0 when nobody answered. */
export function send(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<number> {
  return new Promise((resolve) => {
    const bytes = Buffer.from(body)
    const post = request(
      url,
      {
        method: 'POST',
        agent: false,
        timeout: patience,
        headers: { ...headers, 'content-length': bytes.byteLength },
      },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode ?? 0))
        answer.on('error', () => resolve(0))
      },
    )
    post.on('timeout', () => post.destroy())
    post.on('error', () => resolve(0))
    post.end(bytes)
  })
}
