import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Key, RepositoryId } from '../../../src/incident/key.ts'
import type { Annotation, Effect } from '../../../src/plan/effect.ts'
import { report } from '../../builders/report.ts'
import { createdIssue, createIssue, node, oid, snapshotOf } from '../fixtures.ts'
import { type Asked, connect, type Nocked, newInstallation, type Reply, startNocked } from '../nocked.ts'
import { complaints } from '../schema.ts'

let nocked: Nocked
let key: Key

beforeEach(async () => {
  nocked = startNocked()
  nocked.answer = answerAll
  key = { installation: newInstallation(), repository: 1 as RepositoryId, number: 42 }
})
afterEach(() => nocked.close())

/** Everything works; labels are found unless their name begins with "no". */
function answerAll(asked: Asked): Reply {
  if (asked.path.endsWith('/dispatches')) return { status: 204 }
  if (asked.method === 'POST' && asked.path.startsWith('/repos/'))
    return { status: 201, json: { node_id: 'NEW' } }
  if (asked.fields[0] === 'resolve') {
    const { repository: _, ...wishes } = asked.variables
    const found = Object.entries(wishes).map(([alias, name]) => [
      alias,
      String(name).startsWith('no') ? null : { id: `L_${name}`, name },
    ])
    return { json: { data: { repository: { id: 'R_shop', ...Object.fromEntries(found) } } } }
  }
  const data = asked.fields.map((field, index) => {
    if (field === 'createIssue') return [`e${index}`, createdIssue(57 + index)]
    const label = Object(asked.variables[`i${index}`]).name
    return [
      `e${index}`,
      field === 'createLabel' ? { label: { id: `L_${label}`, name: label } } : { made: { id: 'N' } },
    ]
  })
  return { json: { data: Object.fromEntries(data) } }
}

async function apply(...effects: readonly Effect[]) {
  const sendings: number[] = []
  const { writer } = connect()
  const { outcomes } = await writer.apply(snapshotOf(key), effects, ({ length }) => sendings.push(length))
  return { outcomes, results: outcomes.map(({ result }) => result), sendings, asked: nocked.asked }
}

const input = (asked: Asked | undefined, index = 0) => Object(asked?.variables[`i${index}`])

const opening: readonly Effect[] = [
  { kind: 'create-branch', branch: 'debrief/42', at: oid('a') },
  {
    kind: 'commit-file',
    branch: 'debrief/42',
    expectedHead: oid('a'),
    path: 'postmortems/2026/INC-2026-0042-checkout.md',
    text: '# Checkout – é\n',
    headline: 'Draft the postmortem of INC-2026-0042',
  },
  {
    kind: 'create-pull-request',
    branch: 'debrief/42',
    base: 'main',
    title: 'Postmortem',
    body: 'Plan',
    bodyWithBox: 'Plan, and a box',
  },
]

describe('opening a postmortem', () => {
  test('branch, document and draft pull request in one request', async () => {
    const { asked, results, sendings } = await apply(...opening)
    expect(asked.map(({ fields }) => fields)).toEqual([
      ['createRef', 'createCommitOnBranch', 'createPullRequest'],
    ])
    expect(results).toEqual(['done', 'done', 'done'])
    expect(sendings).toEqual([3])
    expect(input(asked[0], 0)).toEqual({
      repositoryId: 'R_shop',
      name: 'refs/heads/debrief/42',
      oid: oid('a'),
    })
    expect(input(asked[0], 1)).toMatchObject({
      branch: { repositoryNameWithOwner: 'acme/shop', branchName: 'debrief/42' },
      expectedHeadOid: oid('a'),
    })
    const [file] = input(asked[0], 1).fileChanges.additions
    expect(Buffer.from(file.contents, 'base64').toString('utf8')).toBe('# Checkout – é\n')
    expect(input(asked[0], 2)).toMatchObject({ headRefName: 'debrief/42', baseRefName: 'main', draft: true })
  })

  test('where drafts are not available, an ordinary pull request', async () => {
    nocked.answer = (asked) => {
      if (input(asked, asked.fields.length - 1).draft === false) return answerAll(asked)
      const message = 'Draft pull requests are not supported in this repository.'
      return {
        json: {
          data: { e0: {}, e1: {}, e2: null },
          errors: [{ type: 'UNPROCESSABLE', message, path: ['e2'] }],
        },
      }
    }
    const { asked, results, sendings } = await apply(...opening)
    expect(results).toEqual(['done', 'done', 'done'])
    expect(asked.map(({ fields }) => fields.length)).toEqual([3, 1])
    expect(input(asked[1]).body).toBe('Plan, and a box')
    expect(sendings).toEqual([3, 1])
  })
})

