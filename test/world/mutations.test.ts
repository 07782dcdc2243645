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

function oidOf(branch: string): string {
  return world.head(branch) ?? ''
}

function idOf(login: string): string {
  return world.hub.state.accounts.find((one) => one.login === login)?.id ?? ''
}

function commitOn(branch: string, expectedHeadOid: string, path = 'a.md') {
  return {
    branch: { repositoryNameWithOwner: 'acme/shop', branchName: branch },
    message: { headline: 'Write' },
    expectedHeadOid,
    fileChanges: { additions: [{ path, contents: Buffer.from('text').toString('base64') }] },
  }
}

describe('a document of mutations', () => {
  it('runs one after the other; a failing one is null and the others are done', async () => {
    const reply = await client.mutate({
      one: ['createIssue', { repositoryId: repo, title: 'One' }],
      two: ['createIssue', { repositoryId: repo, title: 'Two', assigneeIds: [idOf('web-flow')] }],
      three: ['createIssue', { repositoryId: repo, title: 'Three' }],
    })
    expect(reply.status).toBe(200)
    expect(at(reply.data, 'two')).toBeNull()
    expect(reply.errors).toMatchObject([
      {
        type: 'UNPROCESSABLE',
        path: ['two'],
        message: 'assignees web-flow cannot be assigned to this issue',
      },
    ])
    expect(world.issues().map((issue) => issue.title)).toEqual(['One', 'Three'])
    expect(world.requests.writes()).toMatchObject([
      {
        operation: 'Batch',
        fields: ['createIssue', 'createIssue', 'createIssue'],
        aliases: ['one', 'two', 'three'],
      },
    ])
  })

  it('creates an issue with everything at once', async () => {
    const parent = world.as('ana').opensIssue({ title: 'Incident' })
    world.as('ana').createsLabel('action')
    world.as('ana').createsMilestone('March', '2026-03-31')
    const [label, milestone] = [world.hub.state.repositories[0]?.labels[0], world.milestones()[0]]
    const reply = await client.mutate({
      one: [
        'createIssue',
        {
          repositoryId: repo,
          title: 'Do it',
          labelIds: [label?.id],
          assigneeIds: [idOf('ben')],
          milestoneId: milestone?.id,
          parentIssueId: parent.id,
        },
      ],
    })
    expect(reply.errors).toEqual([])
    expect(world.issue(2)).toMatchObject({
      author: 'debrief[bot]',
      labels: ['action'],
      assignees: ['ben'],
      milestone: 'March',
      parent: 1,
    })
    expect(world.issue(1).subIssues).toEqual([2])
  })
})

/** What is tried, the mutation and its input, and how GitHub says no. */
type Refused = [string, () => [string, object], string, string]

