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

const verbs = ['Alert on', 'Limit', 'Test', 'Document', 'Retry'] as const
const actions = Array.from({ length: 90 }, (_, index) => ({
  action: `${verbs[index % 5]} the pool of service ${String.fromCharCode(97 + (index % 26))}${index}`,
  owner: '@ben',
  due: '2026-11-27',
  priority: 'P2',
}))

test('no more is created in a minute than GitHub takes; the rest follows by itself, each once', async () => {
  await story.declared()
  await story.written(actions)
  story.ana.marksReady(story.number())
  await stage.settle(0.5)
  const made = () => stage.world.issue(42).subIssues.length
  expect(made()).toBeGreaterThan(60)
  expect(made()).toBeLessThan(80)
  stage.world.clock.advance({ seconds: 61 })
  await stage.settle()
  expect(made()).toBe(90)
  expect(story.check()?.title).toContain('90 of 90 actions linked')
})
