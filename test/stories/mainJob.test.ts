import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writtenPostmortem } from '../builders/writtenPostmortem.ts'
import { createStage, type Stage } from './stage.ts'

const path = 'postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md'
const branch = 'debrief/42'

describe('from incident label to closed incident', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await createStage()
  })
  afterEach(() => stage.close())

  test('the main job', async () => {
    const { world } = stage
    const ana = world.as('ana')
    const ben = world.as('ben')
    ana.opensIssue({ number: 42, title: 'Checkout fails with 500s', body: 'Customers cannot pay.' })
    ana.labels(42, 'incident', 'P1')
    await stage.settle()

    const pull = world.pullRequestOf(branch)
    expect(pull).toMatchObject({ draft: true, state: 'open', files: [path] })
    const draft = world.file(branch, path) ?? ''
    ana.pushes(branch, {
      [path]: writtenPostmortem(draft, [
        { action: 'Limit transactions in checkout to two seconds', owner: '@ben', due: '2026-11-27' },
        { action: 'Alert when a pool is nearly empty', owner: '@cleo', due: '2026-12-10' },
      ]),
    })
    await stage.settle()
    show(world.checkRun(branchPull(stage)))
    ana.marksReady(branchPull(stage))
    await stage.settle()
    show(world.checkRun(branchPull(stage)))
    console.log(world.file(branch, path)?.split('## Action items')[1])
    console.log(world.issues().map((i) => [i.number, i.title, i.labels, i.assignees, i.milestone]), world.milestones())
    ben.approves(branchPull(stage))
    await stage.settle()
    show(world.checkRun(branchPull(stage)))
    world.as('cleo').approves(branchPull(stage))
    await stage.settle()
    show(world.checkRun(branchPull(stage)))
    ana.merges(branchPull(stage))
    await stage.settle()
    console.log(world.comments(42).map((c) => c.body).join('\n----\n'))
    console.log(world.issue(42), world.dispatches())
    console.log(world.requests.since(0).map((c) => c.operation ?? c.route).join('\n'))
    const mark = world.requests.mark()
    await stage.sweep()
    console.log(world.requests.since(mark).map((c) => c.operation ?? c.route).join('\n'))
  })
})

function branchPull(stage: Stage): number {
  return stage.world.pullRequestOf(branch)?.number ?? 0
}

function show(run: ReturnType<Stage['world']['checkRun']>) {
  console.log(run?.conclusion, run?.title, '\n', run?.summary, run?.annotations.map((a) => `${a.startLine} ${a.level} ${a.title}: ${a.message}`).join('\n'))
}
