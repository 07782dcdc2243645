import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { FaultOptions } from '../world/http/faults.ts'
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

/** Ways in which any call fails. */
const faults = [
  { how: 502, when: 'before' },
  { how: 502, when: 'after' },
  { how: 'reset', when: 'after' },
  { how: 'cut', when: 'after' },
  { how: 'html', when: 'after' },
  { how: 'rate-limit', when: 'before' },
  { how: 'secondary', when: 'before' },
  { how: 'timeout', when: 'before' },
  { how: 'timeout', when: 'after' },
] as const
const refusals = [
  { how: { type: 'FORBIDDEN', message: 'Resource not accessible by integration' } },
  { how: { type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' } },
  { how: 'resource-limits' },
] as const

async function endsTheSame(call: (typeof calls)[number], fault: FaultOptions): Promise<void> {
  stage = await createStage(fault.how === 'timeout' ? { timeout: 400 } : {})
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
  // A signal whose answer was lost is sent again: it leaves no trace that could be looked up. A refused one comes late.
  expect([...new Set(events)].toSorted()).toEqual(expected.toSorted())
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
}

describe.each(calls)('%s', (call) => {
  test.each(faults)('fails with $how, $when it is done, and the story ends the same', (fault) =>
    endsTheSame(call, fault),
  )
})

describe.each(calls.filter((call) => !call.startsWith('POST ')))('%s', (call) => {
  test.each(refusals)('is refused with $how, and the story ends the same', (fault) =>
    endsTheSame(call, fault),
  )
})

test.each([403, 404])('signals refused with %s are sent later', (how) =>
  endsTheSame('POST /repos/{owner}/{repo}/dispatches', { how, times: 2 }),
)
