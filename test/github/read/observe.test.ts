import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { report } from '../../builders/report.ts'
import { openPullRequest } from '../../world/acts/pullRequests.ts'
import { createStage, documentPath, noHints, type Stage } from '../stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.world.close())

describe('an incident', () => {
  test('without a postmortem: all that is known, in one request', async () => {
    const { ana, world, observe } = stage
    world.as('ben').comments(42, '/timeline 14:05 Failover started')
    ana.assigns(42, 'cleo')
    ana.renamesIssue(42, 'Checkout is down')
    ana.createsMilestone('March', '2026-03-31')
    ana.pushes('main', { CODEOWNERS: '* @cleo', '.github/debrief.yml': 'approvals: 1\n' })
    await observe()
    stage.asked()
    const seen = await observe()
    expect(stage.asked()).toEqual(['query observe'])
    expect(seen).toMatchObject({
      repository: {
        owner: 'acme',
        name: 'shop',
        isArchived: false,
        hasIssues: true,
        defaultBranch: { name: 'main', head: world.head('main') },
        bot: { kind: 'bot', databaseId: world.app.botId, login: 'debrief' },
        configuration: { text: 'approvals: 1\n', truncated: false, bytes: 13 },
      },
      codeowners: '* @cleo',
      labelsComplete: true,
      milestones: [{ title: 'March', due: '2026-03-31', open: true }],
      assignableComplete: true,
      issue: {
        number: 42,
        title: 'Checkout is down',
        body: 'It is red.',
        open: true,
        author: { kind: 'user', login: 'ana' },
        assignees: [{ login: 'cleo' }],
        labels: [{ name: 'incident' }],
      },
      comments: [{ body: '/timeline 14:05 Failover started', author: { login: 'ben' } }],
      subIssues: [],
      adopted: [],
    })
    expect(seen.history.map(({ kind }) => kind)).toEqual(['labeled', 'assigned', 'renamed'])
    expect(seen.assignable.map(({ login }) => login)).toContain('ben')
    expect(seen).not.toHaveProperty('pullRequest')
    expect(seen).not.toHaveProperty('document')
  })

  test('with its postmortem: pull request, document, commits, in one request with the hint', async () => {
    await stage.open()
    stage.asked()
    const seen = await stage.observe(42, { ...noHints, documentPath })
    expect(stage.asked()).toEqual(['query observe'])
    expect(seen).toMatchObject({
      branch: stage.world.head('debrief/42'),
      documentPath,
      document: { text: '# Checkout fails\n', truncated: false },
      pullRequest: {
        state: 'open',
        draft: true,
        branch: 'debrief/42',
        base: 'main',
        head: stage.world.head('debrief/42'),
        author: { kind: 'bot', databaseId: stage.world.app.botId },
        files: [{ path: documentPath, change: 'added' }],
        commits: [{ authors: [{ kind: 'bot' }], unknownAuthor: false, signedBy: 'github' }],
        reviews: [],
        requested: [],
        closes: [],
      },
    })
  })

  test('without the hint the document is found among the files, by one more question', async () => {
    await stage.open()
    stage.asked()
    const seen = await stage.observe()
    expect(stage.asked()).toEqual(['query observe', 'query observe'])
    expect(seen.documentPath).toBe(documentPath)
    expect(seen.document?.text).toBe('# Checkout fails\n')
  })

  test('the document moved, then deleted', async () => {
    await stage.open()
    const ben = stage.world.as('ben')
    const moved = 'docs/INC-2026-0042.md'
    ben.pushes('debrief/42', { [documentPath]: null, [moved]: '# Moved\n' })
    const seen = await stage.observe(42, { ...noHints, documentPath })
    expect(seen.documentPath).toBe(moved)
    expect(seen.document?.text).toBe('# Moved\n')
    ben.pushes('debrief/42', { [moved]: null, 'other.txt': 'x' })
    const deleted = await stage.observe(42, { ...noHints, documentPath: moved })
    expect(deleted.documentPath).toBe(moved)
    expect(deleted).not.toHaveProperty('document')
  })

  test('reviews of people who may write, with the document they read', async () => {
    const { open, world, ana, observe } = stage
    const opened = await open()
    const number = opened.pullRequest?.number ?? 0
    ana.marksReady(number)
    ana.asksForReview(number, 'cleo')
    world.as('ben').approves(number)
    world.as('eli').approves(number)
    world.as('ben').pushes('debrief/42', { [documentPath]: '# Changed since\n' })
    const seen = await observe(42, { ...noHints, documentPath })
    expect(seen.pullRequest?.draft).toBe(false)
    expect(seen.pullRequest?.requested).toEqual(['cleo'])
    expect(seen.pullRequest?.reviews).toMatchObject([
      {
        author: { login: 'ben' },
        state: 'approved',
        commit: opened.pullRequest?.head,
        document: { text: '# Checkout fails\n' },
      },
    ])
    expect(seen.document?.text).toBe('# Changed since\n')
    expect(seen.pullRequest?.commits).toHaveLength(2)
    expect(seen.pullRequest?.commits[1]).toMatchObject({ authors: [{ login: 'ben' }] })
  })

  test('once merged, the document is the one on the default branch, branch or no branch', async () => {
    const { open, ana, world, observe } = stage
    const number = (await open()).pullRequest?.number ?? 0
    ana.marksReady(number)
    ana.merges(number)
    world.as('ben').pushes('main', { [documentPath]: '# Edited on main\n' })
    const seen = await observe(42, { ...noHints, documentPath })
    expect(seen.pullRequest).toMatchObject({ state: 'merged', mergedBy: { login: 'ana' } })
    expect(seen.document?.text).toBe('# Edited on main\n')
    expect(seen.history.at(-1)).toMatchObject({ kind: 'merged', pullRequest: { number } })
  })

  test('our check run on the head, and nobody else’s of the same name', async () => {
    const { open, world, apply, observe } = stage
    const opened = await open()
    const head = opened.pullRequest?.head
    if (!head) throw new Error('no head')
    world
      .otherApp('impostor')
      .reportsCheck(opened.pullRequest.number, { name: 'Debrief', conclusion: 'success' })
    await apply(opened, { kind: 'create-check-run', item: 'check', head, report: report() })
    await apply(opened, {
      kind: 'create-check-run',
      item: 'check',
      head,
      report: report({ title: 'none', externalId: 'h2' }),
    })
    const seen = await observe(42, { ...noHints, documentPath })
    expect(seen.pullRequest?.checkRun).toMatchObject({
      externalId: 'h2',
      title: 'none',
      completed: true,
      conclusion: 'failure',
    })
  })

  test('sub-issues, and issues that were adopted', async () => {
    const { ana, observe, world } = stage
    const child = ana.opensIssue({ title: 'Add an alert' })
    const other = ana.opensIssue({ title: 'An older idea' })
    ana.addsSubIssue(42, child)
    ana.closes(child, 'NOT_PLANNED')
    const id = world.hub.state.repositories[0]?.issues.at(-1)?.id ?? ''
    const seen = await observe(42, { adopted: [id, 'I_that_is_gone'] })
    expect(seen.subIssues).toMatchObject([
      { title: 'Add an alert', open: false, closedAs: 'not_planned', parent: seen.issue.id },
    ])
    expect(seen.adopted).toMatchObject([{ number: other.number, title: 'An older idea' }])
  })

  test('of more than a hundred adopted issues as many as GitHub gives at once', async () => {
    for (let count = 1; count <= 101; count += 1) stage.ana.opensIssue({ title: `Idea ${count}` })
    const ids = stage.world.issues().flatMap(({ id, title }) => (title.startsWith('Idea') ? [id] : []))
    const seen = await stage.observe(42, { adopted: ids })
    expect(seen.adopted).toHaveLength(100)
  })

  test('somebody who deleted their account is a ghost', async () => {
    stage.world.as('ben').comments(42, 'I was here')
    stage.world.deleteAccount('ben')
    const seen = await stage.observe()
    expect(seen.comments[0]?.author).toEqual({ kind: 'ghost', id: '', databaseId: 0, login: 'ghost' })
  })
})

