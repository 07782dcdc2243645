import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createStage, type Stage } from './stage.ts'

const path = 'postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md'
const branch = 'debrief/42'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.close())

const ana = () => stage.world.as('ana')
const document = () => stage.world.file(branch, path) ?? ''
const plan = () => stage.world.pullRequestOf(branch)?.body ?? ''
const said = (number = 42) => stage.world.issue(number).comments
const status = () => said().find(({ body }) => body.includes('debrief:status'))?.body ?? ''
const replies = () => said().filter(({ body }) => body.startsWith('<!-- debrief:reply'))
const reactionsTo = (id: string) => said().find((one) => one.id === id)?.reactions

async function incident(...labels: readonly string[]) {
  ana().opensIssue({ number: 42, title: 'Checkout fails with 500s' })
  ana().labels(42, 'incident', ...labels)
  await stage.settle()
  stage.world.clock.advance({ minutes: 20 })
}

async function mustBeQuiet() {
  const mark = stage.world.requests.mark()
  await stage.sweep()
  expect(stage.world.requests.writes(mark)).toEqual([])
}

test('what commands say reaches the document and the plan, and goes when the comment goes', async () => {
  await incident('P2')
  expect(stage.world.pullRequestOf(branch)).toBeUndefined()
  const comment = stage.world
    .as('ben')
    .comments(
      42,
      [
        '/severity P1',
        '/commander @ben',
        '/owner @cleo',
        '/service checkout',
        '/category availability',
        '/mitigated 14:18 Rolled back',
        '/link https://grafana.example/d/42 Error rate',
      ].join('\n'),
    )
  await stage.settle()
  expect(document()).toMatch(/^severity: P1$/m)
  expect(document()).toMatch(/^services: \[checkout\]$/m)
  expect(document()).toMatch(/^commander: .*@ben/m)
  expect(document()).toMatch(/^owner: .*@cleo/m)
  expect(document()).toMatch(/^mitigated: .*14:18/m)
  expect(document()).toContain('Mitigated: Rolled back')
  expect(plan()).toContain('| Severity | P1 |')
  expect(plan()).toContain('[Error rate](')
  expect(reactionsTo(comment.id)).toEqual(['debrief[bot] THUMBS_UP'])
  expect(replies()).toEqual([])
  await mustBeQuiet()
  stage.world.as('ben').editsComment(comment, '/severity P0\n/commander me')
  await stage.settle()
  expect(document()).toMatch(/^severity: P0$/m)
  expect(document()).toMatch(/^owner: .*@ana/m)
  expect(document()).toMatch(/^services: \[\]$/m)
  stage.world.as('ben').deletesComment(comment)
  await stage.settle()
  expect(document()).toMatch(/^severity: P2$/m)
  expect(plan()).toContain('| Severity | P2 |')
  await mustBeQuiet()
})

test('a label that is set after a command holds again', async () => {
  await incident('P1')
  ana().comments(42, '/severity P0')
  await stage.settle()
  expect(plan()).toContain('| Severity | P0 |')
  stage.world.clock.advance({ minutes: 1 })
  ana().unlabels(42, 'P1')
  ana().labels(42, 'P2')
  await stage.settle()
  expect(plan()).toContain('| Severity | P2 |')
})

