import { afterEach, beforeEach, expect, test } from 'vitest'
import { writtenPostmortem } from '../builders/writtenPostmortem.ts'
import { branch, incident42, path } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
  await story.inReview()
})
afterEach(() => stage.close())

test.each([
  ['by the same number', (number: number) => `#${number}`],
  ['once with the repository', (number: number) => `Acme/shop#${number}`],
])('two rows that name one issue %s: both are told, and nobody writes to it', async (_, spelt) => {
  const { subIssues } = stage.world.issue(42)
  const [first = 0, second = 0] = subIssues
  const before = subIssues.map((number) => stage.world.issue(number))
  story.ana.editsFile(branch, path, (text) => text.replace(`| #${second} |`, `| ${spelt(first)} |`))
  await stage.settle()
  const lines = story.document().split('\n')
  const rows = lines.flatMap((line, at) => (/^\| (Limit transactions|Alert when)/.test(line) ? [at + 1] : []))
  expect(story.check()).toMatchObject({ conclusion: 'failure' })
  expect(
    story
      .check()
      ?.annotations.filter(({ title, level }) => title === 'action/shared-ticket' && level === 'failure')
      .map(({ startLine }) => startLine),
  ).toEqual(rows)
  const mark = stage.world.requests.mark()
  for (let look = 0; look < 3; look += 1) {
    stage.world.clock.advance({ minutes: 20 })
    await stage.sweep()
  }
  expect(stage.world.requests.writes(mark)).toEqual([])
  expect(subIssues.map((number) => stage.world.issue(number))).toEqual(before)

  // People decide: the second row gets its own issue back.
  story.ana.editsFile(branch, path, (text) => text.replace(`| ${spelt(first)} |\n`, `| #${second} |\n`))
  await stage.settle()
  await story.finished()
  expect(stage.world.issue(42).state).toBe('closed')
})

test('two rows that name one issue of somebody else change nothing on it', async () => {
  stage.world.as('ben').opensIssue({ number: 70, title: 'One of theirs' })
  const before = stage.world.issue(70)
  const [first = 0, second = 0] = stage.world.issue(42).subIssues
  story.ana.editsFile(branch, path, (text) =>
    text.replace(`| #${second} |`, '| #70 |').replace(`| #${first} |`, '| #70 |'),
  )
  await stage.settle()
  expect(stage.world.issue(70)).toEqual(before)
  expect(stage.world.issue(first).state).toBe('open')
})

test('a second incident that names an action of the first writes nothing into it', async () => {
  const [first = 0] = stage.world.issue(42).subIssues
  const before = stage.world.issue(first)
  story.ana.opensIssue({ number: 77, title: 'Checkout fails again' })
  story.ana.labels(77, 'incident', 'P1')
  await stage.settle()
  const pull = stage.world.pullRequestOf('debrief/77')
  const [file = ''] = pull?.files ?? []
  const rows = [
    { action: 'Bound the pool', owner: '@cleo', due: '2026-12-20', priority: 'P0', ticket: `#${first}` },
  ]
  const draft = stage.world.file('debrief/77', file) ?? ''
  story.ana.pushes('debrief/77', { [file]: writtenPostmortem(draft, rows) })
  story.ana.marksReady(pull?.number ?? 0)
  await stage.settle(60)
  await stage.sweep()
  expect(stage.world.issue(first)).toEqual(before)
  expect(stage.world.issue(77).subIssues).toEqual([])
  expect(stage.world.checkRun(pull?.number ?? 0)?.title).toContain('1 of 1 action linked')
})
