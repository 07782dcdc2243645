import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Key, RepositoryId } from '../../../src/incident/key.ts'
import type { Effect } from '../../../src/plan/effect.ts'
import { createdIssue, node, oid } from '../fixtures.ts'
import { type Nocked, newInstallation, type Reply, startNocked } from '../nocked.ts'
import { applyThrough, results, two } from './applyThrough.ts'

let nocked: Nocked
let key: Key

beforeEach(async () => {
  nocked = startNocked()
  key = { installation: newInstallation(), repository: 1 as RepositoryId, number: 42 }
})
afterEach(() => nocked.close())

const now = new Date('2026-03-01T12:00:00Z')
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000)

const apply = (effects: readonly Effect[], timeout?: number) => applyThrough(key, effects, timeout)
const comment: Effect = { kind: 'add-comment', item: 'status', subject: node('I_42'), body: 'Hello' }

describe('an answer that proves nothing leaves the fate of what was sent open, and the rest unsent', () => {
  const doubts: readonly (readonly [string, Reply])[] = [
    ['502 after the fact', { status: 502, text: '<html>Bad gateway</html>' }],
    ['500', { status: 500, json: { message: 'Server Error' } }],
    ['connection reset', 'reset'],
    ['cut answer', { cut: { data: { e0: createdIssue(57), e1: createdIssue(58) } } }],
    ['HTML with status 200', { text: '<html>hello</html>' }],
    ['empty object', { json: {} }],
    ['a list', { json: [] }],
    ['issues of a wrong shape', { json: { data: { e0: { issue: null }, e1: { issue: 'yes' } } } }],
    ['301 on a POST', { status: 301, headers: { location: '/elsewhere' } }],
    ['307 on a POST', { status: 307, headers: { location: '/elsewhere' } }],
    [
      'refused as too heavy, nobody knows where',
      {
        json: {
          data: null,
          errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits exceeded.' }],
        },
      },
    ],
    ['408', { status: 408, json: { message: 'Request Timeout' } }],
    [
      'time-out of a query',
      {
        json: {
          data: null,
          errors: [
            {
              message: 'Something went wrong while executing your query. This may be the result of a timeout',
            },
          ],
        },
      },
    ],
  ]
  test.each(doubts)('%s', async (_, reply) => {
    nocked.answer = () => reply
    const { applied, sendings } = await apply([
      ...two,
      { kind: 'dispatch', item: 'd', event: 'incident_closed', payload: {} },
    ])
    expect(results(applied)).toEqual(['unknown', 'unknown', 'unsent'])
    expect(sendings).toHaveLength(1)
    expect(nocked.asked).toHaveLength(1)
  })

  test('no answer at all: given up after the time limit', async () => {
    nocked.answer = () => 'hang'
    const { applied } = await apply(two, 150)
    expect(results(applied)).toEqual(['unknown', 'unknown'])
  })

  test('an alias without a word on it', async () => {
    nocked.answer = () => ({ json: { data: { e0: createdIssue(57) } } })
    const { applied } = await apply(two)
    expect(results(applied)).toEqual(['done', 'unknown'])
  })
})

describe('rate limits: nothing of the batch was done, and GitHub is left in peace until then', () => {
  const secondary = { message: 'You have exceeded a secondary rate limit.' }
  const limits: readonly (readonly [string, Reply, Date])[] = [
    [
      'primary, as GraphQL says it',
      {
        headers: {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(inSeconds(600).getTime() / 1000),
        },
        json: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] },
      },
      inSeconds(600),
    ],
    ...(
      [
        ['since late 2025', { type: 'RATE_LIMIT', code: 'graphql_rate_limit' }, '0'],
        ['by its code alone', { code: 'graphql_rate_limit' }, '12'],
        ['by its words alone', { message: 'API rate limit already exceeded for installation ID 7.' }, '12'],
        ['in words that nobody knows yet', { message: 'Too many points.' }, '0'],
      ] as const
    ).map(([name, error, remaining]): readonly [string, Reply, Date] => [
      `primary, ${name}`,
      {
        headers: {
          'x-ratelimit-remaining': remaining,
          'x-ratelimit-reset': String(inSeconds(600).getTime() / 1000),
        },
        json: { errors: [{ message: 'No more.', ...error }] },
      },
      inSeconds(600),
    ]),
    [
      '403 with Retry-After',
      { status: 403, headers: { 'retry-after': '75' }, json: secondary },
      inSeconds(75),
    ],
    ['429 without a time', { status: 429, json: secondary }, inSeconds(60)],
    ['403 that only says so', { status: 403, json: secondary }, inSeconds(60)],
    [
      'a day: at most an hour',
      { status: 403, headers: { 'retry-after': '86400' }, json: secondary },
      inSeconds(3600),
    ],
    ['a negative time', { status: 403, headers: { 'retry-after': '-5' }, json: secondary }, inSeconds(60)],
    ['a text', { status: 429, headers: { 'retry-after': 'soon' }, json: secondary }, inSeconds(60)],
    [
      'a date',
      { status: 429, headers: { 'retry-after': inSeconds(120).toUTCString() }, json: secondary },
      inSeconds(120),
    ],
    [
      'a reset in the past',
      { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, json: secondary },
      inSeconds(60),
    ],
  ]
  test.each(limits)('%s', async (_, reply, until) => {
    nocked.answer = () => reply
    const { applied } = await apply(two)
    expect(results(applied)).toEqual(['unsent', 'unsent'])
    expect(applied.notBefore).toEqual(until)
    expect(nocked.asked).toHaveLength(1)
  })

  test.each([502, 504])(
    '%s on a write that stands alone is no limit: nothing else has to wait',
    async (status) => {
      nocked.answer = () => ({ status, text: '<html>Bad gateway</html>' })
      const { applied } = await apply([comment])
      expect(results(applied)).toEqual(['unknown'])
      expect(applied.notBefore).toBeUndefined()
    },
  )

  test('reached in the middle of a batch: what was done stays done', async () => {
    nocked.answer = () => ({
      json: {
        data: { e0: createdIssue(57), e1: null },
        errors: ['e1', 'e2'].map((alias) => ({ path: [alias], message: 'was submitted too quickly' })),
      },
    })
    const { applied } = await apply([...two, comment])
    expect(results(applied)).toEqual(['done', 'unsent', 'unsent'])
    expect(applied.notBefore).toEqual(inSeconds(60))
  })

  test('nobody listens: nothing was sent', async () => {
    nocked.answer = () => 'refused'
    const { applied } = await apply(two)
    expect(results(applied)).toEqual(['unsent', 'unsent'])
  })
})

