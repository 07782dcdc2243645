import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { incident42 } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let story: ReturnType<typeof incident42>
beforeEach(async () => {
  stage = await createStage({ private: false })
  story = incident42(stage)
})
afterEach(async () => {
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
  await stage.close()
})

const form = '### Severity\n\nP1\n\n### Summary\n\nThe shop is down.'
const opens = (login: string) =>
  stage.world.as(login).opensIssue({
    number: 42,
    title: 'The shop is down',
    body: form,
    labels: ['incident'],
    fromForm: true,
  })
const begun = () => stage.world.pullRequests().length + stage.world.branches().length - 1

describe('an issue form that sets the label for anybody', () => {
  test('starts nothing for a stranger; it waits and says so once, with the next step', async () => {
    opens('zoe')
    await stage.settle()
    await stage.sweep()
    expect(begun()).toBe(0)
    expect(stage.world.comments(42)).toHaveLength(1)
    expect(story.status()).toContain('waits to be confirmed')
    expect(story.status()).toContain('triage or write access')
    expect(story.status()).toContain('comments `/postmortem`')
  })

  test.each(['ana', 'dee'])('starts it at once when %s fills it in', async (login) => {
    opens(login)
    await stage.settle()
    expect(begun()).toBe(2)
  })

  test('starts it when the person who reported it may not, and a monitor may', async () => {
    const monitor = stage.world.otherApp('monitor')
    monitor.opensIssue({ number: 42, title: 'The shop is down', labels: ['incident', 'P1'] })
    await stage.settle()
    expect(begun()).toBe(2)
  })
})

describe('a stranger’s incident is confirmed', () => {
  beforeEach(async () => {
    stage.world.as('zoe').opensIssue({ number: 42, title: 'The shop is down', body: form })
  })

  test('not by a workflow that labels whatever comes', async () => {
    stage.world.otherApp('github-actions').labels(42, 'incident')
    await stage.settle()
    expect(begun()).toBe(0)
    expect(story.status()).toContain('waits to be confirmed')
  })

  test('not by another stranger', async () => {
    stage.world.otherApp('github-actions').labels(42, 'incident')
    stage.world.as('yan').comments(42, '/postmortem')
    await stage.settle()
    expect(begun()).toBe(0)
  })

  test('by whoever with triage access sets the label', async () => {
    stage.world.as('dee').labels(42, 'incident')
    await stage.settle()
    expect(begun()).toBe(2)
  })

  test('by whoever with triage access sets it again', async () => {
    stage.world.otherApp('github-actions').labels(42, 'incident')
    await stage.settle()
    stage.world.as('dee').unlabels(42, 'incident')
    stage.world.as('dee').labels(42, 'incident')
    await stage.settle()
    expect(begun()).toBe(2)
  })

  test('by whoever with triage access asks for the postmortem', async () => {
    stage.world.otherApp('github-actions').labels(42, 'incident')
    await stage.settle()
    stage.world.as('dee').comments(42, '/postmortem')
    await stage.settle()
    expect(begun()).toBe(2)
    expect(story.status()).not.toContain('waits to be confirmed')
  })

  test('when the webhooks are lost, when they come twice, and after a restart without memory', async () => {
    stage.world.deliveries.lose()
    stage.world.otherApp('github-actions').labels(42, 'incident')
    await stage.sweep()
    stage.world.deliveries.behave()
    stage.world.deliveries.duplicate()
    await stage.restart({ forgetful: true })
    await stage.sweep()
    expect(stage.world.comments(42)).toHaveLength(1)
    stage.world.as('dee').comments(42, '/postmortem')
    await stage.settle()
    expect(stage.world.pullRequests()).toHaveLength(1)
  })
})

test('a postmortem that was begun goes on when whoever declared the incident may no more', async () => {
  const title = 'Checkout fails with 500s'
  stage.world.as('dee').opensIssue({ number: 42, title, labels: ['incident', 'P1'] })
  await stage.settle()
  story.ana.grants('dee', 'read')
  stage.world.clock.advance({ hours: 2 })
  await story.written()
  await story.ready()
  expect(story.check()?.conclusion).toBe('action_required')
})

test('asking who declared it costs one request, and nothing later', async () => {
  const permissions = () => stage.world.requests.since(0).filter(({ path }) => path.endsWith('/permission'))
  await story.declared()
  expect(permissions()).toHaveLength(1)
  stage.world.clock.advance({ hours: 3 })
  const mark = stage.world.requests.mark()
  story.ana.comments(42, 'Still looking.')
  await stage.settle()
  expect(stage.world.requests.reads(mark)).toHaveLength(1)
})

test('a severity that nobody can read is told, not taken for the default in silence', async () => {
  const ana = stage.world.as('ana')
  ana.opensIssue({ number: 42, title: 'Search is slow', labels: ['incident', 'Sev: Huge'] })
  await stage.settle()
  const [status] = stage.world.comments(42)
  expect(status?.body).toContain('The label `Sev: Huge` is not known, so this counts as P2.')
})

test('an incident that a bot opened is owned by nobody, and calls nobody, until a person is named', async () => {
  stage.world.otherApp('monitor').opensIssue({ number: 42, title: 'Disk full', labels: ['incident', 'P1'] })
  await stage.settle()
  const body = () => stage.world.pullRequestOf('debrief/42')?.body ?? ''
  expect(body()).toContain('| Owner | nobody yet: assign the incident to whoever writes this |')
  // What stands in code calls nobody.
  expect(body().replace(/`[^`]*`/g, '')).not.toContain('@')
  expect(story.status()).toContain('owned by nobody yet')
  stage.world.as('ana').assigns(42, 'ben')
  await stage.settle()
  expect(body()).toContain('| Owner | @ben |')
  expect(story.status()).toContain('owned by `ben`')
})

test('a stranger who opened it is named, not called', async () => {
  opens('zoe')
  stage.world.as('ana').unlabels(42, 'incident')
  stage.world.as('ana').labels(42, 'incident')
  await stage.settle()
  expect(stage.world.pullRequestOf('debrief/42')?.body).toContain('| Owner | `zoe` |')
})
