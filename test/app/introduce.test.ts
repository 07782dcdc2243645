import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { introduce } from '../../src/app/introduce.ts'
import { createGitHub } from '../../src/github/createGitHub.ts'
import { appKey } from '../world/appKey.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

/** What the log says when the app starts, and whether GitHub took its key. */
async function starting(appId: string | number = world.app.id) {
  const lines: { level: number; msg: string; reason?: string }[] = []
  const keys: boolean[] = []
  const { reader } = createGitHub({
    appId,
    privateKey: appKey().privateKey,
    apiUrl: world.url,
    version: '0',
    clock: () => new Date(),
    onKey: (accepted) => void keys.push(accepted),
  })
  await introduce(reader, pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) }))
  return {
    said: lines.map(({ level, msg, reason = '' }) => `${level} ${msg}. ${reason}`).join('\n'),
    keys,
    reader,
  }
}

test('who GitHub takes the app for, and in how many places it is installed: asked once', async () => {
  const { said, keys, reader } = await starting()
  expect(said).toContain('30 GitHub knows this app as debrief, installed in 1 place')
  expect(keys).toEqual([true])
  await reader.app()
  expect(world.requests.tokens()).toHaveLength(1)
})

test('a key that GitHub refuses is named, with what to check', async () => {
  const { said, keys } = await starting(999)
  expect(said).toMatch(/^50 GitHub refuses this app\. .*Check the app's id and private key/)
  expect(keys).toEqual([false])
})

test('an outage is no refusal, and what could not be asked is asked again', async () => {
  world.fail('GET /app', { how: 502 })
  const { said, keys, reader } = await starting()
  expect(said).toMatch(/^40 GitHub could not say who this app is/)
  expect(keys).toEqual([])
  expect(await reader.app()).toMatchObject({ slug: 'debrief', installations: 1 })
})
