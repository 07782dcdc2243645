import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at, installationClient } from './client.ts'
import { createReceiver, type Receiver } from './receiver.ts'
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

/** Names of the events that something caused, and nothing before it. */
async function heard(act: () => unknown): Promise<string[]> {
  await world.quiet()
  const before = app.received.length
  act()
  await world.quiet()
  return app.names().slice(before)
}

describe('what is told', () => {
  it('tells labels and assignees given at creation', async () => {
    const names = await heard(() =>
      world.as('ana').opensIssue({ title: 'Down', labels: ['incident'], assignees: ['ben'] }),
    )
    expect(names).toEqual(['label.created', 'issues.opened', 'issues.labeled', 'issues.assigned'])
  })

  it('tells labels of a pull request as its own', async () => {
    world.as('ana').pushes('topic', { 'a.md': 'a' })
    const pull = world.as('ana').opensPullRequest({ title: 'Add', head: 'topic' })
    expect(await heard(() => world.as('ana').labels(pull, 'bug'))).toEqual([
      'label.created',
      'pull_request.labeled',
    ])
  })

  it('moves the head with the branch', async () => {
    const before = world.as('ana').pushes('topic', { 'a.md': 'a' })
    const pull = world.as('ana').opensPullRequest({ title: 'Add', head: 'topic' })
    const names = await heard(() => world.as('ana').pushes('topic', { 'a.md': 'b' }))
    expect(names).toEqual(['push', 'pull_request.synchronize', 'check_suite.requested'])
    expect(app.payload('pull_request.synchronize')).toMatchObject({
      number: pull.number,
      before,
      after: world.pullRequest(pull.number).head,
      pull_request: { head: { sha: world.pullRequest(pull.number).head, ref: 'topic' } },
    })
  })

  it.each([
    ['converted_to_draft', (pull: number) => world.as('ana').convertsToDraft(pull)],
    ['review_requested', (pull: number) => world.as('ana').asksForReview(pull, 'ben')],
    ['edited', (pull: number) => world.as('ana').renamesIssue(pull, 'Other')],
    ['closed', (pull: number) => world.as('ana').closesPullRequest(pull)],
    ['locked', (pull: number) => world.as('ana').locks(pull)],
  ])('tells pull_request.%s', async (action, act) => {
    world.as('ana').pushes('topic', { 'a.md': 'a' })
    const { number } = world.as('ana').opensPullRequest({ title: 'Add', head: 'topic' })
    expect(await heard(() => act(number))).toEqual([`pull_request.${action}`])
    expect(at(app.payload(`pull_request.${action}`), 'number')).toBe(number)
  })

  it('tells ready_for_review', async () => {
    world.as('ana').pushes('topic', { 'a.md': 'a' })
    const { number } = world.as('ana').opensPullRequest({ title: 'Add', head: 'topic', draft: true })
    expect(await heard(() => world.as('ana').marksReady(number))).toEqual(['pull_request.ready_for_review'])
  })

  it('pushes to the base before it tells of the merge', async () => {
    world.as('ana').pushes('topic', { 'a.md': 'a' })
    const { number } = world.as('ana').opensPullRequest({ title: 'Add', head: 'topic' })
    const names = await heard(() => world.as('ben').merges(number))
    expect(names).toEqual(['push', 'check_suite.requested', 'pull_request.closed'])
    const merged = app.received.at(-3)?.payload
    expect(merged).toMatchObject({ ref: 'refs/heads/main', created: false, deleted: false, forced: false })
    expect(at(merged, 'head_commit.message')).toContain(`Merge pull request #${number}`)
    expect(app.payload('pull_request.closed')).toMatchObject({
      pull_request: { merged: true, merged_by: { login: 'ben' }, merge_commit_sha: world.head('main') },
    })
  })

  it('closes the pull request of a deleted branch', async () => {
    world.as('ana').pushes('topic', { 'a.md': 'a' })
    world.as('ana').opensPullRequest({ title: 'Add', head: 'topic' })
    const names = await heard(() => world.as('ana').deletesBranch('topic'))
    expect(names).toEqual(['push', 'delete', 'pull_request.closed'])
  })

  it('tells both sides of a sub-issue', async () => {
    const parent = world.as('ana').opensIssue({ title: 'Parent' })
    const child = world.as('ana').opensIssue({ title: 'Child' })
    const names = await heard(() => world.as('ana').addsSubIssue(parent, child))
    expect(names).toEqual(['sub_issues.parent_issue_added', 'sub_issues.sub_issue_added'])
    expect(app.payload('sub_issues.sub_issue_added')).toMatchObject({
      parent_issue: { number: parent.number },
      sub_issue: { number: child.number },
    })
  })

  it('tells where a transferred issue went', async () => {
    world.addRepository('platform', { people: { ana: 'admin' } })
    const issue = world.as('ana').opensIssue({ title: 'Down' })
    await heard(() => world.as('ana').transfers(issue, 'platform'))
    expect(app.payload('issues.transferred')).toMatchObject({
      issue: { number: issue.number },
      changes: { new_issue: { number: 1 }, new_repository: { full_name: 'acme/platform' } },
    })
  })

  it('tells the life of the repository, of the installation and of reviews', async () => {
    world.as('ana').pushes('topic', { 'a.md': 'a' })
    const { number } = world.as('ana').opensPullRequest({ title: 'Add', head: 'topic' })
    const names = await heard(() => {
      world.as('ben').approves(number)
      world.as('ana').dismisses(number, 'ben')
      world.as('ana').renamesRepository('store')
      world.as('ana').archives()
      world.installation.removeRepository('store')
      world.installation.suspend()
    })
    expect(names).toEqual([
      'pull_request_review.submitted',
      'pull_request_review.dismissed',
      'repository.renamed',
      'repository.archived',
      'installation_repositories.removed',
      'installation.suspend',
    ])
    expect(app.payload('repository.renamed')).toMatchObject({
      repository: { full_name: 'acme/store' },
      changes: { repository: { name: { from: 'shop' } } },
    })
  })

  it('tells only what the app listens to and may read', async () => {
    world.installation.setPermissions({ metadata: 'read', issues: 'write' })
    const names = await heard(() => {
      world.as('ana').pushes('topic', { 'a.md': 'a' })
      world.as('ana').opensIssue({ title: 'Down' })
    })
    expect(names).toEqual(['issues.opened'])
  })

  it('tells of what the app itself did', async () => {
    const client = await installationClient(world)
    const issue = world.as('ana').opensIssue({ title: 'Down' })
    await client.graphql(
      'mutation($id: ID!) { addComment(input: { subjectId: $id, body: "Hello" }) { clientMutationId: subject { id } } }',
      { id: issue.id },
    )
    await world.quiet()
    expect(app.payload('issue_comment.created')).toMatchObject({
      comment: { body: 'Hello' },
      sender: { login: 'debrief[bot]', type: 'Bot', id: world.app.botId },
    })
  })
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
    expect(await heard(() => world.as('ana').opensIssue({ title: 'A', labels: ['x'] }))).toEqual([
      'issues.opened',
      'issues.labeled',
      'issues.labeled',
    ])
    world.deliveries.behave()
    world.deliveries.hold()
    expect(
      await heard(() => world.as('ana').opensIssue({ title: 'B', labels: ['x'], assignees: ['ben'] })),
    ).toEqual([])
    expect(await heard(() => world.deliveries.release('reversed'))).toEqual([
      'issues.assigned',
      'issues.labeled',
      'issues.opened',
    ])
    world.deliveries.shuffle(3)
    const names = await heard(() => {
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

  it('can be forged', async () => {
    expect(await world.deliveries.sendRaw('issues', '"x"', { signature: null })).toBe(202)
    expect(app.received[0]?.headers['x-hub-signature-256']).toBeUndefined()
  })
})
