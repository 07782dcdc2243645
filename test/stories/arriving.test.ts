import { afterEach, expect, test } from 'vitest'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
afterEach(() => stage.close())

const policy = (text: string) => ({ 'README.md': '# shop\n', '.github/debrief.yml': text })

/** A repository in which incidents were declared before the app came. */
async function withPast(closed: number, open: number, files = policy('')): Promise<void> {
  stage = await createStage({ start: '2024-03-02T09:00:00Z', files })
  const { world } = stage
  world.deliveries.lose()
  const ana = world.as('ana')
  for (let number = 1; number <= closed + open; number += 1) {
    ana.opensIssue({ number, title: `Outage ${number}`, labels: ['incident', 'P1'] })
    if (number <= closed) ana.closes(number)
    world.clock.advance({ days: 1 })
  }
  world.clock.advance({ days: 700 })
  world.deliveries.behave()
  world.installation.begins()
}

const touched = (number: number, where = 'shop') => {
  const world = stage.world.in(where)
  const { labels, comments } = world.issue(number)
  const said = comments.some(({ author }) => author === 'debrief[bot]')
  return said || labels.length > 2 || world.pullRequestOf(`debrief/${number}`) !== undefined
}
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('incidents from before the installation get nothing by themselves', async () => {
  await withPast(12, 5)
  await stage.sweep()
  await stage.restart({ forgetful: true })
  stage.world.clock.advance({ days: 2 })
  await stage.sweep()
  expect(numbers(17).filter((number) => touched(number))).toEqual([])
})

test('what people do with them changes nothing, unless they ask', async () => {
  await withPast(1, 1)
  await stage.sweep()
  stage.world.as('ben').comments(1, 'Does anybody remember this?')
  stage.world.as('ben').assigns(2, 'cleo')
  stage.world.as('eli').comments(2, '/postmortem')
  await stage.settle()
  expect(numbers(2).filter((number) => touched(number))).toEqual([])
  stage.world.as('ben').comments(1, '/postmortem')
  await stage.settle()
  expect(numbers(2).filter((number) => touched(number))).toEqual([1])
  const due = stage.world.pullRequestOf('debrief/1')?.body.match(/Due \| (\S+)/)?.[1]
  const today = stage.world.clock.now()
  expect(new Date(`${due}T00:00:00Z`) > today).toBe(true)
})

test('a command from before the installation was not said to this app', async () => {
  await withPast(1, 0)
  stage.world.deliveries.lose()
  stage.world.as('ben').comments(1, '/postmortem')
  stage.world.clock.advance({ hours: 1 })
  stage.world.installation.begins()
  stage.world.deliveries.behave()
  await stage.sweep()
  expect(touched(1)).toBe(false)
})

test('the label set by hand after the installation is a wish, also on an old issue', async () => {
  await withPast(0, 0)
  stage.world.as('ana').opensIssue({ number: 42, title: 'Search is slow' })
  stage.world.clock.advance({ days: 300 })
  stage.world.installation.begins()
  await stage.sweep()
  stage.world.as('ana').labels(42, 'incident', 'P1')
  await stage.settle()
  expect(stage.world.pullRequestOf('debrief/42')).toBeDefined()
})

test('the label set again after the installation is a wish, too', async () => {
  await withPast(1, 0)
  await stage.sweep()
  stage.world.as('ana').unlabels(1, 'incident')
  stage.world.as('ana').labels(1, 'incident')
  await stage.settle()
  expect(stage.world.pullRequestOf('debrief/1')).toBeDefined()
})

test.each([
  ['all', [1, 2, 3]],
  ['2024-03-03', [2, 3]],
  ['2026-01-01', []],
])('the policy says from when on: %s', async (since, expected) => {
  await withPast(0, 3, policy(`incident: { since: ${since} }\n`))
  await stage.sweep()
  await stage.sweep()
  expect(numbers(3).filter((number) => touched(number))).toEqual(expected)
})

test('a repository added to an installation later is as quiet', async () => {
  stage = await createStage({ start: '2024-03-02T09:00:00Z' })
  const { world } = stage
  await stage.sweep()
  world.clock.advance({ days: 300 })
  world.addRepository('docs', { people: { ana: 'admin' } })
  world.installation.removeRepository('docs')
  const ana = world.as('ana', 'docs')
  ana.opensIssue({ number: 7, title: 'Outage', labels: ['incident', 'P1'] })
  await stage.sweep()
  world.clock.advance({ days: 30 })
  world.installation.addRepository('docs')
  await stage.sweep()
  ana.comments(7, 'Still remembered.')
  await stage.settle()
  expect(touched(7, 'docs')).toBe(false)
  // Without its memory, the app reads in its own dashboard since when it is there.
  await stage.restart({ forgetful: true })
  await stage.sweep()
  expect(touched(7, 'docs')).toBe(false)
  ana.opensIssue({ number: 9, title: 'Outage', labels: ['incident', 'P1'] })
  await stage.settle()
  await stage.restart()
  await stage.sweep()
  expect(
    world
      .in('docs')
      .pullRequests()
      .map(({ branch }) => branch),
  ).toEqual(['debrief/9'])
})