describe('action items', () => {
  test('twelve go in two requests, with ids for labels and milestones', async () => {
    const items = Array.from({ length: 12 }, (_, index) =>
      createIssue(`action-${index}`, { milestone: { title: 'March 2026' } }),
    )
    const { asked, outcomes } = await apply(...items)
    expect(asked.map(({ fields }) => fields.length)).toEqual([10, 2])
    expect(input(asked[0])).toEqual({
      repositoryId: 'R_shop',
      title: 'Do action-0',
      body: '<!-- action-0 -->',
      parentIssueId: 'I_42',
      assigneeIds: ['U_ana'],
      labelIds: ['L_action'],
      milestoneId: 'M_march',
    })
    expect(outcomes[1]).toMatchObject({ result: 'done', issue: { number: 58, parent: 'I_42', open: true } })
  })

  test('a milestone and a label that are created first', async () => {
    const { asked, results } = await apply(
      { kind: 'create-milestone', title: 'April 2026', due: '2026-04-30', description: 'Actions' },
      { kind: 'create-label', name: 'P1', color: 'aa0000', description: 'High' },
      createIssue('a', { labels: ['p1'], milestone: { title: 'April 2026' } }),
    )
    expect(results).toEqual(['done', 'done', 'done'])
    expect(asked.map(({ path, fields }) => fields[0] ?? path)).toEqual([
      '/repos/acme/shop/milestones',
      'createLabel',
      'createIssue',
    ])
    expect(asked[0]?.body).toMatchObject({ title: 'April 2026', due_on: '2026-04-30T12:00:00Z' })
    expect(input(asked[2])).toMatchObject({ labelIds: ['L_P1'], milestoneId: 'NEW' })
  })

  test('labels that the snapshot did not tell of are looked up together, those that do not exist left out', async () => {
    const { asked, results } = await apply(
      createIssue('a', { labels: ['area: db', 'nowhere'] }),
      { kind: 'add-labels', subject: node('I_42'), labels: ['nothing'] },
      { kind: 'remove-labels', subject: node('I_42'), labels: ['nothing'] },
    )
    expect(asked.map(({ fields }) => fields)).toEqual([['resolve'], ['createIssue']])
    expect(input(asked[1])).toMatchObject({ labelIds: ['L_area: db'] })
    expect(results).toEqual(['done', 'refused', 'done'])
  })

  test.each([
    ['assignees', 'Assignees could not be assigned', 'assigneeIds'],
    ['milestone', "Could not resolve to a node with the global id of 'M_march'", 'milestoneId'],
    ['labels', 'Label is invalid', 'labelIds'],
  ])('refused because of its %s, an issue is created without', async (_, message, field) => {
    nocked.answer = (asked) =>
      field in input(asked)
        ? { json: { data: { e0: null }, errors: [{ type: 'UNPROCESSABLE', message, path: ['e0'] }] } }
        : answerAll(asked)
    const { asked, results } = await apply(createIssue('a', { milestone: { title: 'March 2026' } }))
    expect(results).toEqual(['done'])
    expect(asked).toHaveLength(2)
    expect(Object.keys(input(asked[1]))).toHaveLength(Object.keys(input(asked[0])).length - 1)
  })

  test('refused for good when nothing helps', async () => {
    nocked.answer = () => ({
      json: {
        data: { e0: null },
        errors: [{ type: 'UNPROCESSABLE', message: 'Assignees: no', path: ['e0'] }],
      },
    })
    const { asked, outcomes } = await apply(createIssue('a'))
    expect(outcomes).toMatchObject([{ result: 'refused', reason: 'invalid' }])
    expect(asked.length).toBeLessThanOrEqual(4)
  })

  test('refused for a reason that names nothing, an issue is tried without one after the other', async () => {
    nocked.answer = (asked) =>
      'milestoneId' in input(asked)
        ? { json: { data: { e0: null }, errors: [{ type: 'UNPROCESSABLE', message: 'No', path: ['e0'] }] } }
        : answerAll(asked)
    const { asked, results } = await apply(createIssue('a', { milestone: { title: 'March 2026' } }))
    expect(results).toEqual(['done'])
    expect(asked.map((one) => 'assigneeIds' in input(one))).toEqual([true, false, false])
    expect('labelIds' in input(asked[2])).toBe(true)
  })

  test.each(['Title is too long', 'Parent cannot have more than 100 sub-issues'])(
    'refused for its own sake (%s), an issue is not tried with less',
    async (message) => {
      nocked.answer = () => ({
        json: { data: { e0: null }, errors: [{ type: 'UNPROCESSABLE', message, path: ['e0'] }] },
      })
      const { asked } = await apply(createIssue('a'))
      expect(asked).toHaveLength(1)
    },
  )
})