describe('what GitHub refuses', () => {
  it.each<Refused>([
    [
      'a taken branch',
      () => ['createRef', { repositoryId: repo, name: 'refs/heads/main', oid: oidOf('main') }],
      'UNPROCESSABLE',
      'already exists',
    ],
    [
      'a bad branch name',
      () => ['createRef', { repositoryId: repo, name: 'refs/heads/a..b', oid: oidOf('main') }],
      'UNPROCESSABLE',
      'is not a valid ref name',
    ],
    [
      'an unknown commit',
      () => ['createRef', { repositoryId: repo, name: 'refs/heads/x', oid: '1'.repeat(40) }],
      'UNPROCESSABLE',
      'Object does not exist',
    ],
    [
      'a commit on no branch',
      () => ['createCommitOnBranch', commitOn('none', oidOf('main'))],
      'NOT_FOUND',
      'Branch "none" not found',
    ],
    [
      'a commit on an older head',
      () => ['createCommitOnBranch', commitOn('main', '1'.repeat(40))],
      'STALE_DATA',
      'Expected branch to point to',
    ],
    [
      'a workflow',
      () => ['createCommitOnBranch', commitOn('main', oidOf('main'), '.github/workflows/ci.yml')],
      'FORBIDDEN',
      'workflow',
    ],
    [
      'a path that climbs',
      () => ['createCommitOnBranch', commitOn('main', oidOf('main'), '../a.md')],
      'UNPROCESSABLE',
      'invalid',
    ],
    [
      'a pull request of nothing',
      () => [
        'createPullRequest',
        { repositoryId: repo, baseRefName: 'main', headRefName: 'empty', title: 'T' },
      ],
      'UNPROCESSABLE',
      'No commits between main and empty',
    ],
    [
      'a pull request of no branch',
      () => [
        'createPullRequest',
        { repositoryId: repo, baseRefName: 'main', headRefName: 'none', title: 'T' },
      ],
      'UNPROCESSABLE',
      'Head ref must be a branch',
    ],
    [
      'a second pull request',
      () => [
        'createPullRequest',
        { repositoryId: repo, baseRefName: 'main', headRefName: 'topic', title: 'T' },
      ],
      'UNPROCESSABLE',
      'A pull request already exists for acme:topic.',
    ],
    [
      'a title of 257 characters',
      () => ['createIssue', { repositoryId: repo, title: 'x'.repeat(257) }],
      'UNPROCESSABLE',
      'Title is too long (maximum is 256 characters)',
    ],
    [
      'no title',
      () => ['createIssue', { repositoryId: repo, title: ' ' }],
      'UNPROCESSABLE',
      "Title can't be blank",
    ],
    [
      'a body of 65537 characters',
      () => ['createIssue', { repositoryId: repo, title: 'T', body: 'x'.repeat(65_537) }],
      'UNPROCESSABLE',
      'Body is too long (maximum is 65536 characters)',
    ],
    [
      'a label twice, in another case',
      () => ['createLabel', { repositoryId: repo, name: 'BUG', color: 'ededed' }],
      'UNPROCESSABLE',
      'Name has already been taken',
    ],
    [
      'a label of 51 characters',
      () => ['createLabel', { repositoryId: repo, name: 'x'.repeat(51), color: 'ededed' }],
      'UNPROCESSABLE',
      'Name is too long',
    ],
    [
      'an unknown id',
      () => ['addComment', { subjectId: 'I_nothing', body: 'x' }],
      'NOT_FOUND',
      'Could not resolve to a node',
    ],
    [
      'a review by the author',
      () => ['requestReviews', { pullRequestId: world.pullRequest(1).id, userIds: [idOf('ben')] }],
      'UNPROCESSABLE',
      'pull request author',
    ],
    [
      'a review by an outsider',
      () => [
        'requestReviews',
        { pullRequestId: world.pullRequest(1).id, userIds: [idOf('ana'), idOf('outsider')] },
      ],
      'UNPROCESSABLE',
      'collaborator',
    ],
    [
      'a child that has a parent',
      () => ['addSubIssue', { issueId: world.issue(4).id, subIssueId: world.issue(3).id }],
      'UNPROCESSABLE',
      'Sub issue may only have one parent',
    ],
    [
      'a comment on what is locked',
      () => ['addComment', { subjectId: world.issue(2).id, body: 'x' }],
      'FORBIDDEN',
      'locked',
    ],
  ])('%s', async (_, input, type, message) => {
    const ana = world.as('ana')
    world.as('ben').pushes('topic', { 'a.md': 'a' })
    world.as('ben').opensPullRequest({ title: 'Topic', head: 'topic' })
    ana.createsBranch('empty')
    ana.createsLabel('bug')
    world.as('outsider')
    for (const title of ['Incident', 'Child', 'Other']) ana.opensIssue({ title })
    ana.addsSubIssue(2, 3)
    ana.locks(2)
    const [field, variables] = input()
    const reply = await client.mutate({ it: [field, variables] })
    expect(reply.status).toBe(200)
    expect(reply.data).toEqual({ it: null })
    expect(reply.errors).toMatchObject([{ type, path: ['it'], message: expect.stringContaining(message) }])
    expect(world.pullRequest(1).requestedReviewers).toEqual([])
  })

  it('a draft where drafts are not available', async () => {
    const free = await createWorld({ draftsAvailable: false })
    free.as('ben').pushes('topic', { 'a.md': 'a' })
    const reply = await (await installationClient(free)).graphql(
      `mutation($repo: ID!) { createPullRequest(input: { repositoryId: $repo, baseRefName: "main", headRefName: "topic", title: "T", draft: true }) { clientMutationId } }`,
      { repo: free.hub.state.repositories[0]?.id },
    )
    expect(reply.errors).toMatchObject([{ type: 'UNPROCESSABLE', message: expect.stringContaining('Draft') }])
    await free.close()
  })

  it('a hundred and first sub-issue', async () => {
    const parent = world.as('ana').opensIssue({ title: 'Incident' })
    for (let count = 0; count < 100; count += 1) {
      world.as('ana').addsSubIssue(parent, world.as('ana').opensIssue({ title: `Child ${count}` }))
    }
    const reply = await client.mutate({
      it: ['createIssue', { repositoryId: repo, title: 'One more', parentIssueId: parent.id }],
    })
    expect(reply.errors).toMatchObject([{ type: 'UNPROCESSABLE', message: expect.stringContaining('100') }])
    expect(world.issues()).toHaveLength(101)
  })

  it('anything in an archived repository', async () => {
    world.as('ana').opensIssue({ title: 'Incident' })
    world.as('ana').archives()
    const reply = await client.mutate({ it: ['addComment', { subjectId: world.issue(1).id, body: 'x' }] })
    expect(reply.errors).toMatchObject([
      { type: 'FORBIDDEN', message: 'Repository was archived so is read-only.' },
    ])
  })
})
