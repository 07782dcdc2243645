import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { branch, incident42, path } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
})
afterEach(() => stage.close())

const edits = async (change: (text: string) => string) => {
  story.ana.editsFile(branch, path, change)
  await stage.settle()
}
const issuesOf = (numbers: readonly number[]) => numbers.map((number) => stage.world.issue(number))
const said = () =>
  (story.check()?.annotations ?? [])
    .filter(({ level }) => level === 'failure')
    .map(({ startLine, title, message }) => ({ startLine, title, message }))
const lineOf = (part: string) =>
  story
    .document()
    .split('\n')
    .findIndex((line) => line.includes(part)) + 1

test('a ticket cell that says something else is kept, gets no issue, and a finding asks', async () => {
  const foreign = ['INC0012345', 'PLAT 12', '7', 'tracked in the epic', 'shop#7']
  await story.declared()
  await story.written(
    foreign.map((ticket, at) => ({
      action: `Bound the pool number ${at} of checkout`,
      owner: '@ben',
      due: '2026-11-27',
      priority: 'P1',
      ticket,
    })),
  )
  const before = story.document()
  await story.ready()
  expect(story.document()).toBe(before)
  expect(stage.world.issue(42).subIssues).toEqual([])
  expect(said().filter(({ title }) => title === 'action/unread-ticket')).toHaveLength(foreign.length)
  expect(said()).toContainEqual(
    expect.objectContaining({
      startLine: lineOf('number 2 of'),
      message: expect.stringContaining('write `#7`'),
    }),
  )
  // Emptied cells, or tickets that can be read, answer the question.
  await edits((text) => foreign.reduce((now, one) => now.replace(`| ${one} |`, '| |'), text))
  await stage.settle(30)
  expect(stage.world.issue(42).subIssues).toHaveLength(foreign.length)
})

test('a tracker that the settings know counts as tracked', async () => {
  story.ana.pushes('main', { '.github/debrief.yml': 'document: { trackers: [INC, plat] }\n' })
  await story.inReview(
    ['INC0012345', 'PLAT 12', 'INC later'].map((ticket, at) => ({
      action: `Bound the pool number ${at} of checkout`,
      owner: '@ben',
      due: '2026-11-27',
      priority: 'P1',
      ticket,
    })),
  )
  expect(stage.world.issue(42).subIssues).toEqual([])
  expect(said().filter(({ title }) => title === 'action/unread-ticket')).toHaveLength(1)
  expect(story.check()?.title).toContain('2 of 3 actions linked')
})

test('what people write in place of a number is kept, and the issue stays open', async () => {
  await story.inReview()
  const [first = 0] = stage.world.issue(42).subIssues
  await edits((text) => text.replace(`| #${first} |`, '| tracked in the epic |'))
  expect(story.document()).toContain('| tracked in the epic |')
  expect(stage.world.issue(first).state).toBe('open')
  expect(said()).toMatchObject([{ title: 'action/unread-ticket', startLine: lineOf('tracked in the epic') }])
})

describe('closes nothing', () => {
  const changes: Record<string, (text: string) => string> = {
    'when the end of the document is gone': (text) => text.slice(0, text.indexOf('| Alert when a pool')),
    'when the row is cut in the middle': (text) => text.slice(0, text.indexOf(' a pool is nearly')),
    'when the table is written as words': (text) =>
      text.replace(/^\| (Alert when a pool.*?) \|.*$/m, 'Then: $1.'),
    'when the row is commented out': (text) => text.replace(/^(\| Alert when a pool.*)$/m, '\n<!-- $1 -->'),
    'when the cell names somebody else’s issue': (text) =>
      text.replace(/^(\| Alert when a pool.*\| )#\d+ \|$/m, '$1acme/platform#7 |'),
  }
  test.each(Object.entries(changes))('%s', async (_, change) => {
    await story.inReview()
    const { subIssues } = stage.world.issue(42)
    const before = issuesOf(subIssues).map(({ number, state }) => ({ number, state }))
    await edits(change)
    expect(issuesOf(subIssues)).toMatchObject(before)
  })

  test('when it was not a person who deleted the row', async () => {
    await story.inReview()
    const { subIssues } = stage.world.issue(42)
    stage.world
      .otherApp('formatter')
      .editsFile(branch, path, (text) => text.replace(/^\| Alert when.*\n/m, ''))
    await stage.settle()
    expect(story.document()).not.toContain('Alert when a pool')
    expect(issuesOf(subIssues)).toMatchObject([{ state: 'open' }, { state: 'open' }])
  })
})

test.each([
  [
    'a text that ends in the head of the table',
    (text: string) => text.replace(/(\| Action \| Owner [^\n]*\n\| ---[^\n]*\n)[\s\S]*$/, '$1'),
  ],
  [
    'a front matter that cannot be read',
    (text: string) =>
      text.replace(/\n\| Alert when[^\n]*/, '').replace('\nseverity:', '\nseverity: [\nowner: {'),
  ],
])('%s is no decision to drop an action', async (_, edit) => {
  await story.inReview()
  const before = stage.world.issue(42).subIssues
  await edits(edit)
  await stage.sweep()
  expect(story.document()).not.toContain('| Alert when')
  expect(before.map((number) => stage.world.issue(number).state)).toEqual(before.map(() => 'open'))
})
