import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { actionTable, writtenPostmortem } from '../builders/writtenPostmortem.ts'
import { branch, path } from './incident42.ts'
import { createStage, type Stage } from './stage.ts'

const actions = [
  {
    action: 'Limit transactions in checkout to two seconds',
    owner: '@ben',
    due: '2026-11-27',
    priority: 'P1',
  },
  { action: 'Alert when a pool is nearly empty', owner: '@cleo', due: '2026-12-10', priority: 'P2' },
] as const

describe('from incident label to closed incident', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await createStage()
  })
  afterEach(() => stage.close())

  const pull = () => stage.world.pullRequestOf(branch)
  const number = () => pull()?.number ?? 0
  const check = () => stage.world.checkRun(number())
  const status = () => stage.world.comments(42)[0]?.body ?? ''
  const document = (on = branch) => stage.world.file(on, path) ?? ''

  async function declared(...labels: string[]): Promise<void> {
    const ana = stage.world.as('ana')
    ana.opensIssue({ number: 42, title: 'Checkout fails with 500s', body: 'Customers cannot pay.' })
    ana.labels(42, 'incident', ...labels)
    await stage.settle()
  }

  async function written(rows: Parameters<typeof writtenPostmortem>[1] = actions): Promise<void> {
    stage.world.as('ana').pushes(branch, { [path]: writtenPostmortem(document(), rows) })
    await stage.settle()
  }

  async function inReview(): Promise<void> {
    await declared('P1')
    await written()
    stage.world.as('ana').marksReady(number())
    await stage.settle()
  }

  test('a P1 incident gets a draft that holds what GitHub knows', async () => {
    await declared('P1')
    expect(pull()).toMatchObject({
      draft: true,
      state: 'open',
      title: 'Postmortem of INC-2026-0042: Checkout fails with 500s',
      author: 'debrief[bot]',
      files: [path],
    })
    expect(document()).toContain('incident: INC-2026-0042')
    expect(document()).toContain('severity: P1')
    expect(document()).toContain('| 2026-11-20 14:00 | Incident issue opened | @ana |')
    expect(document()).toContain('> Customers cannot pay.')
    expect(pull()?.body).toContain('| Due | 2026-11-30 |')
    expect(pull()?.body).toContain('| 5. Merge | ana | 1 approval and the Debrief check |')
    expect(stage.world.issue(42).labels).toEqual(['incident', 'P1', 'postmortem: draft'])
    expect(stage.world.comments(42)).toHaveLength(1)
    expect(status()).toContain('🔵 **Draft** → ⚪ In review')
  })

  test.each([
    ['sev0', 'P0'],
    ['SEV1', 'P1'],
    ['severity: critical', 'P0'],
    ['Severity::1', 'P1'],
    ['priority: high', 'P1'],
  ])('the label %s means %s', async (label, severity) => {
    await declared(label)
    expect(document()).toContain(`severity: ${severity}`)
  })

  test('a P2 incident gets its postmortem when somebody with write access asks', async () => {
    await declared()
    expect(stage.world.branches()).toEqual(['main'])
    expect(status()).toContain('a postmortem is optional. To open one, comment `/postmortem`.')
    stage.world.as('eli').comments(42, '/postmortem')
    await stage.settle()
    expect(stage.world.branches()).toEqual(['main'])
    expect(stage.world.comments(42).at(-1)?.body).toContain('count from people with write access')
    stage.world.as('ben').comments(42, '/postmortem')
    await stage.settle()
    expect(document()).toContain('severity: P2')
    expect(stage.world.comments(42).filter(({ author }) => author === 'debrief[bot]')).toHaveLength(2)
  })

  test('/timeline comments and what happened to the issue become rows', async () => {
    const { world } = stage
    const ana = world.as('ana')
    ana.opensIssue({ number: 42, title: 'Checkout fails with 500s', labels: ['incident'] })
    ana.assigns(42, 'ben')
    world.clock.advance({ minutes: 30 })
    world.as('ben').comments(42, '/timeline 14:12 Failover started')
    world.as('ben').comments(42, '/postmortem')
    await stage.settle()
    expect(document()).toMatch(/\| 2026-11-20 14:12 \| Failover started \| @ben \|/)
    expect(document()).toContain('owner: "@ben"')
  })

  test('while it is a draft, what is missing is said once for each section', async () => {
    await declared('P1')
    expect(check()).toMatchObject({ status: 'in_progress' })
    expect(check()?.title).toMatch(/^Draft · \d+ to fill in · no actions$/)
    expect(check()?.annotations.map(({ level }) => level)).not.toContain('failure')
    const lines = document().split('\n')
    const marked = check()?.annotations ?? []
    const places = marked.map(({ startLine }) => startLine)
    expect(new Set(places).size).toBe(places.length)
    expect(marked.length).toBeLessThan(lines.filter((line) => /^##? /.test(line)).length + 2)
    const impact = marked.find(({ title }) => title?.startsWith('Impact: '))
    expect(impact?.title).toMatch(/^Impact: \d+ to fill in$/)
    expect(lines[(impact?.startLine ?? 0) - 1]).toBe('## Impact')
    expect(impact?.message).toMatch(/^line \d+: .*TBD/)
  })

  test('from review on, it is said on its line, and at most twenty times of one rule', async () => {
    await declared('P1')
    stage.world.as('ana').marksReady(number())
    await stage.settle()
    const lines = document().split('\n')
    const marked = check()?.annotations.filter(({ message }) => message.includes('TBD')) ?? []
    expect(marked.length).toBeGreaterThan(3)
    expect(marked.length).toBeLessThanOrEqual(20)
    expect(marked.every(({ startLine }) => lines[startLine - 1]?.includes('TBD'))).toBe(true)
    expect(marked[0]?.rawDetails).toContain(
      '/docs/rules/structure/placeholder.md\nTo silence it here, say why: <!-- ',
    )
  })

  test('an owner who cannot be assigned and a date nobody can read are marked, and hold the merge', async () => {
    await declared('P1')
    await written([
      { action: 'Limit transactions in checkout', owner: '@stranger', due: '2026-11-27' },
      { action: 'Alert when a pool is nearly empty', owner: '@cleo', due: 'soon-ish' },
      { action: 'Test with a slow tax service' },
    ])
    stage.world.as('ana').marksReady(number())
    await stage.settle()
    expect(check()?.conclusion).toBe('failure')
    const words = check()?.annotations.filter(({ level }) => level === 'failure') ?? []
    expect(words.some(({ message }) => message.includes('stranger'))).toBe(true)
    expect(words.some(({ message }) => message.includes('soon-ish'))).toBe(true)
    expect(words.some(({ message }) => message.includes('Test with a slow tax service'))).toBe(true)
    expect(stage.world.issue(42).subIssues).toHaveLength(3)
  })

  test('leaving draft files every action, and one commit links them and changes nothing else', async () => {
    await declared('P1')
    await written()
    const before = document()
    const mark = stage.world.requests.mark()
    stage.world.as('ana').marksReady(number())
    await stage.settle()
    const [first = 0, second = 0] = stage.world.issue(42).subIssues
    expect(document()).toBe(
      before
        .replace('| 2026-11-27 | P1 |  |', `| 2026-11-27 | P1 | #${first} |`)
        .replace('| 2026-12-10 | P2 |  |', `| 2026-12-10 | P2 | #${second} |`),
    )
    expect(stage.world.issue(first)).toMatchObject({
      title: 'Limit transactions in checkout to two seconds',
      assignees: ['ben'],
      labels: ['postmortem-action', 'P1'],
      milestone: 'Postmortem actions 2026-11',
      parent: 42,
    })
    expect(stage.world.issue(second).milestone).toBe('Postmortem actions 2026-12')
    const commits = stage.world.requests
      .since(mark)
      .flatMap(({ fields }) => fields.filter((field) => field === 'createCommitOnBranch'))
    expect(commits).toHaveLength(1)
    expect(check()?.title).toBe('Waiting for 1 approval · 2 of 2 actions linked')
    expect(check()?.conclusion).toBe('action_required')
  })

  test('a row that names an issue adopts it and leaves its words alone', async () => {
    await declared('P1')
    stage.world
      .as('ben')
      .opensIssue({ number: 77, title: 'Pool alert', body: 'Long wanted.', labels: ['ops'] })
    await written([{ action: 'Alert on the pool', owner: '@cleo', due: '2026-12-10', ticket: '#77' }])
    stage.world.as('ana').marksReady(number())
    await stage.settle()
    expect(stage.world.issue(42).subIssues).toEqual([77])
    expect(stage.world.issue(77)).toMatchObject({
      title: 'Pool alert',
      body: 'Long wanted.',
      assignees: ['cleo'],
    })
    expect(stage.world.issue(77).labels).toEqual(['ops', 'postmortem-action', 'P2'])
    expect(check()?.title).toContain('1 of 1 action linked')
  })

  test('a row edited later updates its issue; labels that people added stay', async () => {
    await inReview()
    const [first = 0] = stage.world.issue(42).subIssues
    stage.world.as('ben').labels(first, 'backend')
    stage.world
      .as('ana')
      .editsFile(branch, path, (text) =>
        text.replace(
          'Limit transactions in checkout to two seconds | @ben | 2026-11-27',
          'Limit transactions to one second | @cleo | 2026-12-20',
        ),
      )
    await stage.settle()
    expect(stage.world.issue(first)).toMatchObject({
      title: 'Limit transactions to one second',
      assignees: ['cleo'],
      milestone: 'Postmortem actions 2026-12',
    })
    expect(stage.world.issue(first).labels).toContain('backend')
  })

  test('a row deleted closes its issue as not planned, with a comment; put back, it opens again', async () => {
    await inReview()
    const [, second = 0] = stage.world.issue(42).subIssues
    const row =
      document()
        .split('\n')
        .find((line) => line.includes(`#${second}`)) ?? ''
    stage.world.as('ana').editsFile(branch, path, (text) => text.replace(`${row}\n`, ''))
    await stage.settle()
    expect(stage.world.issue(second)).toMatchObject({ state: 'closed', stateReason: 'not_planned' })
    expect(
      stage.world
        .comments(second)
        .map(({ body }) => body)
        .join(),
    ).toContain('put the row back')
    stage.world
      .as('ana')
      .editsFile(branch, path, (text) =>
        text.replace('| --- | --- | --- | --- | --- |\n', (line) => `${line}${row}\n`),
      )
    await stage.settle()
    expect(stage.world.issue(second).state).toBe('open')
  })

  test('after the merge the incident is summed up, closed and announced', async () => {
    await inReview()
    stage.world.as('ben').approves(number())
    await stage.settle()
    stage.world.as('ana').merges(number())
    await stage.settle()
    expect(stage.world.issue(42)).toMatchObject({ state: 'closed', stateReason: 'completed' })
    expect(stage.world.issue(42).labels).toEqual(['incident', 'P1', 'postmortem: published'])
    const summary = stage.world.comments(42).at(-1)?.body
    expect(summary).toContain('### INC-2026-0042 is closed')
    expect(summary).toContain('- Time to mitigate: 41 minutes')
    expect(summary).toContain('| Alert when a pool is nearly empty |')
    expect(stage.world.dispatches().map(({ event }) => event)).toEqual([
      'postmortem_published',
      'incident_closed',
    ])
    expect(status()).toContain('✅ Closed')
  })

  test('merged past the check with something missing, the incident stays open and says what', async () => {
    await declared('P1')
    stage.world
      .as('ana')
      .editsFile(branch, path, (text) =>
        text.replace(
          /### Immediate actions[\s\S]*?(?=### Short-term)/,
          `### Immediate actions\n\n${actionTable([{ action: 'Limit transactions', owner: '@ben', due: '2026-11-27', ticket: '#9999' }])}\n`,
        ),
      )
    stage.world.as('ana').marksReady(number())
    await stage.settle()
    stage.world.as('ana').merges(number())
    await stage.settle()
    expect(stage.world.issue(42).state).toBe('open')
    expect(status()).toContain('expected another issue of this repository')
    expect(stage.world.dispatches()).toEqual([])
  })

  test('once converged, a pass costs one read and nothing else', async () => {
    await inReview()
    const mark = stage.world.requests.mark()
    stage.world.as('ana').comments(42, 'Nothing to do here.')
    await stage.settle()
    expect(stage.world.requests.reads(mark)).toHaveLength(1)
    expect(stage.world.requests.writes(mark)).toEqual([])
  })
})
