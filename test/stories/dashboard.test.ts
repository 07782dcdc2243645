import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage({ start: '2024-03-02T09:00:00Z' })
})
afterEach(async () => {
  stage.world.deliveries.behave()
  await stage.settle()
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
  await stage.close()
})

/** Incidents 1, 2, … that were declared before the app came; the first ones are closed. */
async function installed(closed: number, open: number): Promise<void> {
  const { world } = stage
  world.deliveries.lose()
  const ana = world.as('ana')
  for (let number = 1; number <= closed + open; number += 1) {
    ana.opensIssue({ number, title: `Outage ${number}`, labels: ['incident', 'P1'] })
    if (number <= closed) ana.closes(number)
    world.clock.advance({ days: 1 })
  }
  ana.opensIssue({ title: 'A small one', labels: ['incident', 'P3'] })
  ana.opensIssue({ number: 300, title: 'No incident after all', labels: ['incident', 'P0'] })
  ana.closes(300, 'NOT_PLANNED')
  world.clock.advance({ days: 200 })
  world.deliveries.behave()
  world.installation.begins()
  await stage.sweep()
}

const dashboards = () => stage.world.issues().filter(({ title }) => title === 'Postmortem dashboard')
const body = () => dashboards()[0]?.body ?? ''
const listed = () => [...body().matchAll(/\[Outage (\d+)\]/g)].map(([, number]) => Number(number))
const begun = () =>
  stage.world
    .branches()
    .filter((name) => name.startsWith('debrief/'))
    .map((name) => Number(name.slice(8)))
const tick = (login: string, ...numbers: number[]) =>
  stage.world.as(login).editsBody(
    dashboards()[0]?.number ?? 0,
    body().replace(/^- \[ \](.*incident=(\d+).*)$/gm, (line, rest, number) =>
      numbers.includes(Number(number)) ? `- [x]${rest}` : line,
    ),
  )

describe('incidents from before the installation', () => {
  test('are listed in one issue, where people see how to ask, and get nothing themselves', async () => {
    await installed(3, 2)
    expect(dashboards()).toMatchObject([
      { author: 'debrief[bot]', state: 'open', labels: ['debrief: dashboard'] },
    ])
    expect(listed()).toEqual([5, 4, 3, 2, 1])
    expect(body()).toContain('To have a postmortem opened, tick its box')
    expect(body()).toContain('2024-03-02 · closed')
    for (const number of [1, 2, 3, 4, 5])
      expect(stage.world.issue(number)).toMatchObject({ comments: [], labels: ['incident', 'P1'] })
    const events = stage.world.issue(1).events
    expect(events).not.toContain('CROSS_REFERENCED')
    expect(begun()).toEqual([])
  })

  test('are not listed when there are none', async () => {
    await installed(0, 0)
    expect(dashboards()).toEqual([])
  })

  test('get a postmortem when somebody ticks their boxes, and leave the list', async () => {
    await installed(3, 2)
    tick('ben', 2, 4)
    await stage.settle()
    expect(begun()).toEqual([2, 4])
    expect(listed()).toEqual([5, 3, 1])
    expect(dashboards()).toHaveLength(1)
  })

  test('also when GitHub tells of no tick', async () => {
    await installed(1, 0)
    stage.world.deliveries.lose()
    tick('ben', 1)
    await stage.sweep()
    expect(begun()).toEqual([1])
  })

  test('also when the tick comes while the app is away, forgets everything, and hears everything twice', async () => {
    await installed(1, 1)
    stage.world.deliveries.lose()
    tick('ben', 1)
    await stage.restart({ forgetful: true })
    stage.world.deliveries.behave()
    stage.world.deliveries.duplicate()
    await stage.sweep()
    expect(begun()).toEqual([1])
    expect(listed()).toEqual([2])
    expect(stage.world.pullRequests()).toHaveLength(1)
  })

  test('get none when somebody ticks who may not write; the box is cleared and it is said why', async () => {
    await installed(1, 0)
    tick('dee', 1)
    await stage.settle()
    expect(begun()).toEqual([])
    expect(body()).toContain('- [ ] P1')
    expect(body()).toContain('`dee` edited this list without write access')
    await stage.sweep()
    tick('ben', 1)
    await stage.settle()
    expect(begun()).toEqual([1])
  })

  test('get none for a box that claims somebody else ticked it', async () => {
    await installed(1, 0)
    const number = dashboards()[0]?.number ?? 0
    stage.world.as('dee').editsBody(number, body().replace(/- \[ \](.*incident=1)/, '- [x]$1 by=ana'))
    await stage.settle()
    expect(begun()).toEqual([])
  })

  test('are not asked about in circles when whoever ticked may write no more', async () => {
    await installed(1, 0)
    const file = 'incident: { at-most-an-hour: 1, at-most-a-day: 1 }\n'
    stage.world.as('ana').pushes('main', { '.github/debrief.yml': file })
    stage.world.as('ana').opensIssue({ number: 400, title: 'Now', labels: ['incident', 'P1'] })
    await stage.settle()
    tick('ben', 1)
    await stage.settle()
    expect(body()).toContain('asked for by `ben`')
    stage.world.clock.advance({ hours: 23, minutes: 40 })
    stage.world.as('ana').pushes('main', { '.github/debrief.yml': `${file}# one a day\n` })
    await stage.settle()
    stage.world.as('ana').grants('ben', 'read')
    const mark = stage.world.requests.mark()
    await stage.settle(60)
    expect(begun()).toEqual([400])
    expect(stage.world.requests.since(mark).length).toBeLessThan(20)
  })
})

