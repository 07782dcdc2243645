import { afterEach, beforeEach, expect, test } from 'vitest'
import { branch, incident42 } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage({ private: false })
  story = incident42(stage)
  story.ana.opensIssue({ number: 42, title: 'Search is slow' })
  story.ana.labels(42, 'incident', 'P3')
  await stage.settle()
})
afterEach(() => stage.close())

async function hoursPass(hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour += 1) {
    stage.world.clock.advance({ hours: 1 })
    await stage.sweep()
  }
}

test('strangers who ask for a postmortem do not drown the one who may', async () => {
  const strangers = Array.from({ length: 25 }, (_, index) => stage.world.as(`stranger-${index}`))
  for (const stranger of strangers) stranger.comments(42, '/postmortem')
  await stage.settle()
  expect(stage.world.pullRequestOf(branch)).toBeUndefined()
  story.ana.comments(42, '/postmortem')
  await stage.settle()
  expect(stage.world.pullRequestOf(branch)).toBeDefined()
})

test('somebody who asked in vain is heard within hours once they have write access, without asking again', async () => {
  stage.world.as('eli').comments(42, '/postmortem')
  await stage.settle()
  expect(stage.world.comments(42).at(-1)?.body).toContain('count from people with write access')
  story.ana.grants('eli', 'write')
  await hoursPass(7)
  expect(stage.world.pullRequestOf(branch)).toBeDefined()
})
