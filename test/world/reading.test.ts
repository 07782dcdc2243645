import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appJwt, at, type Client, clientWith, installationClient } from './client.ts'
import { createWorld, type World } from './world.ts'

let world: World
let client: Client
beforeEach(async () => {
  world = await createWorld()
  client = await installationClient(world)
})
afterEach(async () => {
  await world.close()
})

describe('GraphQL', () => {
  it('knows bots by slug, deleted people not at all', async () => {
    world.as('ana').grants('gone', 'write')
    world.as('gone').opensIssue({ title: 'Down' })
    await client.graphql(
      'mutation($id: ID!) { addComment(input: { subjectId: $id, body: "Hi" }) { clientMutationId } }',
      {
        id: world.issue(1).id,
      },
    )
    world.deleteAccount('gone')
    const { data } =
      await client.graphql(`{ repository(owner: "ACME", name: "Shop") { issue(number: 1) { author { login }
      comments(last: 1) { nodes { viewerDidAuthor author { __typename login ... on Bot { databaseId } } } } } } }`)
    expect(at(data, 'repository.issue')).toEqual({
      author: null,
      comments: {
        nodes: [
          {
            viewerDidAuthor: true,
            author: { __typename: 'Bot', login: 'debrief', databaseId: world.app.botId },
          },
        ],
      },
    })
    expect(world.comments(1)).toMatchObject([{ author: 'debrief[bot]' }])
  })

  it('answers NOT_FOUND where something is missing, and the rest', async () => {
    world.as('ana').opensIssue({ title: 'Down' })
    const { data, errors } = await client.graphql(
      `query($ids: [ID!]!) { repository(owner: "acme", name: "shop") { one: issue(number: 1) { number } two: issue(number: 2) { number } } nodes(ids: $ids) { id } }`,
      { ids: [world.issue(1).id, 'I_none'] },
    )
    expect(data).toEqual({
      repository: { one: { number: 1 }, two: null },
      nodes: [{ id: world.issue(1).id }, null],
    })
    expect(errors).toMatchObject([
      { type: 'NOT_FOUND', path: ['repository', 'two'] },
      { type: 'NOT_FOUND', path: ['nodes', 1] },
    ])
  })

  it('pages through a list, both ways', async () => {
    for (let count = 1; count <= 5; count += 1) world.as('ana').opensIssue({ title: `Issue ${count}` })
    const page = async (paging: string) => {
      const { data } = await client.graphql(
        `{ repository(owner: "acme", name: "shop") { issues(${paging}) { totalCount nodes { number } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`,
      )
      return at(data, 'repository.issues')
    }
    const first = await page('first: 2')
    expect(first).toMatchObject({ totalCount: 5, nodes: [{ number: 1 }, { number: 2 }] })
    const second = await page(`first: 2, after: "${at(first, 'pageInfo.endCursor')}"`)
    expect(second).toMatchObject({ nodes: [{ number: 3 }, { number: 4 }], pageInfo: { hasNextPage: true } })
    expect(await page('last: 1')).toMatchObject({
      nodes: [{ number: 5 }],
      pageInfo: { hasPreviousPage: true },
    })
    expect(await page('first: 2, orderBy: { field: CREATED_AT, direction: DESC }')).toMatchObject({
      nodes: [{ number: 5 }, { number: 4 }],
    })
  })

  it.each([
    ['labels', 'MISSING_PAGINATION_BOUNDARIES'],
    ['labels(first: 101)', 'EXCESSIVE_PAGINATION'],
  ])('refuses %s', async (field, type) => {
    const { errors } = await client.graphql(
      `{ repository(owner: "acme", name: "shop") { ${field} { totalCount } } }`,
    )
    expect(errors).toMatchObject([{ type }])
  })

  it('cuts blob text off at 512,000 bytes and shows no binary', async () => {
    world.as('ana').pushes('main', { 'long.md': 'x'.repeat(600_000), 'a.bin': Buffer.from([1, 0, 2]) })
    const { data } = await client.graphql(`{ repository(owner: "acme", name: "shop") {
      long: object(expression: "HEAD:long.md") { ... on Blob { byteSize isTruncated text } }
      binary: object(expression: "HEAD:a.bin") { ... on Blob { isBinary text } } } }`)
    expect(at(data, 'repository.long')).toMatchObject({ byteSize: 600_000, isTruncated: true })
    expect(at(data, 'repository.long.text')).toHaveLength(512_000)
    expect(at(data, 'repository.binary')).toEqual({ isBinary: true, text: null })
    const raw = await client.rest('GET /repos/acme/shop/contents/long.md', undefined, {
      accept: 'application/vnd.github.raw+json',
    })
    expect(raw.text).toHaveLength(600_000)
  })

  it('tells history in order, with who did it', async () => {
    const ana = world.as('ana')
    ana.opensIssue({ title: 'Down', labels: ['incident'] })
    world.clock.advance({ minutes: 5 })
    ana.renamesIssue(1, 'All down')
    world.as('ben').comments(1, 'Looking')
    ana.assigns(1, 'ben')
    ana.unlabels(1, 'incident')
    world.clock.advance({ minutes: 5 })
    ana.closes(1)
    ana.reopens(1)
    world.as('ben').pushes('fix', { 'a.md': 'a' })
    const pull = world.as('ben').opensPullRequest({ title: 'Fix', head: 'fix', body: 'Closes #1' })
    ana.merges(pull.number)
    const { data } =
      await client.graphql(`{ repository(owner: "acme", name: "shop") { issue(number: 1) { timelineItems(first: 50) { nodes {
      __typename ... on LabeledEvent { createdAt actor { login } } ... on RenamedTitleEvent { previousTitle currentTitle }
      ... on CrossReferencedEvent { willCloseTarget source { ... on PullRequest { number } } }
      ... on ClosedEvent { stateReason closer { ... on PullRequest { number } } } } } } } }`)
    expect(at(data, 'repository.issue.timelineItems.nodes')).toEqual([
      { __typename: 'LabeledEvent', createdAt: '2026-03-02T09:00:00Z', actor: { login: 'ana' } },
      { __typename: 'RenamedTitleEvent', previousTitle: 'Down', currentTitle: 'All down' },
      { __typename: 'IssueComment' },
      { __typename: 'AssignedEvent' },
      { __typename: 'UnlabeledEvent' },
      { __typename: 'ClosedEvent', stateReason: 'COMPLETED', closer: null },
      { __typename: 'ReopenedEvent' },
      { __typename: 'CrossReferencedEvent', willCloseTarget: true, source: { number: pull.number } },
      { __typename: 'ClosedEvent', stateReason: 'COMPLETED', closer: { number: pull.number } },
    ])
  })
})

