import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NodeId } from '../../../src/incident/key.ts'
import type { Snapshot } from '../../../src/incident/observed/snapshot.ts'
import type { Effect } from '../../../src/plan/effect.ts'
import type { Applied } from '../../../src/reconcile/ports.ts'
import { report } from '../../builders/report.ts'
import { readManifest } from '../../world/manifest.ts'
import { createStage, documentPath, noHints, type Stage } from '../stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.world.close())

const results = ({ outcomes }: Applied) =>
  outcomes.map((outcome) => (outcome.result === 'refused' ? outcome.reason : outcome.result))

function action(
  seen: Snapshot,
  item: string,
  more: Partial<Extract<Effect, { kind: 'create-issue' }>> = {},
): Effect {
  return {
    kind: 'create-issue',
    item,
    title: `Do ${item}`,
    body: `<!-- ${item} -->`,
    assignees: [],
    labels: ['postmortem-action'],
    parent: seen.issue.id,
    ...more,
  }
}

const labelled = {
  kind: 'create-label',
  name: 'postmortem-action',
  color: '5319e7',
  description: 'An action',
} as const

describe('opening', () => {
  test('one request makes branch, commit and draft pull request', async () => {
    await stage.observe()
    stage.asked()
    await stage.open('# Checkout – é 🎉\n')
    expect(stage.asked()).toEqual([
      'query observe',
      'mutation createRef createCommitOnBranch createPullRequest',
      'query observe',
    ])
    expect(stage.world.file('debrief/42', documentPath)).toBe('# Checkout – é 🎉\n')
    expect(stage.world.pullRequestOf('debrief/42')).toMatchObject({ draft: true, author: 'debrief[bot]' })
  })

  test('where there are no drafts, an ordinary pull request', async () => {
    const free = await createStage({ draftsAvailable: false })
    await free.open()
    expect(free.world.pullRequestOf('debrief/42')).toMatchObject({ draft: false })
    await free.world.close()
  })

  test('again: the branch is fine, the commit too late, the pull request there already', async () => {
    const before = await stage.observe()
    await stage.open()
    const head = before.repository.defaultBranch?.head
    if (!head) throw new Error('an empty repository')
    const branch = 'debrief/42'
    const applied = await stage.apply(
      before,
      { kind: 'create-branch', branch, at: head },
      { kind: 'commit-file', branch, expectedHead: head, path: documentPath, text: 'again', headline: 'H' },
      { kind: 'create-pull-request', branch, base: 'main', title: 'Postmortem', body: '', bodyWithBox: '' },
    )
    expect(results(applied)).toEqual(['done', 'stale', 'exists'])
    expect(stage.world.pullRequests()).toHaveLength(1)
  })
})

