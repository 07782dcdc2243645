import { afterEach, beforeEach, expect, test } from 'vitest'
import { branch, incident42 } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage({ draftsAvailable: false })
  story = incident42(stage)
})
afterEach(() => stage.close())

const pull = () => stage.world.pullRequestOf(branch)
const box = '- [ ] The document is ready for review'

/** Somebody clicks the box in the pull request's description; the browser sends the text with its own line ends. */
function clicks(to: 'x' | ' '): void {
  const body = (pull()?.body ?? '').replace(/^- \[.\]/m, `- [${to}]`)
  stage.world.as('ben').editsBody(story.number(), body.replaceAll('\n', '\r\n'))
}

test('where the plan has no drafts, a box in the description stands for one', async () => {
  await story.declared()
  expect(pull()).toMatchObject({ draft: false, state: 'open', requestedReviewers: [] })
  expect(pull()?.body).toContain(box)
  expect(story.status()).toContain('🔵 **Draft**')
  expect(story.status()).toContain('then tick “The document is ready for review”')

  await story.written()
  expect(story.check()).toMatchObject({ status: 'in_progress' })
  expect(story.check()?.title).toMatch(/^Draft/)
  expect(story.check()?.summary).toContain('tick “The document is ready for review”')
  expect(pull()?.requestedReviewers).toEqual([])
  expect(stage.world.issue(42).subIssues).toEqual([])
})

test('ticked, the review starts; the document is merged and the incident closes', async () => {
  await story.declared()
  stage.world.as('ben').comments(42, 'On it.')
  await story.written()
  stage.world.deliveries.duplicate()
  clicks('x')
  await stage.settle()
  expect(story.status()).toContain('**In review**')
  expect(pull()?.requestedReviewers).toEqual(['ben'])
  expect(pull()?.body).toContain('- [x] The document is ready for review')
  expect(stage.world.issue(42).subIssues).toHaveLength(2)
  await story.finished()
  expect(stage.world.issue(42)).toMatchObject({ state: 'closed' })
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
})

test('a click whose webhook is lost is seen by the sweep, and one that is taken back counts', async () => {
  await story.declared()
  await story.written()
  stage.world.deliveries.lose()
  clicks('x')
  await stage.settle()
  stage.world.deliveries.behave()
  await stage.sweep()
  expect(story.status()).toContain('**In review**')
  clicks(' ')
  await stage.settle()
  expect(story.status()).toContain('🔵 **Draft**')
  expect(story.check()).toMatchObject({ status: 'in_progress' })
  expect(pull()?.body).toContain(box)
})
