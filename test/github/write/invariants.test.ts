import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Snapshot } from '../../../src/incident/observed/snapshot.ts'
import type { Effect } from '../../../src/plan/effect.ts'
import type { How } from '../../world/http/faults.ts'
import { createStage, type Stage } from '../stage.ts'

let stage: Stage
let seen: Snapshot
beforeEach(async () => {
  stage = await createStage({}, 1_000)
  stage.ana.createsLabel('postmortem-action')
  seen = await stage.observe()
})
afterEach(() => stage.world.close())

const twelve = (): Effect[] =>
  Array.from({ length: 12 }, (_, index) => ({
    kind: 'create-issue',
    item: `a${index}`,
    title: `Do a${index}`,
    body: `<!-- a${index} -->`,
    assignees: [],
    labels: ['postmortem-action'],
    parent: seen.issue.id,
  }))

const made = (title: string) => stage.world.issues().filter((issue) => issue.title === title).length

/** Says nothing that is not so: what is done is there once, what is refused or unsent is not there at all. */
function expectHonest(outcomes: Awaited<ReturnType<Stage['apply']>>['outcomes']): void {
  for (const { effect, result } of outcomes) {
    const count = effect.kind === 'create-issue' ? made(effect.title) : 0
    const allowed = { done: [1], refused: [0], unsent: [0], unknown: [0, 1] }[result]
    expect(allowed, `${result}: ${effect.kind === 'create-issue' && effect.title}`).toContain(count)
  }
}

const doubtful: readonly How[] = [
  500,
  502,
  504,
  'reset',
  'cut',
  'html',
  'empty',
  'redirect',
  'resource-limits',
]
const before: readonly How[] = [
  ...doubtful,
  401,
  403,
  404,
  422,
  'secondary',
  'rate-limit',
  { type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' },
  { type: 'FORBIDDEN', message: 'Resource not accessible by integration' },
]

describe.each([
  ['first', 0],
  ['second', 1],
] as const)('whatever happens to the %s of two requests, outcomes are true', (_, skip) => {
  test.each(before)('before it takes effect: %s', async (how) => {
    stage.world.fail('createIssue', { how, skip })
    expectHonest((await stage.apply(seen, ...twelve())).outcomes)
  })

  test.each([...doubtful, 'timeout'] as const)('after it took effect: %s', async (how) => {
    stage.world.fail('createIssue', { how, when: 'after', skip })
    expectHonest((await stage.apply(seen, ...twelve())).outcomes)
  })
})

test('a permission revoked between two requests: ten are filed, two refused', async () => {
  stage.world.fail('createIssue', {
    how: { type: 'FORBIDDEN', message: 'Resource not accessible by integration' },
    skip: 1,
  })
  const { outcomes } = await stage.apply(seen, ...twelve())
  expectHonest(outcomes)
  expect(outcomes.map(({ result }) => result).join(' ')).toBe(`${'done '.repeat(10)}refused refused`)
})

test('a token that expires between two requests: a new one, and all is done', async () => {
  let requests = 0
  const { outcomes } = await stage.writer.apply(seen, twelve(), () => {
    requests += 1
    if (requests === 2) stage.world.expireTokens()
  })
  expect(new Set(outcomes.map(({ result }) => result))).toEqual(new Set(['done']))
  expectHonest(outcomes)
})

test('a content limit in the middle: what was not filed follows later, nothing twice', async () => {
  stage.world.limits.contentPerMinute = 10
  const first = await stage.apply(seen, ...twelve())
  expectHonest(first.outcomes)
  expect(first.notBefore?.getTime()).toBeGreaterThanOrEqual(stage.world.clock.now().getTime() + 60_000)
  stage.world.clock.advance({ minutes: 2 })
  const left = first.outcomes.filter(({ result }) => result === 'unsent').map(({ effect }) => effect)
  expect(left).toHaveLength(2)
  const second = await stage.apply(seen, ...left)
  expectHonest([...first.outcomes.filter(({ result }) => result === 'done'), ...second.outcomes])
  expect(stage.world.issue(42).subIssues).toHaveLength(12)
})
