import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { incident42 } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.close())

/** Requests of every kind during hours in which nothing happens. */
async function idle(hours = 1) {
  const mark = stage.world.requests.mark()
  for (let sweeps = 0; sweeps < hours * 6; sweeps += 1) {
    stage.world.clock.advance({ minutes: 10 })
    await stage.sweep()
  }
  return {
    queries: stage.world.requests.since(mark).filter(({ kind }) => kind === 'query').length,
    writes: stage.world.requests.writes(mark).length,
    tokens: stage.world.requests.tokens(mark).filter(({ method }) => method === 'POST').length,
  }
}

describe('hours in which nothing happens', () => {
  test('cost one question a sweep, and one for each open incident every six hours', async () => {
    const ana = stage.world.as('ana')
    stage.world.deliveries.lose()
    for (let number = 1; number <= 20; number += 1) {
      ana.opensIssue({ number, title: `Old ${number}`, labels: ['incident'] })
      ana.closes(number)
    }
    stage.world.clock.advance({ days: 400 })
    stage.world.deliveries.behave()
    for (let number = 21; number <= 23; number += 1)
      ana.opensIssue({ number, title: `New ${number}`, labels: ['incident', 'P1'] })
    await stage.settle()
    await stage.sweep()
    stage.world.clock.advance({ minutes: 10 })
    await stage.sweep()
    expect(await idle(6)).toMatchObject({ queries: 36 + 3, writes: 0 })
  })
})

describe('an installation that is gone', () => {
  const incidents = () => {
    const ana = stage.world.as('ana')
    for (let number = 1; number <= 5; number += 1)
      ana.opensIssue({ number, title: `Incident ${number}`, labels: ['incident', 'P1'] })
  }

  test('costs nothing once that is known', async () => {
    incidents()
    stage.world.installation.uninstall()
    await stage.settle()
    expect(await idle()).toEqual({ queries: 0, writes: 0, tokens: 0 })
  })

  test('is taken up where it was left when it is back', async () => {
    incidents()
    stage.world.installation.suspend()
    await stage.settle()
    expect(stage.world.pullRequests()).toHaveLength(0)
    stage.world.installation.unsuspend()
    await stage.sweep()
    expect(stage.world.pullRequests()).toHaveLength(5)
  })

  test('rests in the middle of an incident, and the incident goes on', async () => {
    const story = incident42(stage)
    await story.declared()
    stage.world.installation.suspend()
    stage.world.as('ana').comments(42, '/timeline 14:05 Failover started')
    await stage.settle(60)
    stage.world.installation.unsuspend()
    await stage.sweep()
    expect(story.document()).toContain('Failover started')
  })
})
