import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RequestInfo } from '../../../src/github/connect/connection.ts'
import { createConnection } from '../../../src/github/connect/createConnection.ts'
import type { InstallationId } from '../../../src/incident/key.ts'
import { type Nocked, newInstallation, type Reply, startNocked, testKey } from '../nocked.ts'

let nocked: Nocked
let installation: InstallationId
let told: RequestInfo[]
let warnings: string[]
let minutes: number
beforeEach(() => {
  nocked = startNocked()
  installation = newInstallation()
  told = []
  warnings = []
  minutes = 0
})
afterEach(() => nocked.close())

function open(timeout = 5000) {
  return createConnection({
    appId: 7,
    privateKey: testKey,
    apiUrl: 'https://github.test',
    userAgent: 'debrief/0.0.0-test',
    timeout,
    onRequest: (info) => told.push(info),
    onWarning: (text) => warnings.push(text),
    onKey: () => {},
    clock: () => new Date(Date.UTC(2026, 2, 1, 12, minutes)),
  })
}

const ask = (timeout?: number) =>
  open(timeout).graphql(installation, 'query observe', 'query observe { x }', {})
const read = (timeout?: number) =>
  open(timeout).rest(installation, ({ repos }) =>
    repos.getCollaboratorPermissionLevel({ owner: 'acme', repo: 'shop', username: 'ana' }),
  )

const errors = [{ type: 'FORBIDDEN', message: 'No', path: ['x'] }]
const answers: readonly (readonly [string, Reply, number, unknown])[] = [
  ['what was asked for', { json: { data: { x: 1 } } }, 200, { data: { x: 1 } }],
  ['an answer in part', { json: { data: { x: null }, errors } }, 200, { data: { x: null }, errors }],
  ['errors alone', { json: { errors } }, 200, { errors }],
  ['neither', { json: {} }, 200, {}],
  ['null', { text: 'null', headers: { 'content-type': 'application/json' } }, 200, null],
  ['a list', { json: [] }, 200, []],
  ['nothing', { text: '' }, 200, ''],
  ['a page', { text: '<html>Unicorn!</html>' }, 200, '<html>Unicorn!</html>'],
  ['half of an answer', { cut: { data: { x: 1 } } }, 200, expect.any(String)],
  ['no content', { status: 204 }, 204, ''],
  ['a redirect for good', { status: 301, headers: { location: 'https://github.test/b' } }, 301, {}],
  ['a redirect for now', { status: 307, headers: { location: 'https://github.test/b' } }, 307, {}],
  ['not modified', { status: 304, text: '' }, 304, ''],
  ['a refusal', { status: 403, json: { message: 'No' } }, 403, { message: 'No' }],
  ['a limit', { status: 429, json: { message: 'Slow' } }, 429, { message: 'Slow' }],
  ['trouble', { status: 502, text: '<html>Bad gateway</html>' }, 502, '<html>Bad gateway</html>'],
]

describe.each([
  ['GraphQL', ask, 'query observe'],
  ['REST', read, 'GET /repos/{owner}/{repo}/collaborators/{username}/permission'],
] as const)('by %s', (_, send, name) => {
  test.each(answers)('%s is handed on as it came, once', async (_what, reply, status, data) => {
    nocked.answer = () => reply
    expect(await send()).toMatchObject({ kind: 'answer', status, data })
    expect(nocked.asked).toHaveLength(1)
    expect(told).toEqual([{ name, installation, status }])
  })

  test('headers are handed on', async () => {
    nocked.answer = () => ({ status: 403, headers: { 'Retry-After': '75' }, json: {} })
    expect(await send()).toMatchObject({ headers: { 'retry-after': '75' } })
  })

  test.each([
    ['reset', 'lost'],
    ['refused', 'unsent'],
  ] as const)('a connection that is %s: the request is %s', async (reply, kind) => {
    nocked.answer = () => reply
    expect(await send()).toMatchObject({ kind })
    expect(nocked.asked).toHaveLength(1)
    expect(told).toEqual([{ name, installation }])
  })

  test('no answer in time is a lost one', async () => {
    nocked.answer = () => 'hang'
    expect(await send(50)).toMatchObject({ kind: 'lost', timeout: true })
  })
})

test('each request says who asks, by which version of the API, and for which form of ids', async () => {
  nocked.answer = () => ({ json: {} })
  await ask()
  await read()
  for (const { headers } of nocked.asked) {
    expect(headers).toMatchObject({
      authorization: expect.stringMatching(/^token ghs_secret/),
      'user-agent': expect.stringMatching(/^debrief\/0\.0\.0-test\b/),
      'x-github-api-version': '2022-11-28',
      'x-github-next-global-id': '1',
    })
  }
})

test('what GitHub warns of is passed on once, without secrets', async () => {
  const warning = { type: 'DEPRECATION', message: 'The id MDEw is deprecated, ghs_abcdefghijkl' }
  nocked.answer = () => ({ json: { data: { x: 1 }, extensions: { warnings: [warning, warning] } } })
  const connection = open()
  for (let round = 0; round < 2; round += 1) await connection.graphql(installation, 'q', 'query q { x }', {})
  nocked.answer = () => ({
    headers: { deprecation: 'Tue, 10 Mar 2026 00:00:00 GMT', sunset: 'soon' },
    json: {},
  })
  await connection.rest(installation, ({ meta }) => meta.root())
  expect(warnings).toEqual([
    'DEPRECATION: The id MDEw is deprecated, [redacted]',
    expect.stringContaining('is scheduled to be removed on soon'),
  ])
})

describe('tokens', () => {
  const tokens = () => nocked.asked.map(({ headers }) => headers['authorization'])

  test('one that lacked a permission is replaced before its next use, but for one that is just minted', async () => {
    nocked.answer = () => ({ json: {} })
    const connection = open()
    const send = () => connection.graphql(installation, 'q', 'query q { x }', {})
    await send()
    connection.doubt(installation)
    await send()
    expect(nocked.minted()).toBe(1)
    minutes = 1
    await send()
    await send()
    expect(nocked.minted()).toBe(2)
    expect(new Set(tokens().slice(0, 2)).size).toBe(1)
    expect(new Set(tokens()).size).toBe(2)
  })

  test('one that nobody doubts stays', async () => {
    nocked.answer = () => ({ json: {} })
    const connection = open()
    await connection.prepare(installation)
    minutes = 50
    await connection.prepare(installation)
    expect(nocked.minted()).toBe(1)
  })
})
