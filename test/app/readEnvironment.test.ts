import { describe, expect, test } from 'vitest'
import { readEnvironment } from '../../src/app/readEnvironment.ts'
import { appKey } from '../world/appKey.ts'

const { privateKey } = appKey()
const good = { APP_ID: '123', PRIVATE_KEY: privateKey, WEBHOOK_SECRET: 'a long enough secret' }
const files = (path: string) => {
  if (path === 'key.pem') return privateKey
  throw new Error('ENOENT')
}
const problems = (environment: Record<string, string | undefined>) => {
  const read = readEnvironment(environment, files)
  return 'problems' in read ? read.problems : []
}

describe('starts', () => {
  test.each([
    ['a key with line breaks', good],
    ['a key with \\n', { ...good, PRIVATE_KEY: privateKey.replaceAll('\n', '\\n') }],
    ['a key as base64', { ...good, PRIVATE_KEY: Buffer.from(privateKey).toString('base64') }],
    ['a key in a file', { ...good, PRIVATE_KEY: '', PRIVATE_KEY_PATH: 'key.pem' }],
  ])('with %s', (_what, environment) => {
    const read = readEnvironment(environment, files)
    expect(read).toMatchObject({
      settings: {
        appId: 123,
        host: 'localhost',
        port: 3000,
        apiUrl: 'https://api.github.com',
        stateDirectory: '.state',
      },
    })
  })
})

describe('refuses, with what to do', () => {
  test.each([
    ['no secret', { ...good, WEBHOOK_SECRET: undefined }, /^WEBHOOK_SECRET is not set.*openssl rand/],
    ['the known secret', { ...good, WEBHOOK_SECRET: 'development' }, /^WEBHOOK_SECRET is "development"/],
    [
      'a short secret',
      { ...good, WEBHOOK_SECRET: 'short' },
      /^WEBHOOK_SECRET has 5 characters, expected at least 16/,
    ],
    ['no App id', { ...good, APP_ID: '' }, /^APP_ID is not set/],
    ['an App id that is a name', { ...good, APP_ID: 'debrief' }, /^APP_ID is not a number: found "debrief"/],
    ['no key', { ...good, PRIVATE_KEY: undefined }, /^PRIVATE_KEY is not set/],
    ['a key that is none', { ...good, PRIVATE_KEY: 'hello' }, /^PRIVATE_KEY is not a private key/],
    [
      'a key file that is not there',
      { ...good, PRIVATE_KEY: '', PRIVATE_KEY_PATH: '/nope' },
      /^PRIVATE_KEY_PATH cannot be read: "\/nope"/,
    ],
    ['a port that is none', { ...good, PORT: '99999' }, /^PORT is not a port: found "99999"/],
    ['a level that is none', { ...good, LOG_LEVEL: 'loud' }, /^LOG_LEVEL is "loud". Expected one of trace/],
    ['an address that is none', { ...good, GITHUB_API_URL: 'github' }, /^GITHUB_API_URL is not an address/],
  ])('%s', (_what, environment, sentence) => {
    expect(problems(environment)).toEqual([expect.stringMatching(sentence)])
  })

  test('everything at once', () => {
    expect(problems({})).toHaveLength(3)
  })

  test('never shows the key or the secret', () => {
    const said = problems({ APP_ID: 'x', PRIVATE_KEY: 'top secret key', WEBHOOK_SECRET: 'hush' }).join()
    expect(said).not.toMatch(/top secret|hush/)
  })
})
