import { afterEach, beforeEach, expect, test } from 'vitest'
import { branch, incident42, path } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
  await story.inReview()
})
afterEach(async () => {
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
  await stage.close()
})

const action = () => stage.world.issue(stage.world.issue(42).subIssues[0] ?? 0)
async function edited(from: string, to: string) {
  story.ana.editsFile(branch, path, (text) => text.replace(from, to))
  await stage.settle()
}

test('people who gave an action to somebody else, and took its milestone away, keep it so when its date changes', async () => {
  story.ana.unassigns(action().number, 'ben')
  story.ana.assigns(action().number, 'cleo')
  story.ana.milestones(action().number, null)
  await edited('2026-11-27', '2026-12-04')
  expect(action().assignees).toEqual(['cleo'])
  expect(action().milestone).toBeUndefined()
  expect(action().body).toContain('2026-12-04')
})

test('a title that people changed stays, and another priority takes the place of the old one alone', async () => {
  story.ana.renamesIssue(action().number, 'Bound transactions (design first)')
  story.ana.milestones(action().number, null)
  story.ana.labels(action().number, 'team: checkout')
  await edited('| P1 |', '| P0 |')
  expect(action()).toMatchObject({ title: 'Bound transactions (design first)' })
  expect(action().milestone).toBeUndefined()
  expect(action().labels.toSorted()).toEqual(['P0', 'postmortem-action', 'team: checkout'])
  await edited('Limit transactions', 'Bound transactions')
  expect(action().title).toBe('Bound transactions (design first)')
})

test('what nobody else changed follows the row', async () => {
  await edited('Limit transactions', 'Bound transactions')
  await edited('| @ben | 2026-11-27', '| @cleo | 2026-12-04')
  expect(action()).toMatchObject({
    title: 'Bound transactions in checkout to two seconds',
    assignees: ['cleo'],
    milestone: 'Postmortem actions 2026-12',
  })
})

test('a label that people take from their own issue is not put back', async () => {
  story.ana.opensIssue({ title: 'Pool alert' })
  const theirs = stage.world.issues().at(-1)?.number ?? 0
  await edited(`| #${action().number} |`, `| #${theirs} |`)
  expect(stage.world.issue(theirs)).toMatchObject({ parent: 42, assignees: ['ben'] })
  story.ana.unlabels(theirs, 'postmortem-action')
  story.ana.unassigns(theirs, 'ben')
  await stage.settle()
  await edited('2026-12-10', '2026-12-11')
  expect(stage.world.issue(theirs)).toMatchObject({ labels: ['P1'], assignees: [] })
})
