import { afterEach, beforeEach, expect, test } from 'vitest'
import { branch, incident42 } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
})
afterEach(() => stage.close())

const theirs = () =>
  stage.world.otherApp('debrief-staging').comments(42, '<!-- debrief:status -->\n### Postmortem')

test('an incident that another installation runs is left alone, and that is said once', async () => {
  stage.world.deliveries.lose()
  story.ana.opensIssue({ number: 42, title: 'Checkout fails with 500s' })
  theirs()
  await stage.settle()
  stage.world.deliveries.behave()
  stage.world.deliveries.duplicate()
  story.ana.labels(42, 'incident', 'P1')
  await stage.settle()
  expect(stage.world.pullRequestOf(branch)).toBeUndefined()
  expect(story.comment('status')).toHaveLength(1)
  expect(story.status()).toContain('Another installation of Debrief, `debrief-staging`')
  expect(story.status()).toContain('take one of the two out')
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
})

test('whoever began goes on', async () => {
  await story.inReview()
  theirs()
  await story.approved()
  await story.merged()
  expect(stage.world.issue(42)).toMatchObject({ state: 'closed', stateReason: 'completed' })
})

test('a person who pastes such a comment stops nothing', async () => {
  story.ana.opensIssue({ number: 42, title: 'Checkout fails with 500s' })
  stage.world.as('eli').comments(42, '<!-- debrief:status -->\n### Postmortem')
  story.ana.labels(42, 'incident', 'P1')
  await stage.settle()
  expect(stage.world.pullRequestOf(branch)?.state).toBe('open')
})