describe('a refusal is an answer, for each effect alone', () => {
  const refusals = [
    ['FORBIDDEN', 'Resource not accessible by integration', 'permission'],
    ['STALE_DATA', 'Expected branch to point to abc', 'stale'],
    ['NOT_FOUND', "Could not resolve to a node with the global id of 'X'", 'missing'],
    ['UNPROCESSABLE', 'A pull request already exists for acme:debrief/42.', 'exists'],
    ['UNPROCESSABLE', 'No commits between main and debrief/42', 'stale'],
    ['UNPROCESSABLE', 'Body is too long (maximum is 65536 characters)', 'invalid'],
    ['BRANCH_PROTECTION_RULE_VIOLATION', 'Changes must be made through a pull request.', 'rule'],
    ['FORBIDDEN', 'Repository rule violations found\n\nCannot create ref due to creations', 'rule'],
    ['A_CLASS_OF_TOMORROW', 'This is not possible today', 'invalid'],
  ] as const
  test.each(refusals)('%s "%s" is %s', async (type, message, reason) => {
    nocked.answer = () => ({
      json: {
        data: { e0: null, e1: { commentEdge: { node: { id: 'C_1' } } } },
        errors: [{ type, message, path: ['e0'] }],
      },
    })
    const { applied } = await apply([{ kind: 'reopen-issue', issue: node('I_42') }, comment])
    expect(applied.outcomes).toMatchObject([{ result: 'refused', reason, message }, { result: 'done' }])
  })

  test.each([
    ['INTERNAL', ['e0']],
    ['SERVICE_UNAVAILABLE', ['e0']],
    ['', ['e0']],
    ['A_CLASS_OF_TOMORROW', []],
    ['FORBIDDEN', ['e0', 'issue', 'title']],
  ] as const)('an error %s at %j says nothing of what became of it', async (type, path) => {
    nocked.answer = () => ({
      json: { data: { e0: null }, errors: [{ type, message: 'Something broke', path }] },
    })
    const { applied } = await apply([{ kind: 'reopen-issue', issue: node('I_42') }])
    expect(results(applied)).toEqual(['unknown'])
  })

  test.each([
    { extensions: { code: 'undefinedField' }, path: ['mutation apply', 'e0', 'issue', 'flavour'] },
    { extensions: { value: {}, problems: [{ path: ['issueId'], explanation: 'Expected value' }] } },
  ])('a document that was refused as a whole did nothing: %j', async (error) => {
    nocked.answer = () => ({ json: { errors: [{ message: 'No', ...error }] } })
    const { applied } = await apply(two)
    expect(applied.outcomes).toMatchObject(two.map(() => ({ result: 'refused', reason: 'invalid' })))
  })

  test.each([
    [403, 'permission'],
    [404, 'missing'],
    [410, 'missing'],
    [409, 'stale'],
    [451, 'permission'],
    [422, 'invalid'],
  ] as const)('HTTP %i by REST is %s', async (status, reason) => {
    nocked.answer = () => ({ status, json: { message: 'Not possible' } })
    const { applied } = await apply([{ kind: 'dispatch', item: 'd', event: 'incident_closed', payload: {} }])
    expect(applied.outcomes).toMatchObject([{ result: 'refused', reason }])
  })

  test('a branch that is there already is fine', async () => {
    nocked.answer = () => ({
      json: {
        data: { e0: null },
        errors: [
          {
            type: 'UNPROCESSABLE',
            message: 'A ref named "refs/heads/debrief/42" already exists in the repository.',
            path: ['e0'],
          },
        ],
      },
    })
    const { applied } = await apply([{ kind: 'create-branch', branch: 'debrief/42', at: oid('a') }])
    expect(results(applied)).toEqual(['done'])
  })

  test('a milestone whose title is taken', async () => {
    nocked.answer = () => ({
      status: 422,
      json: {
        message: 'Validation Failed',
        errors: [{ resource: 'Milestone', code: 'already_exists', field: 'title' }],
      },
    })
    const { applied } = await apply([
      { kind: 'create-milestone', title: 'March 2026', due: '2026-03-31', description: '' },
    ])
    expect(applied.outcomes).toMatchObject([{ result: 'refused', reason: 'exists' }])
  })
})
