import { afterEach, beforeEach, expect, test } from 'vitest'
import { incident42 } from './incident42.ts'
import { createStage, rights, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.close())

const configuration = '.github/debrief.yml'

test('a queue that would merge a postmortem hears what its pull request hears', async () => {
  const { world, settle, sweep } = stage
  const story = incident42(stage)
  await story.inReview()
  const early = story.ana.entersMergeQueue(story.number())
  await settle()
  expect(world.checkRun(early)).toMatchObject({
    conclusion: 'action_required',
    title: story.check()?.title,
    annotations: [],
    actions: [],
  })

  await story.approved()
  expect(story.check()).toMatchObject({ conclusion: 'success' })
  expect(world.checkRun(early)).toMatchObject({ conclusion: 'success' })

  const mark = world.requests.mark()
  await sweep()
  expect(world.requests.writes(mark)).toEqual([])
  await story.merged()
  expect(world.issue(42)).toMatchObject({ state: 'closed' })
})

test('when GitHub tells of a group before its place in the queue shows the commit, it is told all the same', async () => {
  await stage.close()
  stage = await createStage({ groupsShown: false })
  const { world, settle } = stage
  const story = incident42(stage)
  story.ana.pushes('main', { [configuration]: 'review: { check: all }\n' })
  await story.inReview()
  const early = story.ana.entersMergeQueue(story.number())
  await settle()
  expect(world.checkRun(early)).toMatchObject({ conclusion: 'action_required' })
  await story.approved()
  expect(world.checkRun(early)).toMatchObject({ conclusion: 'success' })

  story.ana.pushes('red', { 'red.md': 'red' })
  const { number } = story.ana.opensPullRequest({ title: 'Red', head: 'red' })
  const other = story.ana.entersMergeQueue(number)
  await settle()
  expect(world.checkRun(other)).toMatchObject({ conclusion: 'success' })

  story.ana.leavesMergeQueue(story.number())
  const head = world.head('main')
  await settle()
  await story.merged()
  expect(world.head('main')).not.toBe(head)
  expect(world.issue(42)).toMatchObject({ state: 'closed' })
})

test('when GitHub’s message is lost or comes twice, the group gets its check all the same', async () => {
  const { world, settle, sweep } = stage
  const story = incident42(stage)
  await story.inReview()
  await story.approved()
  world.deliveries.lose()
  const missed = story.ana.entersMergeQueue(story.number())
  await settle()
  expect(world.checkRun(missed)).toBeUndefined()
  await sweep()
  expect(world.checkRun(missed)).toMatchObject({ conclusion: 'success' })

  story.ana.leavesMergeQueue(story.number())
  story.ana.pushes('main', { 'README.md': 'The queue builds a new group on this.' })
  await settle()
  world.deliveries.behave()
  world.deliveries.duplicate()
  const again = story.ana.entersMergeQueue(story.number())
  await settle()
  expect(again).not.toBe(missed)
  expect(world.checkRuns(again)).toMatchObject([{ conclusion: 'success' }])
})

test('where the check is wanted everywhere, so it is on groups without a postmortem', async () => {
  const { world, settle, sweep } = stage
  const ana = world.as('ana')
  ana.pushes('main', { [configuration]: 'review: { check: all }\n' })
  ana.pushes('red', { 'red.md': 'red' })
  const { number } = ana.opensPullRequest({ title: 'Red', head: 'red' })
  await settle()
  world.deliveries.lose(({ event }) => event !== 'merge_group')
  const told = ana.entersMergeQueue(number)
  await settle()
  expect(world.checkRun(told)).toMatchObject({ conclusion: 'success' })

  ana.leavesMergeQueue(number)
  ana.pushes('main', { 'README.md': 'The queue builds a new group on this.' })
  world.deliveries.lose()
  const group = ana.entersMergeQueue(number)
  await settle()
  await sweep()
  expect(world.checkRun(group)).toMatchObject({
    conclusion: 'success',
    title: 'No postmortem in this pull request',
  })
})

test('an installation from before the permission goes on without its queue', async () => {
  const { world, settle, sweep } = stage
  world.installation.setPermissions(rights)
  const story = incident42(stage)
  story.ana.pushes('main', { [configuration]: 'review: { check: all }\n' })
  await story.inReview()
  story.ana.entersMergeQueue(story.number())
  await settle()
  world.deliveries.lose()
  await story.approved()
  expect(story.check()?.conclusion).not.toBe('success')
  await sweep()
  expect(story.check()).toMatchObject({ conclusion: 'success' })
})
