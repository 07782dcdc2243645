import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { branch, incident42 } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
})
afterEach(async () => {
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
  await stage.close()
})

const title = 'Checkout fails with 500s'
const severity = '### Severity\n\nP1'
const pulls = () => stage.world.pullRequests()

describe('an issue of the type Incident', () => {
  test('is an incident as one with the label, and its timeline says so', async () => {
    stage.world.deliveries.duplicate()
    story.ana.opensIssue({ number: 42, title, body: severity })
    story.ana.types(42, 'Incident')
    await stage.settle()
    expect(stage.world.pullRequestOf(branch)).toMatchObject({ draft: true })
    expect(story.document()).toContain('Incident declared with the issue type `Incident`')
    const mark = stage.world.requests.mark()
    story.ana.comments(42, 'Thank you.')
    await stage.settle()
    expect(stage.world.requests.since(mark)).toHaveLength(1)
  })

  test('is found by the sweep when the webhook is lost, changed or not, also under a type of our own', async () => {
    const settings = { '.github/debrief.yml': 'incident: { types: [Outage] }\n' }
    story.ana.pushes('main', settings)
    await stage.sweep()
    stage.world.deliveries.lose()
    story.ana.opensIssue({ number: 42, title, body: severity, type: 'Outage' })
    story.ana.opensIssue({ number: 43, title, body: severity, type: 'Incident' })
    await stage.sweep()
    expect(pulls().map(({ branch }) => branch)).toEqual(['debrief/42'])
  })

  test('is found however long ago it changed', async () => {
    stage.world.deliveries.lose()
    story.ana.opensIssue({ number: 42, title, body: severity, type: 'Incident' })
    stage.world.clock.advance({ days: 40 })
    stage.world.deliveries.behave()
    await stage.sweep()
    expect(pulls()).toHaveLength(1)
  })

  test('that a stranger opened by a form waits to be confirmed, as with the label', async () => {
    await stage.close()
    stage = await createStage({ private: false })
    story = incident42(stage)
    stage.world.as('zoe').opensIssue({ number: 42, title, body: severity, type: 'Incident', fromForm: true })
    await stage.settle()
    expect(pulls()).toEqual([])
    expect(story.status()).toContain('waits to be confirmed')
    stage.world.as('dee').types(42, 'Bug')
    stage.world.as('dee').types(42, 'Incident')
    await stage.settle()
    expect(pulls()).toHaveLength(1)
  })

  test('is paused when the type is taken away, and goes on when it is back', async () => {
    story.ana.opensIssue({ number: 42, title, body: severity, type: 'Incident' })
    await stage.settle()
    story.ana.types(42, 'Bug')
    await stage.settle()
    expect(story.status()).toContain('or the type `Incident`, so its postmortem is paused')
    story.ana.untypes(42)
    story.ana.types(42, 'Incident')
    await stage.settle()
    expect(story.status()).toContain('Severity P1, due')
  })
})

test('issues of other types without labels cost nothing', async () => {
  const mark = stage.world.requests.mark()
  story.ana.opensIssue({ number: 42, title, type: 'Bug' })
  await stage.settle()
  expect(stage.world.requests.since(mark)).toEqual([])
})
