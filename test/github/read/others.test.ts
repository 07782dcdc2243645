import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Look } from '../../../src/reconcile/ports.ts'
import { createStage, type Stage } from '../stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.world.close())

const nothing = { permissions: [], assignable: [], issues: [], labels: [], files: [] }

test('what people may do, who can be assigned, which issues and labels there are: one question and one call a person', async () => {
  const { ana, world, observe, reader, asked } = stage
  ana.createsLabel('P1')
  world.addRepository('elsewhere', { people: { ana: 'admin' } })
  ana.opensIssue({ number: 57, title: 'Known' })
  const pull = (await stage.open()).pullRequest?.number ?? 0
  const seen = await observe()
  asked()
  const answers = await reader.resolve(seen, {
    permissions: ['ana', 'ben', 'dee', 'eli', 'stranger'],
    assignable: ['Ben', 'be', 'stranger'],
    issues: [57, 999, pull],
    labels: ['p1', 'P9'],
    files: [],
  })
  expect(answers.permissions).toEqual({
    ana: 'admin',
    ben: 'write',
    dee: 'triage',
    eli: 'read',
    stranger: 'none',
  })
  expect(answers.assignable).toMatchObject({ ben: { login: 'ben', kind: 'user' }, be: null, stranger: null })
  expect(answers.issues).toMatchObject({ 57: { title: 'Known' }, 999: null, [pull]: null })
  expect(answers.labels).toMatchObject({ p1: { name: 'P1' }, P9: null })
  expect(asked().filter((name) => name === 'query resolve')).toHaveLength(1)
})

test('a permission is remembered for five minutes', async () => {
  const { ana, world, observe, reader, asked } = stage
  const seen = await observe()
  const ask = async () =>
    (await reader.resolve(seen, { ...nothing, permissions: ['ben'] })).permissions['ben']
  expect(await ask()).toBe('write')
  ana.grants('ben', 'read')
  asked()
  expect(await ask()).toBe('write')
  expect(asked()).toEqual([])
  world.clock.advance({ minutes: 6 })
  expect(await ask()).toBe('read')
})

test('a permission that cannot be read is not "none"', async () => {
  const seen = await stage.observe()
  stage.world.fail('GET /repos/{owner}/{repo}/collaborators/{login}/permission', { how: 502 })
  const asking = stage.reader.resolve(seen, { ...nothing, permissions: ['ben'] })
  await expect(asking).rejects.toMatchObject({ name: 'TooHeavyError' })
})

test('nothing to know, nothing asked', async () => {
  const seen = await stage.observe()
  stage.asked()
  await stage.reader.resolve(seen, nothing)
  expect(stage.asked()).toEqual([])
})

test('earlier configurations, newest first', async () => {
  for (const approvals of [1, 2, 3])
    stage.ana.pushes('main', { '.github/debrief.yml': `approvals: ${approvals}\n` })
  stage.ana.pushes('main', { 'README.md': 'x' })
  const history = await stage.reader.configurationHistory(
    stage.keyOf(0),
    (await stage.observe()).repository.id,
  )
  expect(history.map(({ text }) => text)).toEqual(['approvals: 3\n', 'approvals: 2\n', 'approvals: 1\n'])
})

test('installations that are not suspended', async () => {
  expect(await stage.reader.installations()).toEqual([stage.world.app.installationId])
  stage.world.installation.suspend()
  expect(await stage.reader.installations()).toEqual([])
})

const since = new Date('2020-01-01T00:00:00Z')
const whole: Look = { since, whole: true, checks: false }
/** @returns what a sweep finds in one of the ways to look */
const sweep = (look: Partial<Look> = {}, labels = ['incident']) =>
  stage.reader.underway(stage.keyOf(0).installation, { labels, types: ['Incident'] }, () => ({
    ...whole,
    ...look,
  }))

