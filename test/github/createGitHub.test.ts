import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RequestInfo } from '../../src/github/connect/connection.ts'
import type { RepositoryId } from '../../src/incident/key.ts'
import { node, snapshotOf } from './fixtures.ts'
import { connect, type Nocked, newInstallation, startNocked } from './nocked.ts'

let nocked: Nocked
beforeEach(() => {
  nocked = startNocked()
  nocked.answer = () => ({ json: { data: { e0: { issue: { id: 'I_42' } } } } })
})
afterEach(() => nocked.close())

function writer(options: Parameters<typeof connect>[0] = {}) {
  const client = connect(options)
  const key = { installation: newInstallation(), repository: 1 as RepositoryId, number: 42 }
  return {
    installation: key.installation,
    reopen: () =>
      client.writer.apply(snapshotOf(key), [{ kind: 'reopen-issue', issue: node('I_42') }], () => {}),
  }
}

test.each([
  ['https://github.test', '/graphql'],
  ['https://github.test/', '/graphql'],
  ['https://github.test/api/v3', '/api/graphql'],
  ['https://github.test/api/v3/', '/api/graphql'],
])('for the REST root %s GraphQL is at %s', async (apiUrl, path) => {
  await writer({ apiUrl }).reopen()
  expect(nocked.asked.map((asked) => asked.path)).toEqual([path])
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
  nocked.answer = () => 'reset'
  await reopen()
  expect(told).toEqual([
    { name: 'mutation reopenIssue', installation, status: 200 },
    { name: 'mutation reopenIssue', installation },
  ])
})

test('one token serves many requests', async () => {
  const { reopen } = writer()
  await reopen()
  await reopen()
  expect(nocked.minted()).toBe(1)
})
