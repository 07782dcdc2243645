import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at, type Client, installationClient } from './client.ts'
import { createWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ files: { 'README.md': 'one\n', 'docs/a.md': 'a\n' } })
})
afterEach(() => world.close())

/** A pull request of one change. */
function pullRequest(branch: string, changes: Record<string, string | null>, by = 'ben') {
  world.as(by).pushes(branch, changes)
  return world.as(by).opensPullRequest({ title: branch, head: branch })
}

describe('Git is Git', () => {
  it('gives blobs and trees the ids that Git gives them', async () => {
    const client = await installationClient(world)
    const { data } = await client.graphql(`{ repository(owner: "acme", name: "shop") {
      readme: object(expression: "HEAD:README.md") { oid ... on Blob { text byteSize isBinary isTruncated } }
      docs: object(expression: "main:docs") { ... on Tree { entries { name path type oid } } }
      none: object(expression: "HEAD:nothing") { oid } } }`)
    expect(at(data, 'repository.readme')).toEqual({
      oid: '5626abf0f72e58d7a153368ba57db4c673c0e171',
      text: 'one\n',
      byteSize: 4,
      isBinary: false,
      isTruncated: false,
    })
    expect(at(data, 'repository.docs.entries.0')).toMatchObject({
      name: 'a.md',
      path: 'docs/a.md',
      type: 'blob',
    })
    expect(at(data, 'repository.none')).toBeNull()
  })

  it('tells who wrote and who committed', async () => {
    world.as('ben').pushes('main', { 'b.md': 'b' }, { message: 'By hand' })
    world.as('ben').pushes('main', { 'b.md': 'c' }, { message: 'In the browser', web: true })
    world.as('ben').pushes('main', { 'b.md': 'd' }, { message: 'By nobody', unknownAuthor: true })
    const client = await installationClient(world)
    const { data } =
      await client.graphql(`{ repository(owner: "acme", name: "shop") { defaultBranchRef { target { ... on Commit {
      history(first: 3) { totalCount nodes { messageHeadline author { user { login } } committer { user { login } } signature { wasSignedByGitHub } } }
      touched: history(first: 9, path: "b.md") { totalCount } } } } } }`)
    expect(at(data, 'repository.defaultBranchRef.target.history.nodes')).toEqual([
      { messageHeadline: 'By nobody', author: { user: null }, committer: { user: null }, signature: null },
      {
        messageHeadline: 'In the browser',
        author: { user: { login: 'ben' } },
        committer: { user: { login: 'web-flow' } },
        signature: { wasSignedByGitHub: true },
      },
      {
        messageHeadline: 'By hand',
        author: { user: { login: 'ben' } },
        committer: { user: { login: 'ben' } },
        signature: null,
      },
    ])
    expect(at(data, 'repository.defaultBranchRef.target.touched.totalCount')).toBe(3)
  })
})

