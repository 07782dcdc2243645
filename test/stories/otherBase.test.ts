import { afterEach, beforeEach, expect, test } from 'vitest'
import { branch, incident42, path } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
  story.ana.createsBranch('release')
  await story.inReview()
  await story.approved()
  expect(story.check()?.conclusion).toBe('success')
})
afterEach(() => stage.close())

test('a base that was changed is told before the merge, and changing it back is enough', async () => {
  stage.world.deliveries.duplicate()
  story.ana.changesBase(story.number(), 'release')
  await stage.settle()
  expect(story.check()).toMatchObject({ conclusion: 'failure' })
  expect(story.check()?.title).toMatch(/^Goes into release, not main/)
  expect(story.status()).toContain('Change the base back')
  story.ana.changesBase(story.number(), 'main')
  await stage.settle()
  expect(story.check()?.conclusion).toBe('success')
})

test('a change of the base that nobody told of is seen by the sweep', async () => {
  stage.world.deliveries.lose()
  story.ana.changesBase(story.number(), 'release')
  await stage.settle()
  stage.world.deliveries.behave()
  await stage.sweep()
  expect(story.check()?.title).toMatch(/^Goes into release, not main/)
})

test('merged there all the same, it is not published; the file on the default branch mends it', async () => {
  story.ana.changesBase(story.number(), 'release')
  await stage.settle()
  const text = story.document()
  await story.merged()
  expect(stage.world.issue(42).state).toBe('open')
  expect(stage.world.dispatches()).toEqual([])
  expect(story.status()).toContain('was merged into `release`, and it is published on `main`')
  story.ana.pushes('bring', { [path]: text })
  const { number } = story.ana.opensPullRequest({ head: 'bring', title: 'Publish the postmortem' })
  await stage.settle()
  stage.world.as('ben').approves(number)
  await stage.settle()
  expect(stage.world.checkRun(number)).toMatchObject({ conclusion: 'success' })
  story.ana.merges(number)
  await stage.settle()
  expect(stage.world.issue(42)).toMatchObject({ state: 'closed', stateReason: 'completed' })
  expect(stage.world.pullRequestOf(branch)?.state).toBe('merged')
})
