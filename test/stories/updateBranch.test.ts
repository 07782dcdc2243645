import { afterEach, expect, test } from 'vitest'
import { branch, incident42, path } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
afterEach(() => stage.close())

async function approved(options: Parameters<typeof createStage>[0] = {}): Promise<void> {
  stage = await createStage(options)
  story = incident42(stage)
  await story.inReview()
  await story.approved()
  expect(story.check()?.conclusion).toBe('success')
  stage.world.as('cleo').pushes('main', { 'src/pool.ts': 'export const size = 20\n' })
  await stage.settle()
}

test.each(['ana', 'ben', 'cleo'])(
  '%s updates the branch: an approval of the same text stands',
  async (who) => {
    await approved()
    stage.world.deliveries.duplicate()
    stage.world.as(who).updatesBranch(story.number())
    await stage.settle()
    expect(story.check()).toMatchObject({ conclusion: 'success' })
    expect(story.check()?.title).toMatch(/^Ready to merge/)
    const mark = stage.world.requests.mark()
    await stage.sweep()
    expect(stage.world.requests.writes(mark)).toEqual([])
  },
)

test('who updated the branch before any review may approve', async () => {
  await approved()
  stage.world.as('ana').pushes(branch, { [path]: `${story.document()}\nOne line more.\n` })
  stage.world.as('ben').updatesBranch(story.number())
  await stage.settle()
  expect(story.check()?.title).toMatch(/^Waiting for 1 approval/)
  await story.approved()
  expect(story.check()?.conclusion).toBe('success')
})

test('whoever decided a conflict in the document has written in it', async () => {
  await approved()
  stage.world.as('cleo').pushes('main', { [path]: 'Something else.\n' })
  stage.world.as('ben').updatesBranch(story.number(), { [path]: `${story.document()}\nBen adds this.\n` })
  await stage.settle()
  await story.approved()
  expect(story.check()?.conclusion).toBe('action_required')
  expect(story.check()?.summary).toMatch(/`ben` \| does not count: wrote/)
})

test('a merge that somebody made at home may hold anything: approve again', async () => {
  await approved()
  stage.world.as('ana').mergesAtHome(story.number(), { 'src/pool.ts': 'export const size = 2\n' })
  await stage.settle()
  expect(story.check()?.title).toMatch(/^Waiting for 1 approval/)
  await story.approved()
  expect(story.check()?.conclusion).toBe('success')
})