describe('check runs', () => {
  const reportWith = (annotations: number) =>
    report({
      conclusion: 'action_required',
      externalId: 'hash',
      summary: 'All of it',
      annotations: Array.from(
        { length: annotations },
        (_, line): Annotation => ({
          path: 'a.md',
          startLine: line + 1,
          endLine: line + 1,
          level: 'warning',
          title: 'T',
          message: 'M',
        }),
      ),
    })

  test('120 annotations: 50 with the run, the others after it, the hash with the last', async () => {
    const { asked, results } = await apply({
      kind: 'create-check-run',
      item: 'check',
      head: oid('b'),
      report: reportWith(120),
    })
    expect(results).toEqual(['done'])
    expect(asked.map(({ fields }) => fields)).toEqual([
      ['createCheckRun'],
      ['updateCheckRun', 'updateCheckRun'],
    ])
    const inputs = [input(asked[0]), input(asked[1], 0), input(asked[1], 1)]
    expect(inputs.map(({ output }) => output.annotations.length)).toEqual([50, 50, 20])
    expect(inputs.map(({ externalId }) => externalId)).toEqual([undefined, undefined, 'hash'])
    expect(inputs[0]).toMatchObject({ name: 'Debrief', headSha: oid('b'), conclusion: 'ACTION_REQUIRED' })
  })

  test('a run whose further annotations got lost is not done', async () => {
    nocked.answer = (asked) => (asked.fields[0] === 'updateCheckRun' ? 'reset' : answerAll(asked))
    const { results } = await apply({
      kind: 'create-check-run',
      item: 'check',
      head: oid('b'),
      report: reportWith(60),
    })
    expect(results).toEqual(['unknown'])
  })

  test('an update says something else and repeats no annotation', async () => {
    const { asked } = await apply({ kind: 'update-check-run', checkRun: node('CR'), report: reportWith(3) })
    expect(input(asked[0])).toEqual({
      repositoryId: 'R_shop',
      checkRunId: 'CR',
      status: 'COMPLETED',
      conclusion: 'ACTION_REQUIRED',
      externalId: 'hash',
      actions: [],
      output: { title: '2 to fix', summary: 'All of it' },
    })
  })
})

describe('the rest', () => {
  const reviewers = { kind: 'request-reviewers', pullRequest: node('PR'), number: 43 } as const

  test('people are asked by GraphQL, teams by REST; one effect, one outcome', async () => {
    const { asked, results } = await apply({ ...reviewers, users: [node('U_ana')], teams: ['sre'] })
    expect(results).toEqual(['done'])
    expect(input(asked[0])).toEqual({ pullRequestId: 'PR', userIds: ['U_ana'], union: true })
    expect(asked[1]?.path).toBe('/repos/acme/shop/pulls/43/requested_reviewers')
    expect(asked[1]?.body).toEqual({ team_reviewers: ['sre'] })
  })

  test('nobody to ask needs no request', async () => {
    const { asked, results } = await apply({ ...reviewers, users: [], teams: [] })
    expect(results).toEqual(['done'])
    expect(asked).toEqual([])
  })

  test('an event for other workflows', async () => {
    const { asked } = await apply({
      kind: 'dispatch',
      item: 'd',
      event: 'incident_closed',
      payload: { incident: 42 },
    })
    expect(asked[0]?.path).toBe('/repos/acme/shop/dispatches')
    expect(asked[0]?.body).toEqual({ event_type: 'incident_closed', client_payload: { incident: 42 } })
  })

  test('nothing to do, nothing sent', async () => {
    const { asked } = await apply()
    expect(asked).toEqual([])
  })

  test('every kind of mutation is one that GitHub’s schema knows', async () => {
    const people = [node('U_ana')]
    const { asked, results } = await apply(
      ...opening,
      { kind: 'update-pull-request', pullRequest: node('PR'), body: 'B' },
      { ...reviewers, users: people, teams: [] },
      { kind: 'add-comment', item: 'c', subject: node('I_42'), body: 'B' },
      { kind: 'edit-comment', comment: node('C'), body: 'B' },
      { kind: 'add-labels', subject: node('I_42'), labels: ['postmortem-action'] },
      { kind: 'remove-labels', subject: node('I_42'), labels: ['postmortem-action'] },
      createIssue('a'),
      { kind: 'update-issue', issue: node('I_57'), title: 'T', milestone: null },
      { kind: 'add-assignees', issue: node('I_57'), people },
      { kind: 'remove-assignees', issue: node('I_57'), people },
      { kind: 'close-issue', issue: node('I_57'), as: 'not_planned' },
      { kind: 'reopen-issue', issue: node('I_57') },
      { kind: 'add-sub-issue', parent: node('I_42'), child: node('I_57') },
      { kind: 'create-label', name: 'P1', color: 'aa0000', description: '' },
    )
    expect(asked).toHaveLength(1)
    expect(new Set(results)).toEqual(new Set(['done']))
    expect(complaints(String(asked[0]?.body['query']))).toEqual([])
  })

  test('says who it is, and how', async () => {
    const { asked } = await apply(...opening)
    expect(asked[0]?.headers['user-agent']).toMatch(/^debrief\/0\.0\.0-test\b/)
    expect(asked[0]?.headers).toMatchObject({
      authorization: expect.stringMatching(/^token ghs_/),
      'x-github-api-version': '2022-11-28',
    })
  })
})