describe('REST', () => {
  it('answers 422 with a list of errors', async () => {
    const create = (title: string) =>
      client.rest('POST /repos/acme/shop/milestones', { title, due_on: '2026-03-31T23:59:59Z' })
    expect((await create('March')).status).toBe(201)
    const again = await create('March')
    expect(again.status).toBe(422)
    expect(at(again.body, 'errors')).toEqual([
      { resource: 'Milestone', field: 'title', code: 'already_exists' },
    ])
    expect(world.milestones()).toMatchObject([{ title: 'March', due: '2026-03-31', open: true }])
    await client.rest('PATCH /repos/acme/shop/milestones/1', { state: 'closed' })
    expect(world.milestones()).toMatchObject([{ open: false }])
  })

  it('redirects a renamed repository, and finds it under any case', async () => {
    world.as('ana').renamesRepository('store')
    const reply = await client.rest('GET /repos/acme/shop')
    expect(reply.status).toBe(301)
    expect(reply.headers.get('location')).toBe(`${world.url}/repos/acme/store`)
    expect((await client.rest('GET /repos/ACME/Store')).status).toBe(200)
  })

  it('says where an issue went', async () => {
    world.addRepository('platform', { people: { ana: 'admin' } })
    for (const title of ['a', 'b']) world.as('ana').opensIssue({ title })
    world.as('ana').transfers(1, 'platform')
    world.as('ana').deletesIssue(2)
    const status = async (number: number) =>
      (await client.rest(`GET /repos/acme/shop/issues/${number}`)).status
    expect([await status(1), await status(2), await status(3)]).toEqual([301, 410, 404])
  })

  it('records dispatches', async () => {
    const body = { event_type: 'incident_closed', client_payload: { incident: 42 } }
    expect((await client.rest('POST /repos/acme/shop/dispatches', body)).status).toBe(204)
    expect(world.dispatches()).toMatchObject([{ event: 'incident_closed', payload: { incident: 42 } }])
    const wide = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`k${index}`, index]))
    const refused = await client.rest('POST /repos/acme/shop/dispatches', {
      event_type: 'x',
      client_payload: wide,
    })
    expect(refused.status).toBe(422)
  })

  it('lists deliveries and sends them again', async () => {
    world.as('ana').opensIssue({ title: 'Down' })
    await world.quiet()
    const app = clientWith(world, appJwt(world))
    const listed = await app.rest('GET /app/hook/deliveries?per_page=1')
    expect(at(listed.body, '0')).toMatchObject({
      event: 'issues',
      action: 'opened',
      redelivery: false,
      status_code: 0,
    })
    expect((await app.rest(`POST /app/hook/deliveries/${at(listed.body, '0.id')}/attempts`)).status).toBe(202)
    await world.quiet()
    const again = await app.rest('GET /app/hook/deliveries?per_page=1')
    expect(at(again.body, '0')).toMatchObject({ guid: at(listed.body, '0.guid'), redelivery: true })
    expect(again.headers.get('link')).toContain('rel="next"')
  })

  it('lives under an enterprise server’s addresses too', async () => {
    const reply = await client.rest('GET /api/v3/repos/acme/shop')
    expect(at(reply.body, 'full_name')).toBe('acme/shop')
    const graphql = await client.rest('POST /api/graphql', { query: '{ rateLimit { limit } }' })
    expect(at(graphql.body, 'data.rateLimit.limit')).toBe(5000)
  })
})

describe('what it does not know', () => {
  it.each([
    ['an unknown route', () => client.rest('GET /repos/acme/shop/rulesets'), 501],
    [
      'a field that GitHub does not have',
      () => client.graphql('{ repository(owner: "acme", name: "shop") { mood } }'),
      200,
    ],
    [
      'a field that is not simulated',
      () => client.graphql('{ repository(owner: "acme", name: "shop") { stargazerCount } }'),
      501,
    ],
    [
      'an argument that is not simulated',
      () =>
        client.graphql(
          '{ repository(owner: "acme", name: "shop") { labels(first: 1) { totalCount } issues(first: 1, filterBy: { mentioned: "x" }) { totalCount } } }',
        ),
      501,
    ],
    [
      'a missing variable',
      () =>
        client.graphql(
          'query($n: Int!) { repository(owner: "acme", name: "shop") { issue(number: $n) { id } } }',
        ),
      501,
    ],
  ])('%s fails the test', async (_, ask, status) => {
    expect((await ask()).status).toBe(status)
    expect(world.violations).toHaveLength(1)
    expect(() => world.assertNoViolations()).toThrow('The world was asked for what it does not have')
    await expect(world.close()).rejects.toThrow()
    world = await createWorld()
  })
})
