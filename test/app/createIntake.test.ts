import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import { pino } from 'pino'
import { Probot } from 'probot'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createIntake } from '../../src/app/createIntake.ts'
import { readSigned } from '../../src/app/readSigned.ts'
import { createRoom } from '../../src/app/room.ts'
import { type Key, keyText } from '../../src/incident/key.ts'
import { noteLooks } from '../../src/reconcile/note/lookedAt.ts'
import { key, oid } from '../builders/snapshot.ts'
import { appKey } from '../world/appKey.ts'

const secret = 'a long enough secret'
let server: Server
let url: string
let queued: string[]
let placed: unknown[]
let grouped: unknown[]
let hurried: unknown[]
let broken: boolean
let notes: Map<string, string>
let arrived: number[]

beforeEach(async () => {
  queued = []
  placed = []
  grouped = []
  hurried = []
  notes = new Map()
  broken = false
  arrived = []
  const log = pino({ level: 'silent' })
  const probot = new Probot({ appId: 1, privateKey: appKey().privateKey, secret, log })
  await probot.ready()
  const intake = createIntake({
    probot,
    queue: {
      enqueue: async (keys: readonly Key[]) => {
        if (broken) throw new Error('disk full at /secret/place')
        queued.push(...keys.map(keyText))
      },
      hurry: (installation) => void hurried.push(installation),
    },
    notebook: {
      wish: () => {},
      place: (...args) => void placed.push(args),
      group: (...args) => void grouped.push(args),
      read: (name) => notes.get(name),
    },
    clock: () => new Date('2026-11-20T14:00:00Z'),
    log,
    debounce: 1000,
    onKeys: () => {},
    secret,
    onArrival: (installation) => void arrived.push(installation),
    limits: { most: 100_000, mostKept: 50_000, inFlight: 120_000 },
  })
  server = createServer((request, response) => void intake.handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const sign = (text: string | Buffer) => `sha256=${createHmac('sha256', secret).update(text).digest('hex')}`
const payload = JSON.stringify({
  action: 'labeled',
  installation: { id: 7 },
  repository: { id: 1, node_id: 'R_shop' },
  issue: { number: 42, labels: [{}] },
})

async function deliver(text: string | Buffer, headers: Record<string, string> = {}, method = 'POST') {
  const answer = await fetch(url, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-github-event': 'issues',
      'x-github-delivery': 'd',
      'x-hub-signature-256': sign(text),
      ...headers,
    },
    ...(method === 'POST' ? { body: Buffer.from(text) } : {}),
  })
  return { status: answer.status, word: (await answer.text()).trim() }
}

test('a signed delivery is committed and then accepted', async () => {
  expect(await deliver(payload)).toEqual({ status: 202, word: 'accepted' })
  expect(queued).toEqual(['7/1#42'])
  expect(placed).toEqual([[1, 'R_shop']])
})

test('an owner who grants something hurries what waits for it', async () => {
  const tell = (action: string, event = 'installation') =>
    deliver(JSON.stringify({ action, installation: { id: 7 } }), { 'x-github-event': event })
  expect(await tell('new_permissions_accepted')).toEqual({ status: 202, word: 'accepted' })
  await tell('unsuspend')
  await tell('deleted')
  await tell('new_permissions_accepted', 'issues')
  expect(hurried).toEqual([7, 7])
  expect(queued).toEqual([])
})

test('the branch of a merge group is noted, and where it has another name nothing is', async () => {
  const repository = { id: 1, node_id: 'R_shop' }
  const tell = (head_ref: string) =>
    deliver(
      JSON.stringify({
        action: 'checks_requested',
        installation: { id: 7 },
        repository,
        merge_group: { head_ref },
      }),
      { 'x-github-event': 'merge_group' },
    )
  const branch = `refs/heads/gh-readonly-queue/main/pr-12-${'a'.repeat(40)}`
  await tell(branch)
  await tell('refs/heads/mine/pr-12-aaaaaaa')
  expect(grouped).toEqual([[{ installation: 7, repository: 1, number: 12 }, branch]])
})

test.each([
  ['whose repository has an odd node id', payload.replace('R_shop', 'R_<br>'), ['7/1#42']],
  ['whose repository has none', payload.replace('node_id', 'id_of_node'), ['7/1#42']],
  ['that brings no key', payload.replace('[{}]', '[]'), []],
])('a delivery %s says nothing of where that is', async (_what, text, keys) => {
  expect((await deliver(text)).status).toBe(202)
  expect({ queued, placed }).toEqual({ queued: keys, placed: [] })
})

test('a review of a pull request that carries no postmortem is passed over, a push to it is not', async () => {
  const notebook = {
    read: (name: string) => notes.get(name),
    write: (name: string, text: string) => void notes.set(name, text),
  }
  const pull = { number: 50, head: { ref: 'x', repo: { id: 1 } }, base: { ref: 'main', repo: { id: 1 } } }
  const { installation, repository } = JSON.parse(payload)
  const tell = async (event: string, action: string) => {
    queued.splice(0)
    const text = JSON.stringify({ action, installation, repository, pull_request: pull })
    await deliver(text, { 'x-github-event': event })
    return queued.length
  }
  expect(await tell('pull_request_review', 'submitted')).toBe(1)
  noteLooks(notebook, { ...key, number: 50 }, [{ number: 50, look: { head: oid('a'), incident: 0 } }])
  expect(await tell('pull_request_review', 'submitted')).toBe(0)
  expect(await tell('pull_request', 'ready_for_review')).toBe(0)
  expect(await tell('pull_request', 'synchronize')).toBe(1)
})

describe('refuses without queueing anything', () => {
  test.each<[string, string, Record<string, string>, number]>([
    ['a forged signature', payload, { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }, 401],
    ['a signature of another body', payload, { 'x-hub-signature-256': sign(`${payload} `) }, 401],
    ['no signature', payload, { 'x-hub-signature-256': '' }, 401],
    ['an old kind of signature', payload, { 'x-hub-signature-256': 'sha1=abc' }, 401],
    ['text that is no JSON', 'hello', {}, 400],
    ['JSON text', '"x"', {}, 400],
    ['a JSON number', '5', {}, 400],
    ['JSON null', 'null', {}, 400],
    ['a JSON list', '[]', {}, 400],
    ['nothing', '', {}, 400],
    ['a form', payload, { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['no event name', payload, { 'x-github-event': '' }, 400],
    ['more bytes than allowed', ' '.repeat(100_001), {}, 413],
  ])('%s', async (_what, text, headers, status) => {
    expect((await deliver(text, headers)).status).toBe(status)
    expect(queued).toEqual([])
    expect((await deliver(payload)).status).toBe(202)
  })

  test('GET', async () => {
    expect((await deliver(payload, {}, 'GET')).status).toBe(405)
  })

  test('a body without end, cut at the cap', async () => {
    const endless = new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(50_000)) })
    const sent = fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-github-event': 'issues',
        'x-github-delivery': 'd',
        'x-hub-signature-256': sign(''),
      },
      body: endless,
      duplex: 'half',
    } as RequestInit)
    expect(
      await sent.then(
        ({ status }) => status,
        () => 413,
      ),
    ).toBe(413)
    expect(queued).toEqual([])
  })
})