describe('filing twelve actions', () => {
  test('with a new label and milestone: four requests, and all is where it belongs', async () => {
    const seen = await stage.observe()
    stage.asked()
    const applied = await stage.apply(
      seen,
      labelled,
      { kind: 'create-milestone', title: 'April', due: '2026-04-30', description: '' },
      ...Array.from({ length: 12 }, (_, index) =>
        action(seen, `a${index}`, { milestone: { title: 'April' } }),
      ),
    )
    expect(new Set(results(applied))).toEqual(new Set(['done']))
    expect(stage.asked().map((name) => name.split(' ').length - 1)).toEqual([1, 1, 10, 2])
    expect(stage.world.issue(42).subIssues).toHaveLength(12)
    const last = applied.outcomes.at(-1)
    const number = last?.result === 'done' ? (last.issue?.number ?? 0) : 0
    expect(stage.world.issue(number)).toMatchObject({
      title: 'Do a11',
      labels: ['postmortem-action'],
      author: 'debrief[bot]',
    })
    expect((await stage.observe()).milestones).toMatchObject([{ title: 'April', due: '2026-04-30' }])
  })

  test('somebody who cannot be assigned does not hold the issue up', async () => {
    const seen = await stage.observe()
    stage.world.as('stranger')
    const stranger = stage.world.hub.state.accounts.find(({ login }) => login === 'stranger')?.id as NodeId
    const applied = await stage.apply(seen, labelled, action(seen, 'a', { assignees: [stranger] }))
    expect(results(applied)).toEqual(['done', 'done'])
    expect(stage.world.issue(42).subIssues).toHaveLength(1)
  })

  test('answers lost after the fact: the fate is open, and nothing is sent twice', async () => {
    const seen = await stage.observe()
    await stage.apply(seen, labelled)
    stage.world.fail('createIssue', { how: 502, when: 'after' })
    const applied = await stage.apply(await stage.observe(), action(seen, 'a'), action(seen, 'b'))
    expect(results(applied)).toEqual(['unknown', 'unknown'])
    expect(stage.world.issue(42).subIssues).toHaveLength(2)
  })

  test('too many in one request: the rest follows in smaller ones, each once', async () => {
    const seen = await stage.observe()
    await stage.apply(seen, labelled)
    stage.world.limits.mutationsPerDocument = 4
    const applied = await stage.apply(
      await stage.observe(),
      ...Array.from({ length: 10 }, (_, index) => action(seen, `a${index}`)),
    )
    expect(new Set(results(applied))).toEqual(new Set(['done']))
    const titles = stage.world.issues().map(({ title }) => title)
    expect(titles.filter((title) => title.startsWith('Do ')).toSorted()).toEqual(
      Array.from({ length: 10 }, (_, index) => `Do a${index}`),
    )
  })

  test('a permission that is missing is a refusal', async () => {
    const seen = await stage.observe()
    stage.world.installation.setPermissions({
      metadata: 'read',
      issues: 'read',
      contents: 'read',
      pull_requests: 'read',
      checks: 'read',
    })
    stage.world.expireTokens()
    const applied = await stage.apply(seen, action(seen, 'a'), {
      kind: 'dispatch',
      item: 'd',
      event: 'incident_closed',
      payload: {},
    })
    expect(results(applied)).toEqual(['permission', 'permission'])
  })
})