test('everything under way: 20 repositories in one question', async () => {
  const { ana, world, keyOf, asked } = stage
  await stage.open()
  ana.opensIssue({ number: 60, title: 'Another', labels: ['incident'] })
  ana.opensIssue({ title: 'No incident' })
  ana.closes(60)
  ana.pushes('main', { '.github/debrief.yml': 'approvals: 1\n' })
  for (let number = 1; number <= 19; number += 1) world.addRepository(`service-${number}`)
  world.addRepository('old', { people: { ana: 'admin' } })
  world.as('ana', 'old').archives()
  asked()
  const { found } = await sweep({}, ['incident', 'outage'])
  expect(asked().filter((name) => name.startsWith('query'))).toEqual(['query underway'])
  expect(found).toHaveLength(20)
  expect(found[0]).toMatchObject({ repository: keyOf(0), changed: [keyOf(42), keyOf(60)], idle: [] })
  expect(found[0]?.configurationOid).toMatch(/^[0-9a-f]{40}$/)
  expect(found[1]).toMatchObject({ changed: [], idle: [] })
})

describe('what did not change since', () => {
  /** An open incident and a closed one, both left alone for a day. */
  async function yesterday() {
    const { ana, world } = stage
    await stage.open()
    ana.opensIssue({ number: 60, title: 'Over', labels: ['incident'] })
    ana.closes(60)
    world.clock.advance({ days: 1 })
    return new Date(world.clock.now())
  }

  test('is not named, open or closed', async () => {
    const { found } = await sweep({ since: await yesterday(), whole: false })
    expect(found[0]).toMatchObject({ changed: [], idle: [] })
  })

  test('is idle while it is open, where the look is for the whole', async () => {
    const { found } = await sweep({ since: await yesterday() })
    expect(found[0]).toMatchObject({ changed: [], idle: [stage.keyOf(42)] })
  })

  test('is named when an issue below it changed', async () => {
    const { ana } = stage
    ana.opensIssue({ number: 50, title: 'Alert on slow queries' })
    ana.addsSubIssue(42, 50)
    const moment = await yesterday()
    ana.closes(50)
    const { found } = await sweep({ since: moment, whole: false })
    expect(found[0]?.changed).toEqual([stage.keyOf(42)])
  })

  test('is named when its pull request changed', async () => {
    const moment = await yesterday()
    stage.ana.comments(stage.world.pullRequestOf('debrief/42')?.number ?? 0, 'How is it going?')
    const { found } = await sweep({ since: moment, whole: false })
    expect(found[0]?.changed).toEqual([stage.keyOf(42)])
  })
})

test('open pull requests without the check, where all are to have it', async () => {
  const { ana, keyOf } = stage
  ana.pushes('colour', { 'src/colour.ts': 'export const colour = "red"\n' })
  const { number } = ana.opensPullRequest({ head: 'colour', title: 'Make it red' })
  const { found } = await sweep({ checks: true })
  expect(found[0]?.unchecked).toEqual([keyOf(number)])
})

test('more open incidents than one page', async () => {
  for (let number = 100; number < 220; number += 1) {
    stage.ana.opensIssue({ number, title: `Incident ${number}`, labels: ['incident'] })
  }
  const { found } = await sweep()
  expect(found[0]?.changed).toHaveLength(121)
})

test('more pull requests than one page, as far back as they changed', async () => {
  const { ana, world, asked } = stage
  ana.pushes('colour', { 'src/colour.ts': 'export const colour = "red"\n' })
  const open = (count: number) => {
    for (let at = 0; at < count; at += 1) {
      ana.createsBranch(`colour-${at}-${count}`, 'colour')
      ana.opensPullRequest({ head: `colour-${at}-${count}`, title: 'Make it red' })
    }
  }
  open(60)
  world.clock.advance({ days: 1 })
  const moment = new Date(world.clock.now())
  open(3)
  asked()
  expect((await sweep({ since: moment, checks: true })).found[0]?.unchecked).toHaveLength(3)
  expect(asked().filter((name) => name === 'query underway')).toHaveLength(1)
  expect((await sweep({ checks: true })).found[0]?.unchecked).toHaveLength(63)
})

const questions = () => stage.asked().filter((name) => name === 'query underway').length

