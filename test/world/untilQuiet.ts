import { sign } from 'node:crypto'
import { appKey } from './appKey.ts'

/** So many turns in a row without anything under way mean that nothing will come of itself. */
const turns = 6

/**
 * One turn of the event loop together with one job of the thread pool, as heavy as what a client does before it
 * sends (signing a JWT): whatever was started before is further on after it.
 */
function turn(): Promise<void> {
  const { privateKey } = appKey()
  return new Promise((resolve, reject) => {
    sign('RSA-SHA256', Buffer.from('quiet'), privateKey, (error) => {
      if (error) reject(error)
      else setImmediate(resolve)
    })
  })
}

/** Resolves when nobody was busy for some turns of the event loop, however long that takes. */
export async function untilQuiet(busy: () => boolean | Promise<boolean>): Promise<void> {
  for (let calm = 0; calm < turns; calm += 1) {
    await turn()
    if (await busy()) calm = -1
  }
}