describe('an answer in words', () => {
  test('is one reply, edited when the comment is', async () => {
    await incident('P1')
    const comment = ana().comments(42, '/severity banana\n/owner @an')
    await stage.settle()
    expect(replies()).toHaveLength(1)
    expect(replies()[0]?.body).toContain('`/severity banana` names no severity. Write `P0`')
    expect(replies()[0]?.body).toContain('`/owner an` names nobody')
    expect(replies()[0]?.body).toContain('Did you mean `ana`?')
    expect(reactionsTo(comment.id)).toContain('debrief[bot] CONFUSED')
    await mustBeQuiet()
    ana().editsComment(comment, '/severity P0')
    await stage.settle()
    expect(replies()).toHaveLength(1)
    expect(replies()[0]?.body).toContain('All is understood now.')
    expect(reactionsTo(comment.id)).toEqual(['debrief[bot] THUMBS_UP'])
    ana().deletesComment(comment)
    await stage.settle()
    expect(replies()[0]?.body).toContain('is gone')
    await mustBeQuiet()
  })

  test('to 200 commands is short', async () => {
    await incident('P1')
    ana().comments(42, Array.from({ length: 200 }, (_, index) => `/severity banana${index}`).join('\n'))
    await stage.settle()
    expect(replies()).toHaveLength(1)
    expect(replies()[0]?.body).toContain('- and 190 more')
  })

  test('says kindly that the writer may not, and asks about that once an hour', async () => {
    await incident('P1')
    const comment = stage.world.as('eli').comments(42, '/severity P0\n/postmortem abort I say so')
    await stage.settle()
    expect(plan()).toContain('| Severity | P1 |')
    expect(stage.world.pullRequestOf(branch)?.state).toBe('open')
    expect(reactionsTo(comment.id)).toEqual(['debrief[bot] EYES'])
    expect(replies()[0]?.body).toContain('count from people with write access')
    expect(replies()[0]?.body).toContain('**Next step:**')
    stage.world.clock.advance({ minutes: 10 })
    const mark = stage.world.requests.mark()
    ana().comments(42, 'Still looking.')
    await stage.settle()
    expect(stage.world.requests.since(mark)).toHaveLength(1)
  })

  test('stands where it was asked: on the pull request too', async () => {
    await incident('P1')
    const number = stage.world.pullRequestOf(branch)?.number ?? 0
    ana().comments(number, '/status\n/help')
    await stage.settle()
    const answer = stage.world.pullRequest(number).comments.at(-1)?.body ?? ''
    expect(answer).toContain('**Postmortem of INC-2026-0042.** Severity P1, due')
    expect(answer).toContain('`/defer <date> <reason>`')
    expect(replies()).toEqual([])
    await mustBeQuiet()
  })
})

test('bots, quotes, code and other apps’ commands get no answer', async () => {
  await incident('P1')
  for (const body of ['> /severity P0', '```\n/severity P0\n```', '/lgtm', 'as in a/severity P0'])
    ana().comments(42, body)
  await stage.settle()
  expect(plan()).toContain('| Severity | P1 |')
  expect(replies()).toEqual([])
  expect(said().flatMap(({ reactions }) => reactions)).toEqual([])
})

test('twice delivered, missed and swept, a command is answered once', async () => {
  await incident('P1')
  stage.world.deliveries.duplicate()
  ana().comments(42, '/severity banana')
  await stage.settle()
  stage.world.deliveries.behave()
  stage.world.deliveries.lose()
  stage.world.clock.advance({ minutes: 1 })
  const lost = ana().comments(42, '/severity P0')
  await stage.settle()
  stage.world.deliveries.behave()
  await stage.sweep()
  expect(replies()).toHaveLength(1)
  expect(reactionsTo(lost.id)).toEqual(['debrief[bot] THUMBS_UP'])
  expect(plan()).toContain('| Severity | P0 |')
  await mustBeQuiet()
})

test('a skipped postmortem is not opened, and the incident says why; asked for later, it is', async () => {
  ana().opensIssue({ number: 42, title: 'Checkout fails with 500s' })
  ana().comments(42, '/postmortem skip Planned maintenance')
  ana().labels(42, 'incident', 'P0')
  await stage.settle()
  expect(stage.world.pullRequestOf(branch)).toBeUndefined()
  expect(status()).toContain('this incident gets no postmortem; `ana` [said so](')
  expect(status()).toContain('Planned maintenance')
  await mustBeQuiet()
  stage.world.clock.advance({ minutes: 1 })
  ana().comments(42, '/postmortem')
  await stage.settle()
  expect(stage.world.pullRequestOf(branch)?.state).toBe('open')
})