describe('trouble with one repository', () => {
  test('too much for one question: asked in halves', async () => {
    for (let number = 1; number <= 3; number += 1) stage.world.addRepository(`service-${number}`)
    stage.world.fail('underway', { how: 'resource-limits' })
    stage.asked()
    const { found } = await sweep()
    expect(found).toHaveLength(4)
    expect(questions()).toBe(3)
  })

  test('what was too much is not asked for again in the next sweep', async () => {
    for (let number = 1; number <= 19; number += 1) stage.world.addRepository(`service-${number}`)
    stage.world.limits.connections = 60
    stage.asked()
    expect((await sweep()).found).toHaveLength(20)
    const first = questions()
    const counts = []
    for (let round = 0; round < 4; round += 1) {
      expect((await sweep()).found).toHaveLength(20)
      counts.push(questions())
    }
    expect(counts.at(-1)).toBeLessThan(first)
  })

  test('with checks two repositories make a question, and none is too much', async () => {
    for (let number = 1; number <= 8; number += 1) stage.world.addRepository(`service-${number}`)
    stage.asked()
    expect((await sweep({ checks: true })).found).toHaveLength(9)
    expect(questions()).toBe(5)
    expect(stage.world.requests.list().flatMap(({ errors }) => errors)).toEqual([])
  })

  test('more open incidents than are read: the others are swept all the same', async () => {
    stage.world.addRepository('service', { people: { ana: 'admin' } })
    const ana = stage.world.as('ana', 'service')
    for (let number = 1; number <= 2101; number += 1)
      ana.opensIssue({ number, title: 'Incident', labels: ['incident'] })
    stage.ana.opensIssue({ number: 60, title: 'Another', labels: ['incident'] })
    stage.world.clock.advance({ days: 1 })
    const { found, failed } = await sweep({ since: new Date(stage.world.clock.now()) })
    expect(found.map(({ idle }) => idle.length)).toEqual([2, 2000])
    expect(failed).toEqual([])
  })

  test.each(['resource-limits', 502] as const)(
    '%s, however small the question: the others are swept',
    async (how) => {
      for (let number = 1; number <= 3; number += 1) stage.world.addRepository(`service-${number}`)
      stage.world.fail('underway', { how, times: 3 })
      const { found, failed } = await sweep()
      expect([found.length, failed.length]).toEqual([3, 1])
    },
  )
})

test('a list of repositories that breaks off is no empty list', async () => {
  stage.world.fail('GET /installation/repositories', { how: 'cut' })
  await expect(sweep()).rejects.toMatchObject({ name: 'PassingError' })
})

describe('open pull requests', () => {
  test('all of them, where there are more than the first look shows', async () => {
    const { ana, world, reader, observe } = stage
    for (let index = 1; index <= 101; index += 1) {
      ana.createsBranch(`b${index}`)
      ana.pushes(`b${index}`, { 'a.txt': String(index) })
      ana.opensPullRequest({ title: String(index), head: `b${index}` })
    }
    const seen = await observe()
    expect(seen.openPullRequests.list).toHaveLength(100)
    expect(seen.openPullRequests.complete).toBe(false)
    const { openPullRequests = [] } = await reader.resolve(seen, { ...nothing, openPullRequests: true })
    expect(openPullRequests.map(({ head }) => head)).toContain(world.head('b1'))
    expect(openPullRequests).toHaveLength(101)
  })

  test('those that may carry a postmortem, by the names of their files', async () => {
    const { ana, world, reader, keyOf } = stage
    const opened = (branch: string, file: string) => {
      ana.pushes(branch, { [file]: 'x' })
      return ana.opensPullRequest({ title: branch, head: branch }).number
    }
    const numbers = [opened('a', 'src/a.ts'), opened('b', 'postmortems/2026/INC-2026-0042-x.md')]
    const { found } = await sweep({ since: world.clock.now() })
    const pulls = found[0]?.pullRequests ?? []
    expect(pulls.map(({ key }) => key.number).toSorted()).toEqual(numbers)
    const ids = pulls.map(({ id }) => id)
    const carrying = await reader.carrying(keyOf(0).installation, ids)
    expect(pulls.filter(({ id }) => carrying.has(id)).map(({ key }) => key.number)).toEqual([numbers[1]])
  })
})
