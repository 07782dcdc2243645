import { afterEach, beforeEach, expect, test } from 'vitest'
import { writtenPostmortem } from '../builders/writtenPostmortem.ts'
import { createStage, type Stage } from './stage.ts'

const path = 'postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md'
const branch = 'debrief/42'
const late = '| 2026-11-20 14:41 | Release 418 is rolled back | @ben | [graph](https://graphs.example/1) |\n'
const early = '| 2026-11-20 14:20 | Cause found | @ben | [graph](https://graphs.example/2) |\n'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
  const ana = stage.world.as('ana')
  ana.opensIssue({ number: 42, title: 'Checkout fails with 500s' })
  ana.labels(42, 'incident', 'P1')
  await stage.settle()
  const draft = stage.world.file(branch, path) ?? ''
  const written = writtenPostmortem(draft, [
    { action: 'Limit transactions', owner: '@ben', due: '2026-11-27' },
  ])
  ana.pushes(branch, { [path]: written.replace('\n\n## Detection', `\n${late}${early}\n## Detection`) })
  await stage.settle()
})
afterEach(() => stage.close())

const number = () => stage.world.pullRequestOf(branch)?.number ?? 0
const document = () => stage.world.file(branch, path) ?? ''

test('the check offers repairs as buttons', () => {
  expect(stage.world.checkRun(number())?.actions).toContainEqual({
    label: 'Fix dates and order',
    description: 'Sort events, write dates, mark moments',
    identifier: 'order',
  })
})

test('a button pressed by somebody with write access is carried out in one commit, once', async () => {
  const before = document()
  stage.world.deliveries.duplicate()
  stage.world.as('ben').pressesButton(number(), 'Debrief', 'order')
  await stage.settle()
  expect(document()).toBe(before.replace(late + early, early + late))
  const commits = stage.world.pullRequest(number()).commits.map(({ message }) => message)
  expect(commits.filter((message) => message.startsWith('Fix dates and order'))).toHaveLength(1)
})

test('somebody who may only read presses in vain', async () => {
  const before = document()
  stage.world.as('eli').pressesButton(number(), 'Debrief', 'order')
  await stage.settle()
  expect(document()).toBe(before)
})

test('a press survives a restart', async () => {
  stage.world.as('ben').pressesButton(number(), 'Debrief', 'order')
  await stage.world.quiet()
  await stage.restart()
  await stage.settle()
  expect(document()).toContain(early + late)
})

test('a press is not lost when GitHub does not answer', async () => {
  stage.world.fail('createCommitOnBranch', { how: 502 })
  stage.world.as('ben').pressesButton(number(), 'Debrief', 'order')
  await stage.settle()
  expect(document()).toContain(early + late)
})

test('a press is not lost when the action items become issues first', async () => {
  stage.world.as('ana').marksReady(number())
  stage.world.as('ben').pressesButton(number(), 'Debrief', 'order')
  await stage.settle()
  expect(document()).toContain(early + late)
  expect(stage.world.issue(42).subIssues).toHaveLength(1)
})

test('two buttons pressed at once are both carried out', async () => {
  const ids = stage.world.checkRun(number())?.actions.map(({ identifier }) => identifier) ?? []
  expect(ids.length).toBeGreaterThan(1)
  for (const id of ids) stage.world.as('ben').pressesButton(number(), 'Debrief', id)
  await stage.settle()
  const left = stage.world.checkRun(number())?.actions.map(({ identifier }) => identifier) ?? []
  expect(left.filter((id) => ids.includes(id))).toEqual([])
})

test('somebody who lost write access presses in vain, also hours after they had it', async () => {
  stage.world.as('ben').pressesButton(number(), 'Debrief', 'order')
  await stage.settle()
  const ana = stage.world.as('ana')
  ana.editsFile(branch, path, (text) => text.replace(early + late, late + early))
  await stage.settle()
  ana.grants('ben', 'read')
  for (let sweeps = 0; sweeps < 8; sweeps += 1) {
    stage.world.clock.advance({ minutes: 10 })
    await stage.sweep()
  }
  const before = document()
  stage.world.as('ben').pressesButton(number(), 'Debrief', 'order')
  await stage.settle()
  expect(document()).toBe(before)
})