test.each(['star', '__proto__', 'constructor', '*', 'error'])('the event %s is ignored', async (event) => {
  expect(await deliver(payload, { 'x-github-event': event })).toEqual({ status: 202, word: 'ignored' })
})

test('a store that fails is told as such, without details, so that GitHub keeps the delivery as failed', async () => {
  broken = true
  expect(await deliver(payload)).toEqual({ status: 503, word: 'not stored' })
})

test('what is signed are the bytes, whatever they mean as text', async () => {
  const bytes = Buffer.from(payload.replace('labeled', 'labeled\u00ff'), 'latin1')
  expect(await deliver(bytes)).toEqual({ status: 202, word: 'accepted' })
})

describe('a body longer than any event that we know', () => {
  const long = `{"commits":"${'x'.repeat(80_000)}"}`

  test('is not read, and GitHub is told that it came', async () => {
    expect(await deliver(long)).toEqual({ status: 202, word: 'too long to be read' })
    expect(queued).toEqual([])
  })

  test('is checked all the same', async () => {
    expect((await deliver(`${long} `, { 'x-hub-signature-256': sign(long) })).status).toBe(401)
  })
})

/** A stranger who sends so much and then no more; resolves with the answer. */
function linger(bytes: number): { readonly answered: Promise<number | undefined>; leave(): void } {
  const sending = request(url, {
    method: 'POST',
    agent: false,
    headers: {
      'content-type': 'application/json',
      'content-length': 50_000,
      'x-github-event': 'issues',
      'x-github-delivery': 'd',
      'x-hub-signature-256': sign(''),
    },
  })
  const answered = new Promise<number | undefined>((resolve) => {
    sending.on('response', ({ statusCode }) => resolve(statusCode))
    sending.on('error', () => resolve(undefined))
  })
  sending.write(Buffer.alloc(bytes, 'x'))
  return { answered, leave: () => sending.destroy() }
}

describe('strangers who send without end', () => {
  test('are turned away, the longest body first, and keep no genuine delivery out', async () => {
    const strangers = [40_000, 41_000, 42_000, 43_000].map(linger)
    expect(await Promise.all(strangers.slice(2).map(({ answered }) => answered))).toEqual([503, 503])
    expect(await deliver(payload)).toEqual({ status: 202, word: 'accepted' })
    for (const { leave } of strangers) leave()
  })

  test('are not waited for', async () => {
    const request = Object.assign(new PassThrough(), { headers: {} }) as unknown as IncomingMessage
    const options = { secret, room: createRoom(100), most: 100, mostKept: 100, patience: 1 }
    expect(await readSigned(request, '0'.repeat(64), options)).toEqual({ refused: 'too-slow' })
  })
})

test.each([
  ['installation', 'created', [7]],
  ['installation', 'unsuspend', [7]],
  ['installation_repositories', 'added', [7]],
  ['installation', 'deleted', []],
  ['installation', 'suspend', []],
  ['issues', 'created', []],
])('%s.%s: an installation is looked at that arrived', async (event, action, expected) => {
  const text = JSON.stringify({ action, installation: { id: 7 } })
  expect((await deliver(text, { 'x-github-event': event })).status).toBe(202)
  expect(arrived).toEqual(expected)
})
