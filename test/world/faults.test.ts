import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at, type Client, installationClient } from './client.ts'
import { createWorld, type World } from './world.ts'

let world: World
let client: Client
let repo: string
beforeEach(async () => {
  world = await createWorld()
  client = await installationClient(world)
  repo = world.hub.state.repositories[0]?.id ?? ''
})
afterEach(() => world.close())

function create(...titles: string[]) {
  const fields = titles.map(
    (title, index) =>
      `i${index}: createIssue(input: { repositoryId: "${repo}", title: "${title}" }) { issue { number } }`,
  )
  return client.graphql(`mutation Create { ${fields.join(' ')} }`)
}

const count = '{ repository(owner: "acme", name: "shop") { issues(first: 1) { totalCount } } }'

async function seen(): Promise<unknown> {
  return at((await client.graphql(count)).data, 'repository.issues.totalCount')
}

describe('requests that fail', () => {
  it.each([
    500,
    502,
    503,
    401,
    404,
    'html',
    'empty',
    'redirect',
    'rate-limit',
    'secondary',
    'resource-limits',
  ] as const)('%s before the effect leaves nothing, after it everything', async (how) => {
    world.fail('createIssue', { how })
    await create('One')
    expect(world.issues()).toHaveLength(0)
    world.fail('createIssue', { how, when: 'after' })
    await create('Two')
    expect(world.issues()).toHaveLength(1)
    await create('Three')
    expect(world.issues()).toHaveLength(2)
  })

  it('a reset connection, before and after', async () => {
    world.fail('mutation', { how: 'reset' })
    await expect(create('One')).rejects.toThrow('fetch failed')
    world.fail('Create', { how: 'reset', when: 'after' })
    await expect(create('Two')).rejects.toThrow('fetch failed')
    expect(world.issues().map((issue) => issue.title)).toEqual(['Two'])
  })

  it('an answer that breaks off', async () => {
    world.fail('*', { how: 'cut', when: 'after' })
    await expect(create('One')).rejects.toThrow('terminated')
    expect(world.issues()).toHaveLength(1)
  })

  it('an answer that never comes, until the world ends', async () => {
    world.fail('createIssue', { how: 'timeout', when: 'after' })
    const answer = create('One').catch((error: unknown) => error)
    await world.quiet()
    expect(world.issues()).toHaveLength(1)
    await world.close()
    expect(await answer).toBeInstanceOf(Error)
    world = await createWorld()
  })

  it('one field of many, by alias', async () => {
    world.fail('i1', { how: { type: 'FORBIDDEN', message: 'No' }, when: 'before' })
    world.fail('i0', { how: { type: 'SERVICE_UNAVAILABLE', message: 'Later' }, when: 'after' })
    const reply = await create('One', 'Two')
    expect(reply.errors).toMatchObject([{ type: 'FORBIDDEN', path: ['i1'] }])
    const again = await create('Three', 'Four')
    expect(again.errors).toMatchObject([{ type: 'SERVICE_UNAVAILABLE', path: ['i0'] }])
    expect(world.issues().map((issue) => issue.title)).toEqual(['One', 'Three', 'Four'])
  })

  it('the second and third time, by route', async () => {
    const route = 'POST /repos/{owner}/{repo}/milestones'
    world.fail(route, { how: 503, skip: 1, times: 2 })
    const statuses = []
    for (const title of ['a', 'b', 'c', 'd']) {
      statuses.push((await client.rest('POST /repos/acme/shop/milestones', { title })).status)
    }
    expect(statuses).toEqual([201, 503, 503, 201])
    world.fail(route, { how: 503, times: 9 })
    expect(world.heal()).toBe(1)
  })

  it('says how long to wait', async () => {
    world.fail('query', { how: 'secondary', retryAfter: 30 })
    const reply = await client.graphql(count)
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([403, '30'])
    expect(at(reply.body, 'message')).toContain('secondary rate limit')
  })
})

describe('limits', () => {
  it('counts down the primary one and starts anew after the hour', async () => {
    world.limits.primary = 2
    expect((await client.graphql(count)).headers.get('x-ratelimit-remaining')).toBe('1')
    await client.graphql(count)
    const graphql = await client.graphql(count)
    expect(graphql.status).toBe(200)
    expect(graphql.errors).toMatchObject([{ type: 'RATE_LIMIT', code: 'graphql_rate_limit' }])
    const rest = await client.rest('GET /repos/acme/shop')
    expect([rest.status, rest.headers.get('x-ratelimit-remaining')]).toEqual([403, '0'])
    expect(Number(rest.headers.get('x-ratelimit-reset'))).toBe(world.clock.now().getTime() / 1000 + 3600)
    world.clock.advance({ hours: 1 })
    expect((await client.rest('GET /repos/acme/shop')).status).toBe(200)
  })

  it('slows down those who write much', async () => {
    world.limits.contentPerMinute = 1
    await create('One')
    const reply = await create('Two')
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([403, '60'])
    world.clock.advance({ minutes: 1 })
    await create('Three')
    expect(world.issues().map((issue) => issue.title)).toEqual(['One', 'Three'])
  })

  it('gives up in the middle of a large document', async () => {
    world.limits.mutationsPerDocument = 2
    const reply = await create('One', 'Two', 'Three')
    expect(reply.errors).toMatchObject([{ type: 'RESOURCE_LIMITS_EXCEEDED', path: ['i2'] }])
    expect(world.issues()).toHaveLength(2)
    world.limits.documentSize = 50
    expect((await client.graphql(count)).errors).toMatchObject([{ type: 'RESOURCE_LIMITS_EXCEEDED' }])
  })
})

describe('reads that lag behind', () => {
  it('show what was written only after some reads', async () => {
    world.lag(2)
    await create('One', 'Two')
    expect([await seen(), await seen(), await seen()]).toEqual([0, 0, 2])
    world.as('ana').opensIssue({ title: 'Three' })
    expect(await seen()).toBe(2)
    world.lag(0)
    expect(await seen()).toBe(3)
  })
})

describe('quiet', () => {
  it('waits for whatever is watched', async () => {
    let left = 3
    world.watch(() => {
      left -= 1
      return left > 0
    })
    await world.quiet()
    expect(left).toBeLessThanOrEqual(0)
  })

  it('stands still in time until told', async () => {
    world.as('ana').opensIssue({ title: 'One' })
    world.clock.advance({ days: 1, hours: 2 })
    world.as('ana').comments(1, 'Next day')
    world.clock.set('2026-04-01T00:00:00Z')
    world.as('ana').comments(1, 'Next month')
    expect(world.comments(1).map((one) => one.createdAt)).toEqual([
      '2026-03-03T11:00:00Z',
      '2026-04-01T00:00:00Z',
    ])
  })
})
