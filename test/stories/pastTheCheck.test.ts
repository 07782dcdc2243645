import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { incident42, path } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage()
  story = incident42(stage)
})
afterEach(() => stage.close())

const announced = () => stage.world.dispatches().map(({ event }) => event)
const closes = () =>
  expect(stage.world.issue(42)).toMatchObject({ state: 'closed', stateReason: 'completed' })

/** A pull request of a person that changes the published document. */
async function followUp(change: (text: string) => string, approvers: readonly string[] = ['ben']) {
  story.ana.pushes('mend', { [path]: change(story.document('main')) })
  story.ana.opensPullRequest({ head: 'mend', title: 'Mend the postmortem' })
  await stage.settle()
  const { number } = stage.world.pullRequestOf('mend') ?? { number: 0 }
  for (const login of approvers) stage.world.as(login).approves(number)
  await stage.settle()
  return number
}

describe('merged without an approval', () => {
  beforeEach(async () => {
    await story.inReview()
    await story.merged()
  })

  test('the incident stays open, and nothing is announced', () => {
    expect(stage.world.issue(42).state).toBe('open')
    expect(announced()).toEqual([])
    expect(story.status()).toContain('Merged before it was complete and approved')
    expect(story.status()).toContain(`approve #${story.number()} as it was merged`)
    expect(story.status()).toContain('1 approval missing')
  })

  test('an approval that comes late closes it', async () => {
    stage.world.as('ben').approves(story.number())
    await stage.settle()
    closes()
    expect(announced()).toEqual(['postmortem_published', 'incident_closed'])
  })

  test('a late approval whose webhook is lost is seen by the sweep, and a second run writes nothing', async () => {
    stage.world.deliveries.lose()
    stage.world.as('ben').approves(story.number())
    await stage.settle()
    stage.world.deliveries.behave()
    stage.world.clock.advance({ hours: 7 })
    await stage.sweep()
    closes()
    const mark = stage.world.requests.mark()
    await stage.sweep()
    expect(stage.world.requests.writes(mark)).toEqual([])
  })

  test('a follow-up that was approved closes it', async () => {
    const number = await followUp((text) => `${text}\nOne more remark.\n`)
    expect(stage.world.checkRun(number)).toMatchObject({ conclusion: 'success' })
    expect(stage.world.issue(42).state).toBe('open')
    story.ana.merges(number)
    await stage.settle()
    closes()
  })

  test('a follow-up closes it, whatever the app forgot of it', async () => {
    const number = await followUp((text) => `${text}\nOne more remark.\n`)
    stage.world.deliveries.lose()
    story.ana.merges(number)
    await stage.settle()
    stage.world.deliveries.behave()
    await stage.restart({ forgetful: true })
    await stage.sweep()
    closes()
  })

  test('a follow-up of which every event is lost is found in the history of the document', async () => {
    stage.world.deliveries.lose()
    story.ana.merges(await followUp((text) => `${text}\nOne more remark.\n`))
    await stage.settle()
    stage.world.deliveries.behave()
    stage.world.clock.advance({ hours: 7 })
    await stage.sweep()
    closes()
  })

  test('approving what was merged first says nothing of what was changed since', async () => {
    stage.world.deliveries.lose()
    story.ana.merges(await followUp((text) => `${text}\nOne more remark.\n`, []))
    await stage.settle()
    stage.world.deliveries.behave()
    stage.world.as('ben').approves(story.number())
    await stage.settle()
    expect(stage.world.issue(42).state).toBe('open')
  })

  test('who pushed is asked again after the merge where that was forgotten', async () => {
    await stage.restart({ forgetful: true })
    stage.world.as('ben').approves(story.number())
    await stage.settle()
    closes()
  })

  test('a follow-up that nobody approved does not', async () => {
    const number = await followUp((text) => `${text}\nOne more remark.\n`, [])
    expect(stage.world.checkRun(number)).toMatchObject({ conclusion: 'action_required' })
    story.ana.merges(number)
    await stage.settle()
    expect(stage.world.issue(42).state).toBe('open')
  })
})

test('an empty template that was merged stays an open incident until it is written and approved', async () => {
  await story.declared()
  await story.ready()
  stage.world.as('ben').approves(story.number())
  await stage.settle()
  await story.merged()
  expect(stage.world.issue(42).state).toBe('open')
  expect(story.status()).toContain('Merged before it was complete and approved')
  expect(story.status()).toContain('in the document need an edit')
  expect(announced()).toEqual([])
})

test('where the check is required, nobody merges before it passes', async () => {
  story.ana.protects('main', { checks: [{ name: 'Debrief' }] })
  await story.inReview()
  expect(() => story.ana.merges(story.number())).toThrow()
  await story.approved()
  await story.merged()
  closes()
})
