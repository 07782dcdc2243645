import { afterEach, beforeEach, expect, test } from 'vitest'
import { incident42 } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
})
afterEach(() => stage.close())

test('two incidents that are filed at the same moment share the milestones of their months', async () => {
  const { world } = stage
  await story.declared()
  await story.written()
  story.ana.opensIssue({ number: 90, title: 'Search is down' })
  story.ana.labels(90, 'incident', 'P1')
  await stage.settle()
  const other = world.pullRequestOf('debrief/90')
  const text = story
    .document()
    .replaceAll('INC-2026-0042', 'INC-2026-0090')
    .replaceAll('issues/42', 'issues/90')
  story.ana.pushes('debrief/90', { [other?.files[0] ?? '']: text })
  await stage.settle()
  story.ana.marksReady(story.number())
  story.ana.marksReady(other?.number ?? 0)
  await stage.settle()
  const milestones = (incident: number) =>
    world.issue(incident).subIssues.map((child) => world.issue(child).milestone)
  expect(milestones(42)).toEqual(['Postmortem actions 2026-11', 'Postmortem actions 2026-12'])
  expect(milestones(90)).toEqual(milestones(42))
  expect(world.milestones()).toHaveLength(2)
})
