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

const row = (text: string) => /\n(\| Limit transactions.*\|)\n/.exec(text)?.[1] ?? ''
const torn = (text: string) =>
  text.replace(
    row(text),
    `<<<<<<< HEAD\n${row(text)}\n=======\n${row(text).replace('Limit', 'Bound')}\n>>>>>>> main`,
  )

test('a conflict that was committed makes no issue of its marks, and closes none', async () => {
  await story.inReview()
  const before = stage.world.issue(42).subIssues
  const texts = before.map((number) => stage.world.issue(number))
  story.ana.editsFile(branch, path, torn)
  await stage.settle()
  expect(story.check()).toMatchObject({ conclusion: 'failure' })
  expect(story.check()?.title).toMatch(/^1 to fix/)
  expect(story.check()?.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining('A merge conflict is not resolved here'),
  ])
  expect(stage.world.issue(42).subIssues).toEqual(before)
  expect(before.map((number) => stage.world.issue(number))).toEqual(texts)
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
})

test('resolved, it goes on as if nothing had been', async () => {
  await story.declared()
  await story.written()
  story.ana.editsFile(branch, path, torn)
  await story.ready()
  expect(stage.world.issue(42).subIssues).toEqual([])
  story.ana.editsFile(branch, path, (text) =>
    text.replace(/<<<<<<< HEAD\n([\s\S]*?)=======\n[\s\S]*?>>>>>>> main\n/, '$1'),
  )
  await stage.settle()
  expect(stage.world.issue(42).subIssues).toHaveLength(2)
  await story.finished()
  expect(stage.world.issue(42).state).toBe('closed')
})
