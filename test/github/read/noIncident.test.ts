import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NodeId } from '../../../src/incident/key.ts'
import { olderId } from '../../world/state/state.ts'
import { createStage, noHints, type Stage } from '../stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.world.close())

describe('what is no incident', () => {
  test('another pull request: its files, and the configuration at its head', async () => {
    const { ana, world, reader, keyOf } = stage
    ana.pushes('feature', { '.github/debrief.yml': 'approvals: 3\n', 'a.txt': 'a' })
    ana.opensPullRequest({ title: 'Change the rules', head: 'feature' })
    const number = world.pullRequestOf('feature')?.number ?? 0
    const seen = await reader.observe(keyOf(number), noHints)
    expect(seen).toMatchObject({
      kind: 'pull_request',
      pullRequest: { number, open: true, head: world.head('feature') },
      proposed: { text: 'approvals: 3\n' },
    })
    expect(seen.kind === 'pull_request' && seen.pullRequest.files).toEqual([
      { path: '.github/debrief.yml', change: 'added' },
      { path: 'a.txt', change: 'added' },
    ])
  })

  test('a pull request without configuration', async () => {
    const { ana, world, reader, keyOf } = stage
    ana.pushes('feature', { 'a.txt': 'a' })
    ana.opensPullRequest({ title: 'A', head: 'feature' })
    const seen = await reader.observe(keyOf(world.pullRequestOf('feature')?.number ?? 0), noHints)
    expect(seen).not.toHaveProperty('proposed')
  })

  test('the repository itself, with our issue about its configuration', async () => {
    const { ana, apply, reader, keyOf } = stage
    ana.createsLabel('debrief: configuration')
    ana.opensIssue({
      title: 'Fake',
      body: '<!-- debrief:configuration -->',
      labels: ['debrief: configuration'],
    })
    const before = await reader.observe(keyOf(0), noHints)
    expect(before).not.toHaveProperty('configurationIssue')
    await apply(before, {
      kind: 'create-issue',
      item: 'configuration',
      title: 'The configuration cannot be read',
      body: '<!-- debrief:configuration -->\nLine 3',
      assignees: [],
      labels: ['debrief: configuration'],
    })
    const seen = await reader.observe(keyOf(0), noHints)
    expect(seen).toMatchObject({
      kind: 'repository',
      configurationIssue: { title: 'The configuration cannot be read', comments: [] },
    })
  })

  test('a number that nothing has', async () => {
    expect(await stage.reader.observe(stage.keyOf(999), noHints)).toMatchObject({
      kind: 'gone',
      why: 'deleted',
    })
  })

  test('a deleted issue, a transferred one, a repository that is not there', async () => {
    const { ana, world, reader, keyOf } = stage
    world.addRepository('elsewhere', { people: { ana: 'admin' } })
    ana.opensIssue({ number: 50, title: 'To be moved' })
    ana.transfers(50, 'elsewhere')
    ana.deletesIssue(42)
    for (const number of [42, 50]) {
      expect(await reader.observe(keyOf(number), noHints)).toMatchObject({ kind: 'gone', key: keyOf(number) })
    }
    const nowhere = { ...keyOf(42), repository: 999_999 as ReturnType<typeof keyOf>['repository'] }
    expect(await reader.observe(nowhere, noHints)).toMatchObject({ kind: 'gone', why: 'repository' })
  })

  test('a repository is found by its number alone, for one request more', async () => {
    const { asked, strange, keyOf, reader } = stage
    const known = await reader.observe(keyOf(42), noHints)
    asked()
    expect(await strange.observe(keyOf(42), noHints)).toEqual(known)
    expect(asked()).toEqual(['GET /installation/repositories', 'query observe'])
  })

  test('its node id may have the older form', async () => {
    const { world, strange, keyOf, asked } = stage
    const [home] = world.hub.state.repositories
    const repository = (home ? olderId(home) : '') as NodeId
    asked()
    const seen = await strange.observe(keyOf(42), { ...noHints, repository })
    expect(seen).toMatchObject({ kind: 'incident', repository: { id: home?.id } })
    expect(asked()).toEqual(['query observe'])
  })

  test.each([42, 0])('a node id of another repository is not believed: key %i', async (number) => {
    const { world, strange, keyOf } = stage
    world.addRepository('elsewhere')
    const other = world.hub.state.repositories[1]?.id as NodeId
    const seen = await strange.observe(keyOf(number), { ...noHints, repository: other })
    expect(seen).toMatchObject({ key: keyOf(number), repository: { name: 'shop' } })
  })

  test('an empty repository', async () => {
    const empty = await createStage({ files: {} })
    const seen = await empty.observe()
    expect(seen.repository).not.toHaveProperty('defaultBranch')
    await empty.world.close()
  })
})
