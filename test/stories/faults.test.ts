import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { FaultOptions } from '../world/http/faults.ts'
import { incident42 } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

type Story = ReturnType<typeof incident42>

let stage: Stage
/** how the world looks after each step when nothing goes wrong */
const undisturbed: ReturnType<Story['picture']>[] = []

const stepsOf = (story: Story) => [story.declared, story.written, story.ready, story.approved, story.merged]

beforeAll(async () => {
  stage = await createStage()
  const story = incident42(stage)
  for (const step of stepsOf(story)) {
    await step()
    undisturbed.push(story.picture())
  }
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
  for (const [index, step] of stepsOf(story).entries()) {
    await step()
    // It mends itself, without the next step's events.
    await stage.settle(90)
    expect(inOrder(story.picture()), `after step ${index + 1}`).toEqual(inOrder(undisturbed[index]))
  }
  expect(stage.world.heal()).toBe(0)
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
}

/** A signal whose answer was lost is sent again: it leaves no trace that could be looked up. A refused one comes late. */
function inOrder(picture: (typeof undisturbed)[number] | undefined) {
  return picture && { ...picture, events: [...new Set(picture.events)].toSorted() }
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
