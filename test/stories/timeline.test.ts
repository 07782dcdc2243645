import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStage, type Stage } from './stage.ts'

const path = 'postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md'
const branch = 'debrief/42'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
  const ana = stage.world.as('ana')
  ana.opensIssue({ number: 42, title: 'Checkout fails with 500s' })
  ana.labels(42, 'incident', 'P1')
  await stage.settle()
  stage.world.clock.advance({ minutes: 20 })
})
afterEach(() => stage.close())

const rows = () =>
  (stage.world.file(branch, path) ?? '').split('\n').filter((line) => line.startsWith('| 2026-11-20'))

test('while the postmortem is a draft, the incident’s events become rows in the order of time', async () => {
  stage.world.as('ben').comments(42, '/timeline 14:05 Failover started\n/timeline 14:11 Failover done')
  stage.world.as('ana').assigns(42, 'cleo')
  await stage.settle()
  expect(rows().map((row) => row.split('|')[2]?.trim())).toEqual([
    'Incident issue opened',
    'Incident declared with the label `incident`',
    'Severity set to P1 with the label `P1`',
    'Failover started',
    'Failover done',
    expect.stringContaining('cleo'),
  ])
  expect(stage.world.pullRequestOf(branch)?.commits.at(-1)?.message).toContain(
    'to the timeline of INC-2026-0042',
  )
})

test('everything else in the document stays as people left it', async () => {
  stage.world
    .as('ana')
    .editsFile(branch, path, (text) => text.replace('## Detection\n', '## Detection  \n\tour own words\n'))
  await stage.settle()
  const before = stage.world.file(branch, path) ?? ''
  stage.world.clock.advance({ minutes: 1 })
  stage.world.as('ben').comments(42, '/timeline 14:05 Failover started')
  await stage.settle()
  const added = rows().find((row) => row.includes('Failover started')) ?? ''
  expect(stage.world.file(branch, path)?.replace(`${added}\n`, '')).toBe(before)
})

test('a row that people deleted does not come back', async () => {
  stage.world.as('ben').comments(42, '/timeline 14:05 Failover started')
  await stage.settle()
  stage.world.clock.advance({ minutes: 5 })
  stage.world.as('ana').editsFile(branch, path, (text) => text.replace(/^.*Failover started.*\n/m, ''))
  await stage.settle()
  await stage.sweep()
  expect(rows().join()).not.toContain('Failover')
})

test('a comment by somebody who may only read is not taken up', async () => {
  stage.world.as('eli').comments(42, '/timeline 14:05 I was here')
  await stage.settle()
  expect(rows().join()).not.toContain('I was here')
})

test('twice delivered, missed and swept, it is one row', async () => {
  stage.world.deliveries.duplicate()
  stage.world.as('ben').comments(42, '/timeline 14:05 Failover started')
  await stage.settle()
  stage.world.deliveries.behave()
  stage.world.deliveries.lose()
  stage.world.clock.advance({ minutes: 1 })
  stage.world.as('ben').comments(42, '/timeline 14:09 Traffic is back')
  await stage.settle()
  stage.world.deliveries.behave()
  await stage.sweep()
  expect(rows().filter((row) => row.includes('Failover started'))).toHaveLength(1)
  expect(rows().filter((row) => row.includes('Traffic is back'))).toHaveLength(1)
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
})

test('what happens while the app is writing is taken up right after', async () => {
  const ben = stage.world.as('ben')
  const said: string[] = []
  const interrupt = ({ fields }: { readonly fields: readonly string[] }) => {
    const commits = fields.includes('createCommitOnBranch')
    if (commits && said.length === 0) said.push(ben.comments(42, '/timeline 14:09 Traffic is back').id)
    return false
  }
  stage.world.fail(interrupt, { how: 502 })
  ben.comments(42, '/timeline 14:05 Failover started')
  await stage.settle()
  expect(said).toHaveLength(1)
  expect(rows().filter((row) => /Failover started|Traffic is back/.test(row))).toHaveLength(2)
})

test('commands count on the postmortem’s pull request too', async () => {
  const number = stage.world.pullRequestOf(branch)?.number ?? 0
  stage.world.as('ben').comments(number, 'Found it:\n\n- /timeline: 14:05 Failover started')
  await stage.settle()
  expect(rows().join()).toContain('Failover started')
})

test('a command on the pull request is found though its webhook is lost', async () => {
  const number = stage.world.pullRequestOf(branch)?.number ?? 0
  stage.world.deliveries.lose()
  stage.world.as('ben').comments(number, '/timeline 14:05 Failover started')
  await stage.settle()
  stage.world.deliveries.behave()
  await stage.sweep()
  expect(rows().join()).toContain('Failover started')
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
})

test('a command in code is answered instead of passed over', async () => {
  stage.world.as('ben').comments(42, '`/timeline 14:05 Failover started`')
  await stage.settle()
  const told = stage.world.issue(42).comments.map(({ body }) => body)
  expect(told.join()).toContain('stands in code')
})

test('edit a command, or delete it, and the timeline follows; a row that people touched stays', async () => {
  const ben = stage.world.as('ben')
  const comment = ben.comments(42, '/timeline 14:05 Failover started\n/timeline 14:08 Traffic moved')
  await stage.settle()
  stage.world.clock.advance({ minutes: 1 })
  ben.editsComment(comment, '/timeline 14:06 Failover to db-2 started\n/timeline 14:08 Traffic moved')
  await stage.settle()
  expect(
    rows()
      .map((row) => row.split('|')[2]?.trim())
      .slice(-2),
  ).toEqual(['Failover to db-2 started', 'Traffic moved'])
  stage.world
    .as('ana')
    .editsFile(branch, path, (text) => text.replace('Traffic moved', 'Traffic moved to Frankfurt'))
  await stage.settle()
  stage.world.clock.advance({ minutes: 1 })
  ben.deletesComment(comment)
  await stage.settle()
  expect(rows().join()).not.toContain('Failover')
  expect(rows().join()).toContain('Traffic moved to Frankfurt')
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
})

test('what was said before the postmortem was opened follows too', async () => {
  const ben = stage.world.as('ben')
  ben.opensIssue({ number: 50, title: 'Search is slow' })
  const comment = ben.comments(50, '/timeline 14:05 Failover started')
  ben.labels(50, 'incident', 'P1')
  await stage.settle()
  const other = () => stage.world.file('debrief/50', 'postmortems/2026/INC-2026-0050-search-is-slow.md') ?? ''
  expect(other()).toContain('Failover started')
  stage.world.clock.advance({ minutes: 1 })
  ben.deletesComment(comment)
  await stage.settle()
  expect(other()).not.toContain('Failover started')
})