describe('the pull request of its life is ours', () => {
  test('neither a person’s on our branch nor a fork’s of that name; they are seen beside it', async () => {
    const { ana, world, observe, keyOf } = stage
    ana.pushes('debrief/42', { 'x.md': 'x' })
    const mine = ana.opensPullRequest({ title: 'Mine', head: 'debrief/42' })
    world.addFork('eli')
    const fork = world.as('eli').opensPullRequest({ title: 'x', head: 'debrief/42', fork: 'eli/shop' })
    const seen = await observe()
    expect(seen).not.toHaveProperty('pullRequest')
    expect(seen.others.map(({ pullRequest }) => pullRequest.number)).toEqual([mine.number, fork.number])
    expect(await stage.reader.observe(keyOf(mine.number), noHints)).toMatchObject({
      kind: 'pull_request',
      others: [{ pullRequest: { number: fork.number, fork: true } }],
    })
  })

  test('until it is closed and a person opened another one', async () => {
    const { ana, open, observe } = stage
    const opened = await open()
    ana.closesPullRequest(opened.pullRequest?.number ?? 0)
    const mine = ana.opensPullRequest({ title: 'I go on', head: 'debrief/42' })
    expect((await observe()).pullRequest).toMatchObject({ number: mine.number, author: { login: 'ana' } })
    ana.closesPullRequest(mine.number)
    expect((await observe()).pullRequest?.number).toBe(opened.pullRequest?.number)
  })

  test('an open one of ours comes before one that was merged', async () => {
    const { ana, world, open, observe } = stage
    const opened = await open()
    ana.marksReady(opened.pullRequest?.number ?? 0)
    ana.merges(opened.pullRequest?.number ?? 0)
    ana.pushes('debrief/42', { [documentPath]: '# Once more\n' })
    const [app] = world.hub.state.apps
    const [home] = world.hub.state.repositories
    if (!app || !home) throw new Error('a world without an app')
    const again = openPullRequest(world.hub, app.bot, home, {
      title: 'Again',
      head: 'debrief/42',
      base: 'main',
    })
    expect((await observe()).pullRequest).toMatchObject({ number: again.number, state: 'open' })
    ana.closesPullRequest(again.number)
    expect((await observe()).pullRequest).toMatchObject({ state: 'merged' })
  })

  test('an older one of ours is found behind a newer one of somebody else', async () => {
    const opened = await stage.open()
    const number = opened.pullRequest?.number ?? 0
    const eli = stage.world.as('eli')
    stage.world.addFork('eli')
    const fork = stage.world.hub.state.repositories.at(-1)
    fork?.branches.set('debrief/42', stage.world.head('debrief/42') ?? '')
    eli.opensPullRequest({ title: 'Look here instead', head: 'debrief/42', fork: 'shop' })
    const seen = await stage.observe(42, { ...noHints, documentPath })
    expect(seen.pullRequest?.number).toBe(number)
    expect(seen.document?.text).toBe('# Checkout fails\n')
  })

  test('and its document and reviews too, without a hint', async () => {
    const number = (await stage.open()).pullRequest?.number ?? 0
    const { world, ana } = stage
    ana.marksReady(number)
    world.as('ben').approves(number)
    world.addFork('eli')
    world.hub.state.repositories.at(-1)?.branches.set('debrief/42', world.head('debrief/42') ?? '')
    world.as('eli').opensPullRequest({ title: 'Look here instead', head: 'debrief/42', fork: 'shop' })
    const seen = await stage.observe()
    expect(seen).toMatchObject({
      documentPath,
      document: { text: '# Checkout fails\n' },
      pullRequest: { number, reviews: [{ document: { text: '# Checkout fails\n' } }] },
    })
  })

  test('a pull request that has not caught up with its branch: looked at again later', async () => {
    await stage.open()
    const [home] = stage.world.hub.state.repositories
    const pull = home?.pullRequests[0]
    const main = stage.world.head('main')
    if (!pull || !main) throw new Error('not open')
    pull.headOid = main
    await expect(stage.observe()).rejects.toMatchObject({ name: 'PassingError' })
  })

  test('asked for by its number, it is a pull request like any other', async () => {
    const number = (await stage.open()).pullRequest?.number ?? 0
    const seen = await stage.reader.observe(stage.keyOf(number), noHints)
    expect(seen).toMatchObject({ kind: 'pull_request', pullRequest: { branch: 'debrief/42', fork: false } })
  })
})