describe('following', () => {
  test('an action changed: title, body, milestone, people, state', async () => {
    const { ana, world, observe, apply } = stage
    ana.createsMilestone('May', '2026-05-31')
    const seen = await observe()
    await apply(seen, labelled, action(seen, 'a'))
    const filed = await observe()
    const [issue] = filed.subIssues
    const [milestone] = filed.milestones
    const ben = filed.assignable.find(({ login }) => login === 'ben')
    if (!issue || !milestone || !ben) throw new Error('not filed')
    const applied = await apply(
      filed,
      {
        kind: 'update-issue',
        issue: issue.id,
        title: 'Do it better',
        body: 'B',
        milestone: { id: milestone.id },
      },
      { kind: 'add-assignees', issue: issue.id, people: [ben.id] },
      { kind: 'add-comment', item: 'c', subject: issue.id, body: 'The row is gone.' },
      { kind: 'close-issue', issue: issue.id, as: 'not_planned' },
      { kind: 'add-labels', subject: issue.id, labels: ['incident'] },
      { kind: 'remove-labels', subject: issue.id, labels: ['postmortem-action'] },
    )
    expect(new Set(results(applied))).toEqual(new Set(['done']))
    expect(world.issue(issue.number)).toMatchObject({
      title: 'Do it better',
      body: 'B',
      state: 'closed',
      assignees: ['ben'],
      labels: ['incident'],
    })
    const [after] = (await observe()).subIssues
    expect(after).toMatchObject({ open: false, closedAs: 'not_planned', milestone: { title: 'May' } })
    await apply(
      filed,
      { kind: 'reopen-issue', issue: issue.id },
      { kind: 'remove-assignees', issue: issue.id, people: [ben.id] },
      { kind: 'update-issue', issue: issue.id, milestone: null },
    )
    const [again] = (await observe()).subIssues
    expect(again).toMatchObject({ open: true, assignees: [] })
    expect(again).not.toHaveProperty('milestone')
  })

  test('comments: written, then edited', async () => {
    const { world, observe, apply } = stage
    const seen = await observe()
    await apply(seen, { kind: 'add-comment', item: 'status', subject: seen.issue.id, body: 'Draft' })
    const [comment] = (await observe()).comments
    if (!comment) throw new Error('no comment')
    await apply(seen, { kind: 'edit-comment', comment: comment.id, body: 'In review' })
    expect(world.comments(42)).toMatchObject([{ author: 'debrief[bot]', body: 'In review' }])
  })

  test('the pull request: body, reviewers of both kinds, check run with 70 annotations', async () => {
    const { world, apply, open, observe } = stage
    world.addTeam('sre', 'cleo')
    const { permissions } = readManifest()
    world.installation.setPermissions({ ...permissions, members: 'read' })
    world.expireTokens()
    const opened = await open()
    const pull = opened.pullRequest
    const ben = opened.assignable.find(({ login }) => login === 'ben')
    if (!pull || !ben) throw new Error('not open')
    const annotations = Array.from({ length: 70 }, (_, index) => ({
      path: documentPath,
      startLine: index + 1,
      endLine: index + 1,
      level: 'warning' as const,
      title: 'T',
      message: 'M',
    }))
    const first = { title: '70 to fix', annotations }
    const applied = await apply(
      opened,
      { kind: 'update-pull-request', pullRequest: pull.id, body: 'The plan' },
      {
        kind: 'request-reviewers',
        pullRequest: pull.id,
        number: pull.number,
        users: [ben.id],
        teams: ['sre'],
      },
      { kind: 'create-check-run', item: 'check', head: pull.head, report: report(first) },
    )
    expect(results(applied)).toEqual(['done', 'done', 'done'])
    expect(world.pullRequest(pull.number)).toMatchObject({ body: 'The plan' })
    expect(world.checkRun(pull.number)?.annotations).toHaveLength(70)
    const seen = await observe(42, { ...noHints, documentPath })
    expect(seen.pullRequest?.requested.toSorted()).toEqual(['acme/sre', 'ben'])
    world.installation.setPermissions(permissions)
    world.expireTokens()
    const { pullRequest } = await observe(42, { ...noHints, documentPath })
    expect(pullRequest?.requested.toSorted(), 'a team that may not be seen').toEqual(['a team', 'ben'])
    expect(seen.pullRequest?.checkRun).toMatchObject({ title: '70 to fix', externalId: 'h1' })
    const checkRun = seen.pullRequest?.checkRun?.id
    if (!checkRun) throw new Error('no check run')
    await apply(seen, {
      kind: 'update-check-run',
      checkRun,
      report: report({ ...first, conclusion: 'success', externalId: 'h2' }),
    })
    expect(world.checkRun(pull.number)).toMatchObject({ conclusion: 'success' })
    expect(world.checkRun(pull.number)?.annotations).toHaveLength(70)
  })

  test('an event for other workflows, and a sub-issue adopted', async () => {
    const { ana, world, observe, apply } = stage
    ana.opensIssue({ number: 57, title: 'Known before' })
    const seen = await observe()
    const { issues } = await stage.reader.resolve(seen, {
      permissions: [],
      assignable: [],
      issues: [57],
      labels: [],
      files: [],
    })
    const child = issues[57]?.id
    if (!child) throw new Error('not found')
    await apply(
      seen,
      { kind: 'add-sub-issue', parent: seen.issue.id, child },
      { kind: 'dispatch', item: 'd', event: 'postmortem_published', payload: { incident: 42 } },
    )
    expect((await observe()).subIssues).toMatchObject([{ number: 57 }])
    expect(world.dispatches()).toMatchObject([{ event: 'postmortem_published' }])
  })
})
