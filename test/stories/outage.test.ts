import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { incident42 } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

/** at least as many as the story has writes */
const most = 18

let stage: Stage
let undisturbed: ReturnType<ReturnType<typeof incident42>['picture']>

beforeAll(async () => {
  stage = await createStage()
  const story = incident42(stage)
  const mark = stage.world.requests.mark()
  await story.inReview()
  await story.finished()
  undisturbed = story.picture()
  expect(stage.world.requests.writes(mark).length, 'every write has its turn').toBeLessThanOrEqual(most)
  await stage.close()
})
afterEach(() => stage.close())

/** The n-th write is carried out, its answer is lost, and nothing gets through any more until the app is started again. */
function breakDownAt(write: number) {
  let seen = 0
  let down = false
  stage.world.fail(() => down, { how: 'reset', times: 100_000 })
  stage.world.fail(
    ({ kind }) => {
      const isWrite = kind === 'mutation' || kind === 'write'
      if (isWrite) seen += 1
      down ||= isWrite && seen === write
      return down
    },
    { how: 'reset', when: 'after' },
  )
  return async () => {
    if (!down) return
    stage.world.heal()
    down = false
    await stage.restart()
    await stage.settle(60)
  }
}

describe('everything breaks down at one write, and the app is started again', () => {
  test.each(Array.from({ length: most }, (_, index) => index + 1))('write %i', async (write) => {
    stage = await createStage()
    const story = incident42(stage)
    const repair = breakDownAt(write)
    for (const step of [story.declared, story.written, story.ready, story.approved, story.merged]) {
      await step()
      await repair()
    }
    const { events, ...picture } = story.picture()
    const { events: expected, ...rest } = undisturbed
    expect(picture).toEqual(rest)
    expect([...new Set(events)]).toEqual(expected)
    stage.world.heal()
    const mark = stage.world.requests.mark()
    await stage.sweep()
    expect(stage.world.requests.writes(mark)).toEqual([])
  })
})
