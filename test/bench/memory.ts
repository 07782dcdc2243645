import { request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { separately } from './separately.ts'

const connections = 60
const megabytes = 24
const chunk = Buffer.alloc(64 * 1024, 'x')

/** Resident memory while strangers send long bodies that nobody signed, all at once, and after. */
export async function benchMemory(): Promise<void> {
  const app = await separately()
  const before = (await app.vitals()).memory
  let most = before
  let done = false
  const sent = Promise.all(Array.from({ length: connections }, () => send(app.url))).then((answers) => {
    done = true
    return answers
  })
  while (!done) {
    most = Math.max(most, (await app.vitals()).memory)
    await setTimeout(50)
  }
  const answers = Map.groupBy(await sent, (answer) => answer)
  await setTimeout(5_000)
  const after = (await app.vitals()).memory
  console.log(`${connections} connections, ${megabytes} MB each, unsigned`)
  console.log(
    `before ${before.toFixed(0)} MB   most ${most.toFixed(0)} MB   5 s after ${after.toFixed(0)} MB`,
  )
  console.log(`answers: ${[...answers].map(([answer, all]) => `${all.length} × ${answer}`).join(', ')}`)
  await app.close()
}

function send(url: string): Promise<string> {
  return new Promise((resolve) => {
    const sending = request(`${url}/api/github/webhooks`, {
      method: 'POST',
      agent: false,
      headers: {
        'content-type': 'application/json',
        'content-length': megabytes * 1024 * 1024,
        'x-github-event': 'issues',
        'x-github-delivery': 'd',
        'x-hub-signature-256': `sha256=${'0'.repeat(64)}`,
      },
    })
    sending.on('response', (answer) => {
      answer.resume()
      resolve(String(answer.statusCode))
    })
    sending.on('error', () => resolve('reset'))
    let left = (megabytes * 1024 * 1024) / chunk.length
    const pump = () => {
      while (left > 0) {
        left -= 1
        if (!sending.write(chunk)) {
          sending.once('drain', pump)
          return
        }
      }
      sending.end()
    }
    pump()
  })
}
