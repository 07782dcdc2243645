import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStage, type Stage } from './stage.ts'

const path = '.github/debrief.yml'
const broken = 'incident: { labels: [outage] }\nreview: { aprovals: 2 }\n'
const mended = 'incident: { labels: [outage] }\nreview: { approvals: 2 }\n'

let stage: Stage
beforeEach(async () => {
  stage = await createStage({
    brokenConfiguration: true,
    files: { [path]: 'incident: { labels: [outage] }\n' },
  })
  await stage.sweep()
})
afterEach(() => stage.close())

const ours = () => stage.world.issues().filter(({ author }) => author === 'debrief[bot]')

async function proposed(text: string | null): Promise<number> {
  const ana = stage.world.as('ana')
  ana.pushes('settings', { [path]: text })
  const { number } = ana.opensPullRequest({ head: 'settings', title: 'Change our settings' })
  await stage.settle()
  return number
}

test('a pull request that breaks the configuration is told so on the line, and passes when mended', async () => {
  const number = await proposed(broken)
  expect(stage.world.checkRun(number)).toMatchObject({
    conclusion: 'failure',
    title: '1 place to mend in .github/debrief.yml',
    annotations: [{ path, startLine: 2, message: expect.stringContaining('Did you mean `approvals`?') }],
  })
  stage.world.as('ana').pushes('settings', { [path]: mended })
  await stage.settle()
  expect(stage.world.checkRun(number)).toMatchObject({
    conclusion: 'success',
    title: 'The configuration can be read · 1 setting changes',
    annotations: [],
  })
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
})

test('a pull request that removes it passes: the defaults apply', async () => {
  const number = await proposed(null)
  expect(stage.world.checkRun(number)).toMatchObject({
    conclusion: 'success',
    title: 'The configuration is removed: the defaults apply',
  })
})

test('merged nevertheless, one issue explains it and the last settings that could be read stay in force', async () => {
  const number = await proposed(broken)
  stage.world.deliveries.duplicate()
  stage.world.as('ana').merges(number)
  await stage.settle()
  expect(ours()).toMatchObject([
    { title: 'Debrief cannot read .github/debrief.yml', state: 'open', labels: ['debrief: configuration'] },
  ])
  expect(ours()[0]?.body).toContain('[Line 2](')

  stage.world.as('ana').opensIssue({ number: 42, title: 'Checkout fails', labels: ['outage', 'P1'] })
  await stage.settle()
  expect(stage.world.pullRequestOf('debrief/42')).toMatchObject({ draft: true })
})

test('the issue follows the file: changed, closed, opened again, never a second one', async () => {
  const ana = stage.world.as('ana')
  ana.pushes('main', { [path]: broken })
  await stage.settle()
  const first = ours()[0]?.number ?? 0

  ana.pushes('main', { [path]: 'review: { approvals: two }\n' })
  await stage.settle()
  expect(stage.world.issue(first).body).toContain('found `two`')

  ana.pushes('main', { [path]: mended })
  await stage.settle()
  expect(stage.world.issue(first)).toMatchObject({ state: 'closed', stateReason: 'completed' })
  expect(stage.world.comments(first)).toHaveLength(1)

  stage.world.deliveries.lose()
  ana.pushes('main', { [path]: broken })
  await stage.settle()
  stage.world.deliveries.behave()
  await stage.sweep()
  expect(stage.world.issue(first)).toMatchObject({
    state: 'open',
    body: expect.stringContaining('approvals'),
  })
  expect(ours()).toHaveLength(1)

  const mark = stage.world.requests.mark()
  await stage.restart({ forgetful: true })
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
})

test('the label is found among more labels than are read at once, and the issue is not repeated', async () => {
  const ana = stage.world.as('ana')
  for (let count = 1; count <= 130; count += 1) ana.createsLabel(`area ${count}`)
  ana.createsLabel('debrief: configuration')
  for (const text of [broken, `# again\n${broken}`, `# and again\n${broken}`]) {
    ana.pushes('main', { [path]: text })
    await stage.settle()
    await stage.sweep()
  }
  expect(ours()).toMatchObject([{ labels: ['debrief: configuration'], state: 'open' }])
})

test('the label is made where there are more labels than are read at once', async () => {
  const ana = stage.world.as('ana')
  for (let count = 1; count <= 130; count += 1) ana.createsLabel(`area ${count}`)
  ana.pushes('main', { [path]: broken })
  await stage.settle()
  await stage.sweep()
  expect(ours()).toMatchObject([{ labels: ['debrief: configuration'], state: 'open' }])
})

test('where the check is wanted on all pull requests, none waits for it in vain', async () => {
  const ana = stage.world.as('ana')
  const opened = (head: string): number => {
    ana.pushes(head, { [`src/${head}.ts`]: 'export {}\n' })
    return ana.opensPullRequest({ head, title: `Add ${head}` }).number
  }
  const before = opened('red')
  await stage.settle()
  expect(stage.world.checkRun(before)).toBeUndefined()

  ana.pushes('main', { [path]: 'review: { check: all }\n' })
  await stage.settle()
  stage.world.deliveries.duplicate()
  const told = opened('green')
  await stage.settle()
  stage.world.deliveries.lose()
  const missed = opened('blue')
  await stage.settle()
  await stage.sweep()
  for (const number of [before, told, missed]) {
    expect(stage.world.checkRun(number)).toMatchObject({
      conclusion: 'success',
      title: 'No postmortem in this pull request',
    })
  }
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
})
