import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { incident42 } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let undisturbed: ReturnType<ReturnType<typeof incident42>['picture']>

beforeAll(async () => {
  stage = await createStage()
  const story = incident42(stage)
  await story.inReview()
  await story.finished()
  undisturbed = story.picture()
  await stage.close()
})
afterEach(() => stage.close())

const calls = [
  'observe',
  'createPullRequest',
  'createCheckRun',
  'addComment',
  'createLabel',
  'createIssue',
  'POST /repos/{owner}/{repo}/milestones',
  'createCommitOnBranch',
  'updateIssueComment',
  'closeIssue',
  'POST /repos/{owner}/{repo}/dispatches',
] as const

const faults = [
  { how: 502, when: 'before' },
  { how: 502, when: 'after' },
  { how: 'reset', when: 'after' },
  { how: 'cut', when: 'after' },
  { how: 'html', when: 'after' },
  { how: 'rate-limit', when: 'before' },
  { how: 'secondary', when: 'before' },
] as const

describe.each(calls)('%s', (call) => {
  test.each(faults)('fails with $how, $when it is done, and the story ends the same', async (fault) => {
    stage = await createStage()
    const story = incident42(stage)
    stage.world.fail(call, fault)
    const patient = async (step: () => Promise<void>) => {
      await step()
      await stage.settle(90)
    }
    for (const step of [story.declared, story.written, story.ready, story.approved, story.merged])
      await patient(step)
    expect(stage.world.heal()).toBe(0)
    const { events, ...picture } = story.picture()
    const { events: expected, ...rest } = undisturbed
    expect(picture).toEqual(rest)
    // A signal whose answer was lost is sent again: it leaves no trace that could be looked up.
    expect([...new Set(events)]).toEqual(expected)
    const mark = stage.world.requests.mark()
    await stage.sweep()
    expect(stage.world.requests.writes(mark)).toEqual([])
  })
})
