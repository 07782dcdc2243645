import { afterEach, beforeEach, expect, test } from 'vitest'
import { branch, incident42, path } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
  stage.world.addRepository('platform', { people: { ana: 'admin', ben: 'write', cleo: 'write' } })
})
afterEach(() => stage.close())

const there = () => stage.world.in('platform')
const action = (ticket: string) => ({
  action: 'Alert when the pool is nearly empty',
  owner: '@cleo',
  due: '2026-12-10',
  priority: 'P2',
  ticket,
})

test('of two issues with one number the one of this repository is meant', async () => {
  stage.world.as('ana', 'platform').opensIssue({ number: 7, title: 'Work of the platform' })
  stage.world.as('ben').opensIssue({ number: 7, title: 'Pool alert' })
  await story.declared()
  story.ana.addsSubIssue(42, { number: 7, repository: 'acme/platform' })
  const before = there().issue(7)
  await story.written([action('#7')])
  await story.ready()
  expect(there().issue(7)).toEqual(before)
  expect(stage.world.issue(7)).toMatchObject({ parent: 42, assignees: ['cleo'] })
  expect(story.status()).not.toContain('GitHub refused')
})

test('a number that only an issue elsewhere has is nobody’s here', async () => {
  stage.world.as('ana', 'platform').opensIssue({ number: 9, title: 'Work of the platform' })
  await story.declared()
  story.ana.addsSubIssue(42, { number: 9, repository: 'acme/platform' })
  await story.written([action('#9')])
  await story.ready()
  expect(story.check()?.summary).toMatch(/names #\u2060?9, which cannot track it/)
  expect(there().issue(9).labels).toEqual([])
})

test('the row of an action issue that was moved follows it, and the issue stays as it is', async () => {
  await story.inReview()
  const [first = 0] = stage.world.issue(42).subIssues
  const moved = story.ana.transfers(first, 'platform')
  const before = there().issue(moved.number)
  await stage.settle()
  await stage.sweep()
  expect(story.document()).toContain(`| acme/platform#${moved.number} |`)
  story.ana.editsFile(branch, path, (text) => text.replace('2026-11-27', '2026-12-04'))
  await stage.settle()
  expect(there().issue(moved.number)).toEqual(before)
  expect(story.status()).not.toContain('GitHub refused')
  await story.finished()
  expect(story.comment('closing')[0]?.body).toMatch(new RegExp(`acme/platform#\u2060?${moved.number} `))
  expect(there().issue(moved.number).state).toBe('open')
})
