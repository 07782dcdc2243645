import { afterEach, beforeEach, expect, test } from 'vitest'
import { incident42 } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage({ enterprise: true })
  story = incident42(stage)
})
afterEach(() => stage.close())

test('an incident on a GitHub Enterprise Server goes all the way', async () => {
  await story.inReview()
  expect(story.check()).toMatchObject({ conclusion: 'action_required' })
  expect(story.check()?.summary).not.toContain('belongs to no account')
  await story.finished()
  expect(stage.world.issue(42)).toMatchObject({ state: 'closed', subIssues: { length: 2 } })
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
})

test('where commits name no account, the app knows its own by their address', async () => {
  await stage.close()
  stage = await createStage({ enterprise: true, botsAsCommitUsers: false })
  story = incident42(stage)
  await story.inReview()
  await story.approved()
  expect(story.check()?.title).toContain('1 of 1 approval')
})