test('one that somebody skips moves to those without a postmortem, with the reason, until it is asked for', async () => {
  await installed(1, 1)
  stage.world.as('eli').comments(1, '/postmortem skip I say so')
  const comment = stage.world.as('ben').comments(2, '/postmortem skip Planned maintenance @ana')
  await stage.settle()
  expect(listed()).toEqual([1])
  expect(body()).toMatch(/### Without a postmortem\n\n.*\n\n- #2: Planned maintenance @\u2060ana/)
  expect(stage.world.issue(1).comments).toHaveLength(1)
  stage.world.as('ben').deletesComment(comment)
  await stage.settle()
  expect(body()).not.toContain('Without a postmortem')
  expect(listed()).toEqual([2, 1])
})

describe('the dashboard', () => {
  test('closes when it has nothing more to say', async () => {
    await installed(0, 1)
    stage.world.as('ben').comments(1, '/postmortem')
    await stage.settle()
    expect(dashboards()).toMatchObject([{ state: 'closed' }])
    expect(body()).toContain('Nothing waits.')
  })

  test('stays closed when people close it, and is kept in step', async () => {
    await installed(1, 1)
    stage.world.as('ana').closes(dashboards()[0]?.number ?? 0)
    stage.world.as('ben').comments(2, '/postmortem')
    await stage.settle()
    expect(dashboards()).toMatchObject([{ state: 'closed' }])
    expect(listed()).toEqual([1])
  })

  test('is found again when somebody took its label away', async () => {
    await installed(1, 1)
    stage.world.as('ana').unlabels(dashboards()[0]?.number ?? 0, 'debrief: dashboard')
    stage.world.as('ben').comments(2, '/postmortem')
    await stage.settle()
    expect(dashboards()).toHaveLength(1)
    expect(listed()).toEqual([1])
  })

  test('keeps what people write below it', async () => {
    await installed(1, 1)
    stage.world.as('ana').editsBody(dashboards()[0]?.number ?? 0, `${body()}\n\nCleo looks after these.`)
    stage.world.as('ben').comments(2, '/postmortem')
    await stage.settle()
    expect(body()).toContain('Cleo looks after these.')
    expect(listed()).toEqual([1])
  })

  test('is not taken for the app’s own when somebody else writes one', async () => {
    await installed(1, 0)
    const text = body().replace('- [ ]', '- [x]').replace('incident=1', 'incident=1 by=ana')
    stage.world.as('dee').opensIssue({ title: 'Mine', body: text, labels: ['debrief: dashboard'] })
    stage.world.as('ana').pushes('main', { '.github/debrief.yml': 'review: { approvals: 2 }\n' })
    await stage.settle()
    expect(begun()).toEqual([])
    expect(dashboards()).toHaveLength(1)
  })
})

test('closed incidents of long ago get theirs where the policy says so', async () => {
  await installed(3, 0)
  stage.world.as('ana').pushes('main', { '.github/debrief.yml': 'incident: { since: 2024-03-03 }\n' })
  await stage.settle()
  expect(begun()).toEqual([2, 3])
  expect(listed()).toEqual([1])
})
