import { afterEach, beforeEach, expect, test } from 'vitest'
import { incident42 } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
  await story.inReview()
})
afterEach(() => stage.close())

const label = 'postmortem: in review'
const robot = () => stage.world.otherApp('tidy-bot')
const marked = () => stage.world.issue(42).labels.includes(label)

/** Somebody undoes what the app does, minute by minute. @returns how often the app wrote */
async function tug(minutes: number, undo: () => void): Promise<number> {
  const mark = stage.world.requests.mark()
  for (let turn = 0; turn < minutes; turn += 1) {
    undo()
    await stage.settle(1)
    stage.world.clock.advance({ minutes: 1 })
  }
  return stage.world.requests.writes(mark).length
}

const takesLabel = () => {
  if (marked()) robot().unlabels(42, label)
}

test('a label that another app takes off each time is left off, and the status says whose doing it is', async () => {
  // Three times, and a word about it.
  expect(await tug(30, takesLabel)).toBe(4)
  expect(marked()).toBe(false)
  expect(story.status()).toContain(
    'Left alone for a day: trying to set labels (`postmortem: in review`). Each of three times it was undone, last by `tidy-bot`.',
  )
  const mark = stage.world.requests.mark()
  await stage.sweep()
  await stage.restart()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
})

test('the other one gives in: nothing is said any more', async () => {
  await tug(10, takesLabel)
  robot().labels(42, label)
  await stage.settle()
  expect(story.status()).not.toContain('Left alone')
  await story.approved()
  expect(stage.world.issue(42).labels).toContain('postmortem: approved')
})

test('a day later it is tried once more', async () => {
  await tug(10, takesLabel)
  stage.world.clock.advance({ hours: 25 })
  await stage.sweep()
  expect(marked()).toBe(true)
  expect(story.status()).not.toContain('Left alone')
  expect(await tug(10, takesLabel)).toBeLessThanOrEqual(2)
})

test('back and forth as people want it is followed as often as they want it', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    story.ana.convertsToDraft(story.number())
    await stage.settle()
    expect(stage.world.issue(42).labels).toContain('postmortem: draft')
    story.ana.marksReady(story.number())
    await stage.settle()
    expect(marked()).toBe(true)
  }
  expect(story.status()).not.toContain('Left alone')
})

test('a status comment that another app rewrites each time is left to it', async () => {
  const rewrites = () => {
    const [comment] = story.comment('status')
    if (comment && !comment.body.includes('tidied'))
      robot().editsComment(comment, `${comment.body}\n\ntidied`)
  }
  expect(await tug(30, rewrites)).toBeLessThanOrEqual(3)
})
