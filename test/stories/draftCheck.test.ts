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

const pending = { status: 'in_progress', conclusion: undefined }

test('a draft has failed nobody: its check is pending, says so, and cannot be merged', async () => {
  await story.declared()
  expect(story.check()).toMatchObject(pending)
  expect(story.check()?.title).toMatch(/^Draft · \d+ to fill in/)
  expect(story.check()?.summary).toContain('While this is a draft, the check is held back')
  stage.world.as('ana').protects('main', { checks: [{ name: 'Debrief' }] })
  stage.world.as('ana').marksReady(story.number())
  expect(() => stage.world.as('ana').merges(story.number())).toThrow(/status check/i)
})

test('GitHub ends a pending check after 14 days; the next look begins another, and only one', async () => {
  await story.declared()
  const first = story.check()?.id
  stage.world.clock.advance({ days: 15 })
  await stage.sweep()
  expect(story.check()).toMatchObject(pending)
  expect(story.check()?.id).not.toBe(first)
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
})

test('from review on it ends, and a pull request made a draft again gets a new one', async () => {
  await story.inReview()
  await story.approved()
  expect(story.check()).toMatchObject({ status: 'completed', conclusion: 'success' })
  stage.world.as('ana').convertsToDraft(story.number())
  await stage.settle()
  expect(story.check()).toMatchObject(pending)
  await story.ready()
  expect(story.check()).toMatchObject({ status: 'completed', conclusion: 'success' })
})

test('a policy that wants drafts to be seen as undone gets a red check', async () => {
  stage.world.as('ana').pushes('main', { '.github/debrief.yml': 'review: { drafts: action-required }\n' })
  await story.declared()
  expect(stage.world.pullRequestOf(branch)?.draft).toBe(true)
  expect(story.check()).toMatchObject({ status: 'completed', conclusion: 'action_required' })
})
