import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RequestInfo } from '../../src/github/connect/connection.ts'
import { createGitHub } from '../../src/github/createGitHub.ts'
import type { RepositoryId } from '../../src/incident/key.ts'
import { node, snapshotOf } from './fixtures.ts'
import { type Loopback, newInstallation, startLoopback, testKey } from './loopback.ts'

let loopback: Loopback
beforeEach(async () => {
  loopback = await startLoopback()
  loopback.answer = () => ({ json: { data: { e0: { issue: { id: 'I_42' } } } } })
})
afterEach(() => loopback.close())

function writer(options: {
  readonly apiUrl?: string
  readonly privateKey?: string
  readonly onRequest?: (info: RequestInfo) => void
}) {
  const client = createGitHub({
    appId: 7,
    privateKey: testKey,
    apiUrl: loopback.url,
    version: '1.2.3',
    clock: () => new Date('2026-03-01T12:00:00Z'),
    ...options,
  })
  const key = { installation: newInstallation(), repository: 'R_shop' as RepositoryId, number: 42 }
  return {
    installation: key.installation,
    reopen: () =>
      client.writer.apply(snapshotOf(key), [{ kind: 'reopen-issue', issue: node('I_42') }], () => {}),
  }
}

test('a GitHub Enterprise Server has its GraphQL beside the root of its REST', async () => {
  await writer({ apiUrl: `${loopback.url}/api/v3` }).reopen()
  expect(loopback.asked.map(({ path }) => path)).toEqual(['/api/graphql'])
})

test('a private key that is none: said so, without repeating it', async () => {
  for (const privateKey of ['hunter2', '-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----']) {
    const error: unknown = await writer({ privateKey })
      .reopen()
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      name: 'AccessError',
      message: expect.stringContaining('private key cannot be read'),
    })
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('hunter2')
  }
})

test('every request is told of', async () => {
  const told: RequestInfo[] = []
  const { installation, reopen } = writer({ onRequest: (info) => told.push(info) })
  await reopen()
  loopback.answer = () => 'reset'
  await reopen()
  expect(told).toEqual([
    { name: 'mutation reopenIssue', installation, status: 200 },
    { name: 'mutation reopenIssue', installation },
  ])
})

test('one token serves many requests', async () => {
  const { reopen } = writer({})
  await reopen()
  await reopen()
  expect(loopback.minted()).toBe(1)
})