describe('an aborted postmortem', () => {
  test('is closed with its reason and keeps its branch; without the comment it goes on', async () => {
    await incident('P1')
    const comment = ana().comments(42, '/postmortem abort Same as #7')
    await stage.settle()
    expect(stage.world.pullRequestOf(branch)?.state).toBe('closed')
    expect(stage.world.branches()).toContain(branch)
    expect(status()).toMatch(/aborted; `ana` \[said so\]\(.*\): Same as #⁠7\./)
    expect(reactionsTo(comment.id)).toEqual(['debrief[bot] THUMBS_UP'])
    await mustBeQuiet()
    ana().deletesComment(comment)
    await stage.settle()
    expect(stage.world.pullRequestOf(branch)?.state).toBe('open')
    expect(status()).toContain('Fill in the document')
    await mustBeQuiet()
  })

  test('that somebody reopens goes on, though the comment stands', async () => {
    await incident('P1')
    ana().comments(42, '/postmortem abort Same as #7')
    await stage.settle()
    stage.world.clock.advance({ minutes: 1 })
    ana().reopensPullRequest(stage.world.pullRequestOf(branch)?.number ?? 0)
    await stage.settle()
    await stage.sweep()
    expect(stage.world.pullRequestOf(branch)?.state).toBe('open')
    expect(status()).toContain('Fill in the document')
  })
})

test('a skip that comes too late is told how to end what was begun', async () => {
  await incident('P1')
  ana().comments(42, '/postmortem skip No need')
  await stage.settle()
  expect(stage.world.pullRequestOf(branch)?.state).toBe('open')
  expect(replies()[0]?.body).toContain('comes too late')
})

test('putting the due date off is counted and shown', async () => {
  await incident('P1')
  const first = ana().comments(42, '/defer 2026-12-10 Vendor report')
  await stage.settle()
  expect(status()).toContain('due 2026-12-10 (put off once, last by `ana`: Vendor report)')
  stage.world.clock.advance({ minutes: 1 })
  stage.world.as('ben').comments(42, '/defer 2026-12-20 Still waiting')
  await stage.settle()
  expect(status()).toContain('due 2026-12-20 (put off 2 times, last by `ben`: Still waiting)')
  expect(plan()).toContain('| Due | 2026-12-20, put off 2 times: Still waiting (`ben`) |')
  expect(plan()).toContain('- Due: 2026-12-20, put off 2 times from 2026-11-30, 10 days after it is begun')
  ana().deletesComment(first)
  await stage.settle()
  expect(status()).toContain('put off once')
  await mustBeQuiet()
})

describe('before and after', () => {
  test('an incident that a stranger declared starts on a command of somebody who may', async () => {
    const eli = stage.world.as('eli')
    eli.opensIssue({ number: 42, title: 'Checkout fails with 500s', labels: ['incident'], fromForm: true })
    await stage.settle()
    expect(status()).toContain('waits to be confirmed')
    stage.world.clock.advance({ minutes: 1 })
    stage.world.as('ben').comments(42, '/severity P1')
    await stage.settle()
    expect(stage.world.pullRequestOf(branch)?.state).toBe('open')
  })

  test('a postmortem that a command makes necessary is opened, and one that it no longer needs goes on and says so', async () => {
    await incident('P3')
    const comment = ana().comments(42, '/severity P1')
    await stage.settle()
    expect(stage.world.pullRequestOf(branch)?.state).toBe('open')
    ana().deletesComment(comment)
    await stage.settle()
    expect(stage.world.pullRequestOf(branch)?.state).toBe('open')
    expect(plan()).toContain('| Severity | P3 |')
  })

  test('a command of a rule’s condition changes the approvals and the day', async () => {
    ana().pushes('main', {
      '.github/debrief.yml':
        'rules:\n  - name: Security\n    when: { category: security }\n    approvals: 3\n    due: 2\n',
    })
    await incident('P1')
    expect(plan()).toContain('| Approvals | 1 |')
    ana().comments(42, '/category security')
    await stage.settle()
    expect(plan()).toContain('| Approvals | 3 |')
    expect(plan()).toContain('| Due | 2026-11-22 |')
  })
})
