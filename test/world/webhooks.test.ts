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
      'merge_group',
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

describe('what is told', () => {
  it('tells labels and assignees given at creation', async () => {
    const names = await heard(world, app, () =>
      world.as('ana').opensIssue({ title: 'Down', labels: ['incident'], assignees: ['ben'] }),
    )
    expect(names).toEqual(['label.created', 'issues.opened', 'issues.labeled', 'issues.assigned'])
  })

  it('tells labels of a pull request as its own', async () => {
    world.as('ana').pushes('topic', { 'a.md': 'a' })
    const pull = world.as('ana').opensPullRequest({ title: 'Add', head: 'topic' })
    expect(await heard(world, app, () => world.as('ana').labels(pull, 'bug'))).toEqual([
      'label.created',
      'pull_request.labeled',
    ])
  })

  it('moves the head with the branch', async () => {
    const before = world.as('ana').pushes('topic', { 'a.md': 'a' })
    const pull = world.as('ana').opensPullRequest({ title: 'Add', head: 'topic' })
    const names = await heard(world, app, () => world.as('ana').pushes('topic', { 'a.md': 'b' }))
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
    expect(await heard(world, app, () => act(number))).toEqual([`pull_request.${action}`])
    expect(at(app.payload(`pull_request.${action}`), 'number')).toBe(number)
  })

  it('tells ready_for_review', async () => {
    world.as('ana').pushes('topic', { 'a.md': 'a' })
    const { number } = world.as('ana').opensPullRequest({ title: 'Add', head: 'topic', draft: true })
    expect(await heard(world, app, () => world.as('ana').marksReady(number))).toEqual([
      'pull_request.ready_for_review',
    ])
  })

  it('pushes to the base before it tells of the merge', async () => {
    world.as('ana').pushes('topic', { 'a.md': 'a' })
    const { number } = world.as('ana').opensPullRequest({ title: 'Add', head: 'topic' })
    const names = await heard(world, app, () => world.as('ben').merges(number))
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
    const names = await heard(world, app, () => world.as('ana').deletesBranch('topic'))
    expect(names).toEqual(['push', 'delete', 'pull_request.closed'])
  })

  it('asks for checks of a merge group', async () => {
    world.installation.setPermissions({ metadata: 'read', pull_requests: 'write', merge_queues: 'read' })
    world.as('ana').pushes('topic', { 'a.md': 'a' })
    const { number } = world.as('ana').opensPullRequest({ title: 'Add', head: 'topic' })
    const head = { sha: '' }
    const names = await heard(world, app, () => {
      head.sha = world.as('ana').entersMergeQueue(number)
      world.as('ana').leavesMergeQueue(number)
    })
    expect(names).toEqual([
      'pull_request.enqueued',
      'merge_group.checks_requested',
      'merge_group.destroyed',
      'pull_request.dequeued',
    ])
    expect(app.payload('merge_group.checks_requested')).toMatchObject({
      merge_group: { head_sha: head.sha, base_ref: 'refs/heads/main', base_sha: world.head('main') },
    })
  })

  it('calls deleted people ghosts', async () => {
    world.as('ana').grants('gone', 'write')
    world.as('gone').opensIssue({ title: 'Down' })
    world.deleteAccount('gone')
    await heard(world, app, () => world.as('ana').closes(1))
    expect(at(app.payload('issues.closed'), 'issue.user.login')).toBe('ghost')
  })

  it('tells both sides of a sub-issue', async () => {
    const parent = world.as('ana').opensIssue({ title: 'Parent' })
    const child = world.as('ana').opensIssue({ title: 'Child' })
    const names = await heard(world, app, () => world.as('ana').addsSubIssue(parent, child))
    expect(names).toEqual(['sub_issues.parent_issue_added', 'sub_issues.sub_issue_added'])
    expect(app.payload('sub_issues.sub_issue_added')).toMatchObject({
      parent_issue: { number: parent.number },
      sub_issue: { number: child.number },
    })
  })

  it('tells where a transferred issue went', async () => {
    world.addRepository('platform', { people: { ana: 'admin' } })
    const issue = world.as('ana').opensIssue({ title: 'Down' })
    await heard(world, app, () => world.as('ana').transfers(issue, 'platform'))
    expect(app.payload('issues.transferred')).toMatchObject({
      issue: { number: issue.number },
      changes: { new_issue: { number: 1 }, new_repository: { full_name: 'acme/platform' } },
    })
  })

  it('tells the life of the repository, of the installation and of reviews', async () => {
    world.as('ana').pushes('topic', { 'a.md': 'a' })
    const { number } = world.as('ana').opensPullRequest({ title: 'Add', head: 'topic' })
    const names = await heard(world, app, () => {
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
    const names = await heard(world, app, () => {
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
