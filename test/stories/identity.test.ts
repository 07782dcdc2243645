import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WrittenAction } from '../builders/writtenPostmortem.ts'
import { branch, incident42, path } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage({ private: false })
  story = incident42(stage)
})
afterEach(async () => {
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
  await stage.close()
})

const titles = () => stage.world.issue(42).subIssues.map((child) => stage.world.issue(child).title)

describe('one row, one issue', () => {
  test('also when two rows say the same', async () => {
    const row: WrittenAction = { action: 'Add an alert', owner: '@ben', due: '2026-11-27', priority: 'P1' }
    await story.inReview([row, row])
    expect(titles()).toEqual(['Add an alert', 'Add an alert'])
    expect(story.check()?.title).toContain('2 of 2 actions linked')
  })

  test('also when rows change places and words', async () => {
    await story.inReview()
    story.ana.editsFile(branch, path, (text) =>
      text.replace(/\n(\| Limit.*)\n(\| Alert.*)/, '\n$2\n$1').replace('nearly empty', 'almost empty'),
    )
    await stage.settle()
    expect(titles()).toEqual([
      'Limit transactions in checkout to two seconds',
      'Alert when a pool is almost empty',
    ])
  })

  test('also when there are sixty', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, index): WrittenAction => ({
        action: `Rehearse failover ${index}`,
        owner: '@ben',
        due: '2026-11-27',
        priority: 'P2',
      }),
    )
    await story.inReview(rows)
    expect(new Set(titles()).size).toBe(60)
  })

  test('also when people take it from under the incident', async () => {
    await story.inReview()
    story.ana.removesSubIssue(42, stage.world.issue(42).subIssues[0] ?? 0)
    await stage.settle()
    await story.finished()
    expect(stage.world.issues()).toHaveLength(3)
    expect(stage.world.issue(42).state).toBe('closed')
  })
})

describe('what others write is not taken for our own', () => {
  test('a status and a closing that somebody forged', async () => {
    story.ana.opensIssue({ number: 42, title: 'Checkout fails with 500s' })
    const eli = stage.world.as('eli')
    eli.comments(42, '<!-- debrief:closing -->\nAll done.')
    eli.comments(42, '<!-- debrief:status announced=published+closed -->\nAll done.')
    story.ana.labels(42, 'incident', 'P1')
    await stage.settle()
    await story.written()
    await story.ready()
    await story.finished()
    expect(stage.world.dispatches().map(({ event }) => event)).toEqual([
      'postmortem_published',
      'incident_closed',
    ])
    expect(story.comment('closing')).toHaveLength(1)
  })

  test('a pull request of a fork from a branch of the same name', async () => {
    await story.inReview()
    const number = story.number()
    stage.world.addFork('eli')
    const eli = stage.world.as('eli')
    stage.world.as('eli', 'eli/shop').pushes(branch, { 'notes.md': 'Mine.' })
    eli.opensPullRequest({ title: 'Mine', head: branch, fork: 'shop' })
    await stage.settle()
    stage.world.as('ben').approves(number)
    await stage.settle()
    expect(stage.world.checkRun(number)?.conclusion).toBe('success')
  })

  test('a check of the same name by another app', async () => {
    await story.inReview()
    stage.world.otherApp('lookalike').reportsCheck(story.number(), { name: 'Debrief', conclusion: 'success' })
    await stage.settle()
    expect(stage.world.issue(42).labels).toContain('postmortem: in review')
  })

  test('a command that somebody else edited into a comment', async () => {
    story.ana.opensIssue({ number: 42, title: 'Search is slow' })
    story.ana.labels(42, 'incident', 'P3')
    const comment = stage.world.as('ben').comments(42, 'Looking into it.')
    story.ana.editsComment(comment, '/postmortem')
    await stage.settle()
    expect(stage.world.pullRequestOf(branch)).toBeUndefined()
  })
})

describe('what is ours comes back, once', () => {
  test('a status comment that somebody deleted', async () => {
    await story.inReview()
    const own = stage.world.comments(42).find(({ body }) => body.startsWith('<!-- debrief:status'))
    if (own) story.ana.deletesComment(own)
    await stage.settle()
    await stage.sweep()
    expect(story.comment('status')).toHaveLength(1)
  })
})

test('an approval ends with the write access of whoever gave it', async () => {
  await story.inReview()
  await story.approved()
  expect(story.check()?.conclusion).toBe('success')
  story.ana.grants('ben', 'read')
  await stage.sweep()
  expect(story.check()?.conclusion).toBe('action_required')
})

test('a repository that is renamed keeps its actions, also where a row spells its old name', async () => {
  await story.inReview()
  const [first = 0] = stage.world.issue(42).subIssues
  const before = stage.world.issue(first)
  story.ana.editsFile(branch, path, (text) => text.replace(`| #${first} |`, `| acme/shop#${first} |`))
  await stage.settle()
  story.ana.renamesRepository('store')
  await stage.settle()
  await stage.sweep()
  expect(stage.world.issue(first)).toMatchObject({ state: 'open', parent: 42, title: before.title })
  expect(story.check()?.title).toContain('2 of 2 actions linked')
  await story.finished()
  expect(stage.world.issue(42)).toMatchObject({ state: 'closed', stateReason: 'completed' })
})
