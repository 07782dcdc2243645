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

test('where the app is not shown who mentions an incident, all else goes on', async () => {
  await stage.close()
  stage = await createStage({ mentionsShown: false })
  story = incident42(stage)
  await story.inReview()
  await story.finished()
  expect(stage.world.issue(42)).toMatchObject({ state: 'closed' })
})

test('a locked incident that the app may not close is closed once it is unlocked', async () => {
  await stage.close()
  stage = await createStage({ appsCloseLocked: false })
  story = incident42(stage)
  await story.inReview()
  story.ana.locks(42)
  const locked = stage.world.requests.mark()
  await story.finished()
  expect(stage.world.issue(42)).toMatchObject({ state: 'open' })
  const mark = stage.world.requests.mark()
  await stage.settle(120)
  expect(stage.world.requests.writes(mark).length).toBeLessThan(10)
  const tried = stage.world.requests.writes(locked).flatMap(({ fields }) => fields)
  expect(tried.filter((field) => /comment/i.test(field))).toEqual([])
  story.ana.unlocks(42)
  await stage.settle(60)
  expect(stage.world.issue(42)).toMatchObject({ state: 'closed', stateReason: 'completed' })
  expect(story.comment('closing')).toHaveLength(1)
  expect(stage.world.dispatches().map(({ event }) => event)).toEqual([
    'postmortem_published',
    'incident_closed',
  ])
})
