import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at, installationClient } from './client.ts'
import { createReceiver, heard, type Receiver } from './receiver.ts'
import { createWorld, type World } from './world.ts'

let world: World
let app: Receiver
beforeEach(async () => {
  world = await createWorld({
    events: [
      'issues',
      'issue_comment',
      'sub_issues',
      'pull_request',
      'pull_request_review',
      'push',
      'create',
      'delete',
      'label',
      'milestone',
      'repository',
    ],
  })
  app = await createReceiver()
  world.deliverTo(app.url)
})
afterEach(async () => {
  await app.close()
  await world.close()
})

describe('what a payload holds', () => {
  it('has everything around the event', async () => {
    world.as('ana').opensIssue({ title: 'Down', labels: ['incident'] })
    await world.quiet()
    expect(app.payload('issues.labeled')).toMatchObject({
      action: 'labeled',
      label: { id: expect.any(Number), node_id: expect.any(String), name: 'incident', color: 'd73a4a' },
      issue: { number: 1, node_id: expect.any(String), body: null, user: { login: 'ana', type: 'User' } },
      repository: {
        id: expect.any(Number),
        node_id: expect.any(String),
        full_name: 'acme/shop',
        owner: { login: 'acme', type: 'Organization' },
        default_branch: 'main',
        private: true,
        archived: false,
      },
      organization: { login: 'acme' },
      sender: { login: 'ana' },
      installation: { id: world.app.installationId },
    })
  })

  it('says that a commented issue is a pull request', async () => {
    world.as('ana').pushes('topic', { 'a.md': 'a' })
    const pull = world.as('ana').opensPullRequest({ title: 'Add', head: 'topic' })
    const comment = world.as('ben').comments(pull, 'Nice')
    world.as('ben').editsComment(comment, 'Very nice')
    await world.quiet()
    expect(at(app.payload('issue_comment.created'), 'issue.pull_request.url')).toContain('/pulls/1')
    expect(at(app.payload('issue_comment.edited'), 'changes.body.from')).toBe('Nice')
  })

  it('describes a push commit by commit', async () => {
    world.as('ana').pushes('topic', { 'a.md': 'a', 'README.md': null }, 'Move things')
    await world.quiet()
    expect(app.payload('push')).toMatchObject({
      ref: 'refs/heads/topic',
      before: '0'.repeat(40),
      after: world.head('topic'),
      created: true,
      deleted: false,
      forced: false,
      pusher: { name: 'ana' },
      commits: [{ message: 'Move things', added: ['a.md'], removed: ['README.md'], modified: [] }],
      head_commit: { id: world.head('topic') },
    })
    world.as('ana').forcePushes('topic', { 'b.md': 'b' })
    await world.quiet()
    const forced = app.received.findLast((one) => one.event === 'push')
    expect(forced?.payload).toMatchObject({ forced: true, commits: [{ added: ['b.md'] }] })
  })

  it('names the app of a check run, and the button that was pressed', async () => {
    world.as('ana').pushes('topic', { 'a.md': 'a' })
    const pull = world.as('ana').opensPullRequest({ title: 'Add', head: 'topic' })
    const client = await installationClient(world)
    await client.graphql(
      `mutation($repo: ID!, $head: GitObjectID!) { createCheckRun(input: { repositoryId: $repo, name: "Debrief", headSha: $head,
        status: COMPLETED, conclusion: ACTION_REQUIRED, externalId: "x",
        actions: [{ label: "Fix", description: "Fix dates", identifier: "fix" }] }) { checkRun { id } } }`,
      { repo: world.hub.state.repositories[0]?.id, head: pull.head },
    )
    world.as('ben').pressesButton(pull, 'Debrief', 'fix')
    world.as('ben').rerunsCheck(pull, 'Debrief')
    await world.quiet()
    const names = app.names().filter((name) => name.startsWith('check_run'))
    expect(names).toEqual([
      'check_run.created',
      'check_run.completed',
      'check_run.requested_action',
      'check_run.rerequested',
    ])
    expect(app.payload('check_run.requested_action')).toMatchObject({
      requested_action: { identifier: 'fix' },
      sender: { login: 'ben' },
      check_run: {
        external_id: 'x',
        app: { id: world.app.id, slug: 'debrief' },
        pull_requests: [{ number: pull.number }],
      },
    })
  })
})

