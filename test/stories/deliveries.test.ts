import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { incident42 } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let undisturbed: ReturnType<ReturnType<typeof incident42>['picture']>

beforeAll(async () => {
  stage = await createStage()
  const story = incident42(stage)
  await story.inReview()
  await story.finished()
  undisturbed = story.picture()
  await stage.close()
})
afterEach(() => stage.close())

async function wholeStory(
  disturb: (stage: Stage) => void,
  between: (stage: Stage) => Promise<void>,
): Promise<void> {
  stage = await createStage()
  disturb(stage)
  const story = incident42(stage)
  const steps = [story.declared, story.written, story.ready, story.approved, story.merged]
  for (const step of steps) {
    await step()
    await between(stage)
  }
}

async function expectTheSameEnd(): Promise<void> {
  expect(incident42(stage).picture()).toEqual(undisturbed)
  const mark = stage.world.requests.mark()
  stage.world.deliveries.behave()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
}

const nothing = async () => {}

describe('the story ends the same', () => {
  test('when every delivery comes twice', async () => {
    await wholeStory(({ world }) => world.deliveries.duplicate(), nothing)
    await expectTheSameEnd()
  })

  test('when every delivery is lost and only the sweep looks', async () => {
    await wholeStory(
      ({ world }) => world.deliveries.lose(),
      ({ sweep }) => sweep(),
    )
    await expectTheSameEnd()
  })

  test.each([1, 2, 3, 4, 5, 6])('when deliveries come in another order (%i)', async (seed) => {
    await wholeStory(({ world }) => world.deliveries.shuffle(seed), nothing)
    await expectTheSameEnd()
  })

  test('when deliveries are held back and released in reverse', async () => {
    stage = await createStage()
    const { deliveries } = stage.world
    const story = incident42(stage)
    await story.declared()
    for (const step of [story.written, story.ready, story.approved, story.merged]) {
      deliveries.hold()
      await step()
      deliveries.release('reversed')
      await stage.settle()
    }
    await expectTheSameEnd()
  })

  test('when the app is restarted after every step', async () => {
    await wholeStory(
      () => {},
      ({ restart, settle }) => restart().then(() => settle()),
    )
    await expectTheSameEnd()
  })

  test('when the app loses its store after every step', async () => {
    await wholeStory(
      () => {},
      async (stage) => {
        await stage.restart({ forgetful: true })
        await stage.sweep()
      },
    )
    await expectTheSameEnd()
  })

  test('when GitHub answers with what was true some reads ago', async () => {
    await wholeStory(({ world }) => world.lag(2), nothing)
    stage.world.lag(0)
    await stage.sweep()
    await expectTheSameEnd()
  })
})

test('everything lost for a day is caught up by one sweep', async () => {
  stage = await createStage()
  const { world } = stage
  const story = incident42(stage)
  await story.inReview()
  world.deliveries.lose()
  world.as('ben').approves(story.number())
  world.clock.advance({ days: 1 })
  story.ana.merges(story.number())
  await stage.settle()
  expect(world.issue(42).state).toBe('open')
  world.deliveries.behave()
  await stage.sweep()
  await expectTheSameEnd()
})
