import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createStage, noHints, type Stage } from '../stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
  await stage.observe()
  stage.asked()
})
afterEach(() => stage.world.close())

const look = () => stage.reader.observe(stage.keyOf(42), noHints)

describe('a look that fails is an error, never an incident with holes', () => {
  test.each([
    [500, 'PassingError'],
    [503, 'PassingError'],
    ['reset', 'PassingError'],
    ['cut', 'PassingError'],
    ['html', 'PassingError'],
    ['empty', 'PassingError'],
    ['redirect', 'PassingError'],
    ['secondary', 'PassingError'],
    ['rate-limit', 'PassingError'],
    [403, 'AccessError'],
    [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }, 'AccessError'],
    [{ type: 'INTERNAL', message: 'Something broke' }, 'PassingError'],
    [{ message: "Field 'subIssues' doesn't exist on type 'Issue'", type: '' }, 'OurError'],
  ] as const)('%s: %s', async (how, name) => {
    stage.world.fail('observe', { how })
    await expect(look()).rejects.toMatchObject({ name })
    await expect(look()).resolves.toMatchObject({ kind: 'incident' })
  })

  test('GitHub’s waiting time is passed on', async () => {
    stage.world.fail('observe', { how: 'secondary', retryAfter: 90 })
    const now = stage.world.clock.now()
    await expect(look()).rejects.toMatchObject({ retryAt: new Date(now.getTime() + 90_000) })
  })

  test('no answer: given up', async () => {
    const hasty = await createStage({}, 400)
    hasty.world.fail('observe', { how: 'timeout', times: 2 })
    await expect(hasty.observe()).rejects.toMatchObject({ name: 'TooHeavyError' })
    await hasty.world.close()
  })

  test('a permission that is missing is named with what to do', async () => {
    stage.world.installation.setPermissions({ metadata: 'read' })
    stage.world.expireTokens()
    await expect(look()).rejects.toThrow(/accept the permissions/)
  })
})

describe('tokens', () => {
  test('one that expired is replaced without a word', async () => {
    stage.world.expireTokens()
    await expect(look()).resolves.toMatchObject({ kind: 'incident' })
  })

  test('no token for a suspended or removed installation: the owner must act', async () => {
    stage.world.installation.suspend()
    stage.world.expireTokens()
    await expect(look()).rejects.toMatchObject({
      name: 'AbsentError',
      message: expect.stringContaining('suspended'),
    })
  })

  test('no secret in an error', async () => {
    stage.world.fail('observe', { how: 401, times: 2 })
    const error: unknown = await look().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'AccessError' })
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/ghs_\w{10}|BEGIN/)
  })
})

describe('too much for one question', () => {
  test.each([502, 504, 'resource-limits'] as const)(
    '%s: asked in three parts, and so from then on',
    async (how) => {
      const whole = await look()
      stage.asked()
      stage.world.fail('observe', { how })
      expect(await look()).toEqual(whole)
      expect(stage.asked()).toHaveLength(4)
      expect(await look()).toEqual(whole)
      expect(stage.asked()).toHaveLength(3)
    },
  )

  test('a part that fails is a failure', async () => {
    stage.world.fail('observe', { how: 502, times: 3 })
    await expect(look()).rejects.toMatchObject({ name: 'TooHeavyError' })
  })
})

describe('long lists', () => {
  test('are read to their end: 230 comments, 45 sub-issues, 101 milestones', async () => {
    const { ana, observe, asked } = stage
    for (let number = 1; number <= 230; number += 1) ana.comments(42, `Comment ${number}`)
    for (let number = 1; number <= 101; number += 1) ana.createsMilestone(`M${number}`, '2026-05-01')
    for (let number = 1; number <= 45; number += 1)
      ana.addsSubIssue(42, ana.opensIssue({ title: `Action ${number}` }))
    const seen = await observe()
    expect(seen.comments.map(({ body }) => body)).toEqual(
      Array.from({ length: 230 }, (_, index) => `Comment ${index + 1}`),
    )
    expect(new Set(seen.subIssues.map(({ id }) => id)).size).toBe(45)
    expect(seen.milestones).toHaveLength(101)
    expect(asked()).toEqual(['query observe', 'query observe', 'query observe'])
  })

  test('have an end: more than 2,000 events are said to be too many', async () => {
    for (let number = 1; number <= 1001; number += 1) {
      stage.ana.labels(42, 'flaky')
      stage.ana.unlabels(42, 'flaky')
    }
    await expect(look()).rejects.toMatchObject({
      name: 'TooMuchError',
      found: { what: 'events', most: 2000 },
    })
    expect(stage.asked()).toHaveLength(20)
  })

  test('a page that fails is a failure', async () => {
    for (let number = 1; number <= 101; number += 1) stage.ana.comments(42, `Comment ${number}`)
    stage.world.fail('observe', { how: 500, skip: 1 })
    await expect(look()).rejects.toMatchObject({ name: 'PassingError' })
  })

  test('of a pull request: 75 commits and 130 files', async () => {
    const opened = await stage.open()
    const ben = stage.world.as('ben')
    for (let number = 1; number <= 75; number += 1) ben.pushes('debrief/42', { [`notes/${number}.txt`]: 'x' })
    ben.pushes(
      'debrief/42',
      Object.fromEntries(Array.from({ length: 55 }, (_, index) => [`more/${index}.txt`, 'x'])),
    )
    const seen = await stage.observe(42, { ...noHints, documentPath: opened.documentPath ?? '' })
    expect(seen.pullRequest?.commits).toHaveLength(77)
    expect(seen.pullRequest?.commits.at(-1)?.oid).toBe(seen.pullRequest?.head)
    expect(seen.pullRequest?.files).toHaveLength(131)
  })

  test('more labels and people than one page: said so', async () => {
    for (let number = 1; number <= 100; number += 1) stage.ana.createsLabel(`label ${number}`)
    const seen = await stage.observe()
    expect(seen.labels).toHaveLength(100)
    expect(seen.labelsComplete).toBe(false)
  })
})

test('a document of 600 KB is seen, and known to be cut', async () => {
  const opened = await stage.open()
  const path = opened.documentPath ?? ''
  stage.world.as('ben').pushes('debrief/42', { [path]: 'x'.repeat(600_000) })
  const seen = await stage.observe(42, { ...noHints, documentPath: path })
  expect(seen.document).toMatchObject({ truncated: true, bytes: 600_000 })
})

test('a document that became a binary has no text', async () => {
  const opened = await stage.open()
  const path = opened.documentPath ?? ''
  stage.world.as('ben').pushes('debrief/42', { [path]: new Uint8Array([0, 1, 2, 0]) })
  const seen = await stage.observe(42, { ...noHints, documentPath: path })
  expect(seen.document).toMatchObject({ bytes: 4 })
  expect(seen.document).not.toHaveProperty('text')
})
