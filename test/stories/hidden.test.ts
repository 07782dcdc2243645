import { afterEach, beforeEach, expect, test } from 'vitest'
import { incident42 } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
})
afterEach(() => stage.close())

test('a mention from somebody whom GitHub hides does not stop the incident', async () => {
  story.ana.opensIssue({ number: 42, title: 'Checkout fails with 500s' })
  const fay = stage.world.as('fay')
  story.ana.grants('fay', 'write')
  fay.pushes('cheap', { 'cheap.txt': 'Buy' })
  fay.opensPullRequest({ head: 'cheap', title: 'Cheap', body: 'See #42' })
  stage.world.hideAccount('fay')
  story.ana.labels(42, 'incident', 'P1')
  await stage.settle()
  expect(story.number()).toBeGreaterThan(0)
})
