import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from './acts/refusal.ts'
import { at } from './client.ts'
import { createWorld, type World } from './world.ts'

type Step = (world: World, who: string) => unknown

const number = fc.integer({ min: 1, max: 6 })
const branch = fc.constantFrom('main', 'one', 'two')
const path = fc.constantFrom('a.md', 'docs/b.md', 'docs/deep/c.md')
const text = fc.constantFrom('x\n', 'y\n', 'Fixes #1', null)

/** Anything a person may try; GitHub may refuse it. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>((world, who) => world.as(who).opensIssue({ title: 'Issue', labels: ['bug'] })),
  fc.tuple(number, number).map(
    ([a, b]): Step =>
      (world, who) =>
        world.as(who).addsSubIssue(a, b),
  ),
  number.map(
    (a): Step =>
      (world, who) =>
        world.as(who).closes(a),
  ),
  number.map(
    (a): Step =>
      (world, who) =>
        world.as(who).comments(a, 'See #1, closes #2'),
  ),
  number.map(
    (a): Step =>
      (world, who) =>
        world.as(who).deletesIssue(a),
  ),
  number.map(
    (a): Step =>
      (world, who) =>
        world.as(who).transfers(a, 'platform'),
  ),
  fc.tuple(branch, path, text).map(
    ([name, file, to]): Step =>
      (world, who) =>
        world.as(who).pushes(name, { [file]: to }),
  ),
  fc.tuple(branch, path).map(
    ([name, file]): Step =>
      (world, who) =>
        world.as(who).forcePushes(name, { [file]: 'forced' }),
  ),
  branch.map(
    (name): Step =>
      (world, who) =>
        world.as(who).deletesBranch(name),
  ),
  branch.map(
    (head): Step =>
      (world, who) =>
        world.as(who).opensPullRequest({ title: head, head, body: 'Closes #1' }),
  ),
  number.map(
    (a): Step =>
      (world, who) =>
        world.as(who).approves(a),
  ),
  fc.tuple(number, fc.constantFrom('merge', 'squash')).map(
    ([a, method]): Step =>
      (world, who) =>
        world.as(who).merges(a, { method: method === 'merge' ? 'merge' : 'squash' }),
  ),
  number.map(
    (a): Step =>
      (world, who) =>
        world.as(who).closesPullRequest(a),
  ),
  number.map(
    (a): Step =>
      (world, who) =>
        world.as(who).reopensPullRequest(a),
  ),
)

/** What holds on GitHub whatever people do. */
function check(world: World): void {
  for (const pull of world.pullRequests()) {
    if (pull.state === 'open') expect(pull.head).toBe(world.head(pull.branch))
    if (pull.state === 'merged') expect(pull.mergedBy).toBeDefined()
  }
  const issues = new Map(world.issues().map((issue) => [issue.number, issue]))
  for (const issue of issues.values()) {
    for (const child of issue.subIssues) expect(issues.get(child)?.parent).toBe(issue.number)
    if (issue.parent !== undefined) expect(issues.get(issue.parent)?.subIssues).toContain(issue.number)
  }
  const numbers = [...issues.keys(), ...world.pullRequests().map((pull) => pull.number)]
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const delivery of world.deliveries.list()) {
    const payload: unknown = JSON.parse(delivery.body)
    for (const part of ['sender.id', 'repository.node_id', 'organization.id', 'installation.id']) {
      expect({ event: delivery.event, part, value: at(payload, part) }).not.toMatchObject({
        value: undefined,
      })
    }
  }
}

describe('whatever people do', () => {
  it('keeps GitHub in order', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.tuple(step, fc.constantFrom('ana', 'ben', 'dee', 'eli')), { maxLength: 25 }),
      async (steps) => {
        const world = await createWorld({
          events: ['issues', 'pull_request', 'push', 'create', 'delete', 'sub_issues', 'issue_comment'],
        })
        world.addRepository('platform', { people: { ana: 'admin', ben: 'write' } })
        // Something to act on: without it most steps find nothing.
        const ana = world.as('ana')
        for (const title of ['First', 'Second', 'Third']) ana.opensIssue({ title, labels: ['bug'] })
        ana.pushes('one', { 'one.md': 'one\n' })
        ana.opensPullRequest({ title: 'One', head: 'one' })
        for (const [act, who] of steps) {
          try {
            act(world, who)
          } catch (error) {
            if (!(error instanceof Refusal) && !isUnknownTarget(error)) throw error
          }
        }
        check(world)
        await world.close()
      },
    )
    await fc.assert(property, { numRuns: 60, seed: 42 })
  })
})

/** The verb was given a number or a branch that is not there (any more). */
function isUnknownTarget(error: unknown): boolean {
  return error instanceof Error && /has no |is a pull request|is an issue/.test(error.message)
}
