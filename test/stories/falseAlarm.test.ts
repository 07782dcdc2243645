import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { branch, incident42 } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
})
afterEach(async () => {
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
  await stage.close()
})

describe.each(['NOT_PLANNED', 'DUPLICATE'] as const)('an incident that was closed as %s', (reason) => {
  test('at once gets no postmortem, until it is reopened', async () => {
    story.ana.opensIssue({ number: 42, title: 'Checkout fails', labels: ['incident', 'P1'] })
    story.ana.closes(42, reason)
    await stage.settle()
    expect(stage.world.branches()).toEqual(['main'])
    expect(stage.world.comments(42)).toEqual([])
    story.ana.reopens(42)
    await stage.settle()
    expect(stage.world.pullRequestOf(branch)?.state).toBe('open')
  })

  test('with a draft pauses it, says so, and goes on when it is reopened', async () => {
    await story.declared()
    await story.written()
    story.ana.closes(42, reason)
    await stage.settle()
    expect(story.check()?.title).toBe('Paused: the incident was a false alarm')
    expect(story.check()?.conclusion).not.toBe('success')
    expect(story.status()).toContain('reopen it to go on, or close #')
    expect(stage.world.issue(42).labels).toEqual(['incident', 'P1'])
    await story.ready()
    expect(stage.world.issue(42).subIssues).toEqual([])
    story.ana.reopens(42)
    await stage.settle()
    await story.finished()
    expect(stage.world.issue(42)).toMatchObject({ state: 'closed', stateReason: 'completed' })
  })
})

test('whoever wants the postmortem of a false alarm all the same asks for it', async () => {
  story.ana.opensIssue({ number: 42, title: 'Checkout fails', labels: ['incident', 'P1'] })
  story.ana.closes(42, 'NOT_PLANNED')
  await stage.settle()
  stage.world.clock.advance({ minutes: 5 })
  stage.world.as('ben').comments(42, '/postmortem')
  await stage.settle()
  expect(stage.world.pullRequestOf(branch)?.state).toBe('open')
})

test('another name of the incident reaches the title of its pull request while nobody changed that', async () => {
  const title = () => stage.world.pullRequestOf(branch)?.title
  await story.declared()
  story.ana.renamesIssue(42, 'Payments fail with 500s')
  await stage.settle()
  expect(title()).toBe('Postmortem of INC-2026-0042: Payments fail with 500s')
  story.ana.renamesIssue(story.number(), 'Postmortem: payments')
  story.ana.renamesIssue(42, 'Payments failed')
  await stage.settle()
  expect(title()).toBe('Postmortem: payments')
})

test('a milestone of some far day is not for work that has a date; a team that owns it gets a word', async () => {
  story.ana.createsMilestone('Someday', '2099-12-31')
  await story.inReview([
    { action: 'Rehearse the failover', owner: '@acme/payments', due: '2026-11-27', priority: 'P1' },
  ])
  const [number = 0] = stage.world.issue(42).subIssues
  expect(stage.world.issue(number).milestone).toBe('Postmortem actions 2026-11')
  expect(stage.world.issue(number).body).toContain('This belongs to the team `@acme/payments`.')
})