describe('how it travels', () => {
  it('is signed, named and numbered', async () => {
    world.as('ana').opensIssue({ title: 'Down', labels: ['a', 'b', 'c'] })
    await world.quiet()
    for (const { headers, body, event } of app.received) {
      const digest = createHmac('sha256', world.app.webhookSecret).update(body).digest('hex')
      expect(headers['x-hub-signature-256']).toBe(`sha256=${digest}`)
      expect(headers['x-github-event']).toBe(event)
      expect(headers['content-type']).toBe('application/json')
      expect(headers['x-github-hook-installation-target-type']).toBe('integration')
      expect(headers['x-github-delivery']).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    }
    const guids = app.received.map((one) => one.headers['x-github-delivery'])
    expect(new Set(guids).size).toBe(guids.length)
  })

  it('can be lost, doubled, held, turned round and shuffled', async () => {
    world.deliveries.lose((one) => one.event === 'label')
    world.deliveries.duplicate((one) => one.action === 'labeled')
    expect(await heard(world, app, () => world.as('ana').opensIssue({ title: 'A', labels: ['x'] }))).toEqual([
      'issues.opened',
      'issues.labeled',
      'issues.labeled',
    ])
    world.deliveries.behave()
    world.deliveries.hold()
    expect(
      await heard(world, app, () =>
        world.as('ana').opensIssue({ title: 'B', labels: ['x'], assignees: ['ben'] }),
      ),
    ).toEqual([])
    expect(await heard(world, app, () => world.deliveries.release('reversed'))).toEqual([
      'issues.assigned',
      'issues.labeled',
      'issues.opened',
    ])
    world.deliveries.shuffle(3)
    const names = await heard(world, app, () => {
      for (const title of ['1', '2', '3', '4', '5']) world.as('ana').opensIssue({ title })
    })
    expect(names).toHaveLength(5)
    const titles = app.received.slice(-5).map((one) => at(one.payload, 'issue.title'))
    expect(titles.toSorted()).toEqual(['1', '2', '3', '4', '5'])
    expect(titles).not.toEqual(['1', '2', '3', '4', '5'])
  })

  it('fails when nobody is there, and comes again with its guid when asked to', async () => {
    world.deliverTo(undefined)
    world.as('ana').opensIssue({ title: 'Down' })
    await world.quiet()
    const [failed] = world.deliveries.list()
    expect(failed).toMatchObject({ status: 'failed', statusCode: 0, redelivery: false })
    world.deliverTo(app.url)
    world.deliveries.redeliver(failed?.id ?? 0)
    await world.quiet()
    expect(app.received[0]?.headers['x-github-delivery']).toBe(failed?.guid)
    expect(world.deliveries.list().at(-1)).toMatchObject({ status: 'OK', statusCode: 202, redelivery: true })
  })

  it('can arrive before the call that caused it is answered', async () => {
    const client = await installationClient(world)
    world.fail('createIssue', { how: 'late' })
    const repo = world.hub.state.repositories[0]?.id
    await client.mutate({ it: ['createIssue', { repositoryId: repo, title: 'Down' }] })
    expect(app.names()).toEqual(['issues.opened'])
  })

  it('can come many at once', async () => {
    world.deliveries.inParallel(3)
    const names = await heard(world, app, () =>
      world.as('ana').opensIssue({ title: 'A', labels: ['x', 'y'] }),
    )
    expect(names.toSorted()).toEqual([
      'issues.labeled',
      'issues.labeled',
      'issues.opened',
      'label.created',
      'label.created',
    ])
  })

  it('can be forged', async () => {
    expect(await world.deliveries.sendRaw('issues', '"x"', { signature: null })).toBe(202)
    expect(app.received[0]?.headers['x-hub-signature-256']).toBeUndefined()
  })
})
