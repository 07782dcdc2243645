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

/** From now on so many requests are answered, and then none until the hour is over. */
function leaves(requests: number): void {
  stage.world.limits.primary = stage.world.requests.since(0).length + requests
}

test.each([0, 1, 2])(
  'when the hour’s budget is used up after %i more requests, nobody asks until it is reset',
  async (requests) => {
    story.ana.opensIssue({ number: 42, title: 'Checkout fails with 500s', body: 'Customers cannot pay.' })
    leaves(requests)
    story.ana.labels(42, 'incident', 'P1')
    const mark = stage.world.requests.mark()
    await stage.settle(55)
    expect(stage.world.requests.since(mark).length).toBeLessThanOrEqual(requests + 1)
    stage.world.limits.primary = 5000
    await stage.settle(90)
    expect(story.status()).toContain('🔵 **Draft**')
    expect(stage.world.pullRequests()).toHaveLength(1)
    expect(story.comment('status')).toHaveLength(1)
  },
)
