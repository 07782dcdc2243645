import { afterEach, beforeEach, expect, test } from 'vitest'
import { branch, incident42, path } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
})
afterEach(() => stage.close())

const crowd = Array.from({ length: 21 }, (_, index) => `Co-authored-by: P${index} <p${index}@example.com>`)

/** A label that something sets and takes off without end; none of it is heard. */
async function flickers(): Promise<void> {
  stage.world.deliveries.lose()
  for (let time = 0; time < 1001; time += 1) {
    stage.world.as('cleo').labels(42, 'flaky')
    stage.world.as('cleo').unlabels(42, 'flaky')
  }
  await stage.world.quiet()
  stage.world.deliveries.behave()
}

async function secondRunWritesNothing(): Promise<void> {
  const mark = stage.world.requests.mark()
  stage.world.clock.advance({ hours: 7 })
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
}

test('a history too long to be read takes a green check back, and says so where people stand', async () => {
  await story.inReview()
  await story.approved()
  expect(story.check()?.conclusion).toBe('success')
  await flickers()
  await stage.sweep()
  expect(story.check()).toMatchObject({
    conclusion: 'failure',
    title: 'Cannot be judged: more than 2,000 events',
  })
  expect(story.status()).toContain('⛔ **Cannot be read whole: more than 2,000 events.**')
  expect(story.status()).toContain('mark a new issue as the incident')
  expect(story.comment('status')).toHaveLength(1)
  await secondRunWritesNothing()
})

test('an incident that is too much from the start is told once', async () => {
  story.ana.opensIssue({ number: 42, title: 'Checkout fails with 500s' })
  await flickers()
  stage.world.deliveries.duplicate()
  story.ana.labels(42, 'incident')
  await stage.settle()
  expect(story.comment('status')).toHaveLength(1)
  expect(story.status()).toContain('Cannot be read whole')
  expect(stage.world.pullRequestOf(branch)).toBeUndefined()
  await secondRunWritesNothing()
})

test('an issue that is no incident hears nothing, however long it is', async () => {
  story.ana.opensIssue({ number: 42, title: 'How do I log in?' })
  await flickers()
  story.ana.comments(42, 'Anybody?')
  await stage.settle()
  expect(stage.world.comments(42)).toHaveLength(1)
})

test('a commit of more authors than are read does not pass; squashed, it goes on', async () => {
  await story.inReview()
  await story.approved()
  const before = story.document()
  story.ana.pushes(branch, { [path]: `${before}\n` }, ['Mob', '', ...crowd].join('\n'))
  await stage.settle()
  expect(story.check()).toMatchObject({ conclusion: 'failure' })
  expect(story.check()?.title).toMatch(/^Cannot be judged: commit [0-9a-f]{7} has more than 20 authors$/)
  expect(story.check()?.summary).toContain('squash the commits')
  await secondRunWritesNothing()
  story.ana.forcePushes(branch, { [path]: `${before}\n` })
  await stage.settle()
  expect(story.check()?.title).toMatch(/^Waiting for 1 approval/)
  expect(story.status()).toContain('**In review**')
})