describe('pull requests', () => {
  it('show what they change since they left the base', () => {
    const pull = pullRequest('topic', { 'docs/a.md': null, 'b.md': 'b\n' })
    world.as('ana').pushes('main', { 'other.md': 'x' })
    expect(world.pullRequest(pull.number)).toMatchObject({ files: ['b.md', 'docs/a.md'] })
    expect(world.pullRequest(pull.number).commits).toHaveLength(1)
  })

  it('merged one after the other keep each other’s files', () => {
    const first = pullRequest('one', { 'one.md': '1' })
    const second = pullRequest('two', { 'two.md': '2', 'README.md': 'two\n' })
    world.as('ana').merges(first.number)
    world.as('ana').merges(second.number, { method: 'squash' })
    expect(world.files('main')).toEqual(['README.md', 'docs/a.md', 'one.md', 'two.md'])
    expect(world.file('main', 'README.md')).toBe('two\n')
    expect(world.pullRequest(second.number)).toMatchObject({
      state: 'merged',
      files: ['README.md', 'two.md'],
    })
  })

  it('that conflict are refused with 405, a wrong head with 409', () => {
    const first = pullRequest('one', { 'README.md': '1' })
    const second = pullRequest('two', { 'README.md': '2' })
    expect(() => world.as('ana').merges(first.number, { expectedHead: '0'.repeat(40) })).toThrow(
      expect.objectContaining({ status: 409 }),
    )
    world.as('ana').merges(first.number)
    expect(() => world.as('ana').merges(second.number)).toThrow(expect.objectContaining({ status: 405 }))
    expect(world.pullRequest(second.number).state).toBe('open')
  })

  it('wait for their required check, and only for that app’s', async () => {
    world.as('ana').protects('main', { checks: [{ name: 'Debrief', app: world.app.id }], approvals: 1 })
    const pull = pullRequest('topic', { 'b.md': 'b' })
    world.otherApp('imposter').reportsCheck(pull, { name: 'Debrief', conclusion: 'success' })
    const merge = () => world.as('ana').merges(pull.number)
    expect(merge).toThrow('is expected')
    const client = await installationClient(world)
    await report(client, pull.head, 'FAILURE')
    expect(merge).toThrow('is failing')
    await report(client, pull.head, 'SUCCESS')
    expect(merge).toThrow('approving review is required')
    world.as('eli').approves(pull.number)
    expect(merge).toThrow('approving review is required')
    world.as('cleo').approves(pull.number)
    merge()
    expect(world.pullRequest(pull.number).state).toBe('merged')
  })

  it('are the only way into a protected branch, except for administrators', async () => {
    world.as('ana').protects('main', { approvals: 1 })
    expect(() => world.as('ben').pushes('main', { 'b.md': 'b' })).toThrow(
      'Changes must be made through a pull request',
    )
    const client = await installationClient(world)
    const reply = await client.mutate({
      it: [
        'createCommitOnBranch',
        {
          branch: { repositoryNameWithOwner: 'acme/shop', branchName: 'main' },
          message: { headline: 'Write' },
          expectedHeadOid: world.head('main'),
          fileChanges: { deletions: [{ path: 'README.md' }] },
        },
      ],
    })
    expect(reply.errors).toMatchObject([{ type: 'BRANCH_PROTECTION_RULE_VIOLATION', path: ['it'] }])
    world.as('ana').pushes('main', { 'b.md': 'b' })
    expect(world.files('main')).toEqual(['README.md', 'b.md', 'docs/a.md'])
  })

  it('close what they promise to close, in body or commit, outside code and comments', () => {
    for (const title of ['a', 'b', 'c', 'd']) world.as('ana').opensIssue({ title })
    world.as('ben').pushes('topic', { 'b.md': 'b' }, 'Add b\n\nresolves: #2')
    const pull = world.as('ben').opensPullRequest({
      title: 'Add b',
      head: 'topic',
      body: 'Fixes #1, mentions #4. `fixes #3` <!-- closes #3 -->',
    })
    world.as('ana').merges(pull.number)
    expect(world.issues().map((issue) => issue.state)).toEqual(['closed', 'closed', 'open', 'open'])
    expect(world.issue(4).events).toEqual(['CROSS_REFERENCED'])
    expect(world.issue(3).events).toEqual([])
  })

  it('are not needed to close by a push to the default branch', () => {
    for (const title of ['a', 'b']) world.as('ana').opensIssue({ title })
    world.as('ben').pushes('topic', { 'b.md': 'b' }, 'Fixes #1')
    expect(world.issue(1).state).toBe('open')
    world.as('ben').pushes('main', { 'b.md': 'b' }, 'Fixes acme/shop#2')
    expect(world.issues().map((issue) => issue.state)).toEqual(['open', 'closed'])
  })

  it('of a fork carry the same branch name', async () => {
    world.addFork('mallory')
    world.as('mallory', 'mallory/shop').pushes('debrief/42', { 'evil.md': 'x' })
    world.installation.setPermissions({
      metadata: 'read',
      issues: 'write',
      pull_requests: 'write',
      contents: 'write',
    })
    world.as('ana').grants('mallory', 'read')
    world.as('mallory').opensPullRequest({ title: 'Mine', head: 'debrief/42', fork: 'mallory/shop' })
    const client = await installationClient(world)
    const { data } = await client.graphql(`{ repository(owner: "acme", name: "shop") {
      pullRequests(first: 5, headRefName: "debrief/42") { nodes { isCrossRepository author { login } } } } }`)
    expect(at(data, 'repository.pullRequests.nodes')).toEqual([
      { isCrossRepository: true, author: { login: 'mallory' } },
    ])
  })

  it('close with their branch, stay closed without it, and can come back with it', () => {
    const pull = pullRequest('topic', { 'b.md': 'b' })
    world.as('ben').deletesBranch('topic')
    expect(world.pullRequest(pull.number).state).toBe('closed')
    expect(() => world.as('ben').reopensPullRequest(pull.number)).toThrow('branch has been deleted')
    world.as('ben').pushes('topic', { 'b.md': 'again' })
    world.as('ben').reopensPullRequest(pull.number)
    expect(world.pullRequest(pull.number)).toMatchObject({ state: 'open', head: world.head('topic') })
  })

  it('keep reviews with the commit that was reviewed', async () => {
    const pull = pullRequest('topic', { 'b.md': 'b' })
    expect(() => world.as('ben').approves(pull.number)).toThrow('Can not approve your own pull request')
    world.as('eli').approves(pull.number)
    world.as('cleo').requestsChanges(pull.number, 'Not yet')
    world.as('cleo').reviewsWithComment(pull.number, 'See above')
    const later = world.as('ben').pushes('topic', { 'b.md': 'better' })
    world.as('ana').approves(pull.number)
    const client = await installationClient(world)
    const { data } =
      await client.graphql(`{ repository(owner: "acme", name: "shop") { pullRequest(number: ${pull.number}) {
      reviewDecision latestOpinionatedReviews(first: 9, writersOnly: true) { nodes { state author { login } commit { oid } } } } } }`)
    expect(at(data, 'repository.pullRequest')).toEqual({
      reviewDecision: null,
      latestOpinionatedReviews: {
        nodes: [
          { state: 'CHANGES_REQUESTED', author: { login: 'cleo' }, commit: { oid: pull.head } },
          { state: 'APPROVED', author: { login: 'ana' }, commit: { oid: later } },
        ],
      },
    })
  })
})

function report(client: Client, head: string, conclusion: string) {
  return client.graphql(
    `mutation($repo: ID!, $head: GitObjectID!, $conclusion: CheckConclusionState!) { createCheckRun(input: {
      repositoryId: $repo, name: "Debrief", headSha: $head, status: COMPLETED, conclusion: $conclusion }) { checkRun { id } } }`,
    { repo: world.hub.state.repositories[0]?.id, head, conclusion },
  )
}
