import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at, type Client, installationClient } from './client.ts'
import { createWorld, type World } from './world.ts'

let world: World
let client: Client
let repo: string
beforeEach(async () => {
  world = await createWorld()
  client = await installationClient(world)
  repo = world.hub.state.repositories[0]?.id ?? ''
})
afterEach(() => world.close())

function oidOf(branch: string): string {
  return world.head(branch) ?? ''
}

describe('check runs', () => {
  const annotation = (line: number) => ({
    path: 'a.md',
    location: { startLine: line, endLine: line },
    annotationLevel: 'WARNING',
    message: `Line ${line}`,
  })
  const output = (count: number) => ({
    title: 'T',
    summary: 'S',
    annotations: Array.from({ length: count }, (_, index) => annotation(index + 1)),
  })

  it('take fifty annotations a request and add up', async () => {
    const head = oidOf('main')
    const base = { repositoryId: repo, name: 'Debrief', headSha: head }
    const many = await client.mutate({ it: ['createCheckRun', { ...base, output: output(51) }] })
    expect(many.errors).toMatchObject([{ type: 'UNPROCESSABLE', message: expect.stringContaining('50') }])
    await client.mutate({ it: ['createCheckRun', { ...base, status: 'IN_PROGRESS', output: output(50) }] })
    const run = world.checkRun(head)
    await client.mutate({
      it: ['updateCheckRun', { repositoryId: repo, checkRunId: run?.id, output: output(20) }],
    })
    expect(world.checkRun(head)).toMatchObject({ status: 'in_progress', conclusion: undefined })
    expect(world.checkRun(head)?.annotations).toHaveLength(70)
  })

  it.each([
    [
      'four buttons',
      { actions: Array.from({ length: 4 }, () => ({ label: 'a', description: 'b', identifier: 'c' })) },
    ],
    ['a long label', { actions: [{ label: 'x'.repeat(21), description: 'b', identifier: 'c' }] }],
    ['a long description', { actions: [{ label: 'x', description: 'x'.repeat(41), identifier: 'c' }] }],
    ['a long identifier', { actions: [{ label: 'x', description: 'b', identifier: 'x'.repeat(21) }] }],
    ['a long summary', { output: { title: 'T', summary: 'x'.repeat(65_536) } }],
    ['an unknown commit', { headSha: '1'.repeat(40) }],
    ['an end without a conclusion', { status: 'COMPLETED' }],
  ])('refuse %s', async (_, more) => {
    const base = { repositoryId: repo, name: 'Debrief', headSha: oidOf('main') }
    const reply = await client.mutate({ it: ['createCheckRun', { ...base, ...more }] })
    expect(reply.errors).toMatchObject([{ type: 'UNPROCESSABLE', path: ['it'] }])
    expect(world.checkRun(oidOf('main'))).toBeUndefined()
  })

  it('go stale after a fortnight without an end', async () => {
    await client.mutate({
      it: ['createCheckRun', { repositoryId: repo, name: 'Debrief', headSha: oidOf('main') }],
    })
    const state = async () => {
      const { data } = await client.graphql(
        'query($id: ID!) { node(id: $id) { ... on CheckRun { status conclusion } } }',
        { id: world.checkRun(oidOf('main'))?.id },
      )
      return data['node']
    }
    expect(await state()).toEqual({ status: 'QUEUED', conclusion: null })
    world.clock.advance({ days: 15 })
    expect(await state()).toEqual({ status: 'COMPLETED', conclusion: 'STALE' })
  })

  it('belong to the app that made them', async () => {
    world.as('ben').pushes('topic', { 'a.md': 'a' })
    const pull = world.as('ben').opensPullRequest({ title: 'T', head: 'topic' })
    world.otherApp('ci').reportsCheck(pull, { name: 'Debrief', conclusion: 'success' })
    const id = world.checkRun(pull.number)?.id
    const reply = await client.mutate({
      it: ['updateCheckRun', { repositoryId: repo, checkRunId: id, name: 'Mine' }],
    })
    expect(reply.errors).toMatchObject([{ type: 'FORBIDDEN' }])
    const { data } = await client.graphql(
      `query($id: ID!, $app: Int!) { node(id: $id) { ... on PullRequest { commits(last: 1) { nodes { commit {
        all: checkSuites(first: 9) { totalCount } ours: checkSuites(first: 9, filterBy: { appId: $app }) { nodes { app { databaseId } checkRuns(first: 9) { totalCount } } } } } } } } }`,
      { id: pull.id, app: world.app.id },
    )
    expect(at(data, 'node.commits.nodes.0.commit')).toEqual({
      all: { totalCount: 2 },
      ours: { nodes: [{ app: { databaseId: world.app.id }, checkRuns: { totalCount: 0 } }] },
    })
  })
})
