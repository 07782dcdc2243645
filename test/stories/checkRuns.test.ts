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

/** The reports on every commit that the branch ever had, one list a commit. */
function reports(): readonly (readonly (string | undefined)[])[] {
  return stage.world
    .pullRequest(story.number())
    .commits.map(({ oid }) => stage.world.checkRuns(oid).map(({ externalId }) => externalId))
}

test('reads that lag behind make no second run of what was just said', async () => {
  await story.declared()
  stage.world.lag(3)
  await story.written()
  for (let look = 0; look < 4; look += 1) await stage.sweep()
  await story.ready()
  for (let look = 0; look < 4; look += 1) await stage.sweep()
  stage.world.lag(0)
  await stage.sweep()
  for (const ids of reports()) expect(new Set(ids).size).toBe(ids.length)
  expect(reports().flat().length).toBeGreaterThan(1)
})

test('a run that failed after it was made is found, not made again', async () => {
  await story.declared()
  stage.world.fail('createCheckRun', { how: 502, when: 'after' })
  await story.written()
  await stage.settle()
  for (const ids of reports()) expect(new Set(ids).size).toBe(ids.length)
})
