import { describe, expect, test } from 'vitest'
import type { NodeId } from '../../../src/incident/key.ts'
import type { Blob } from '../../../src/incident/observed/blob.ts'
import type { Carrier, CheckRunState } from '../../../src/incident/observed/pullRequestState.ts'
import {
  nothingResolved,
  type OtherPullRequest,
  type Resolved,
} from '../../../src/incident/observed/snapshot.ts'
import type { CheckReport, Effect } from '../../../src/plan/effect.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { planOtherPullRequest } from '../../../src/plan/review/otherPullRequest.ts'
import { defaultPolicy } from '../../../src/policy/policy.ts'
import { issue, key, oid, otherPullRequest, pullRequest, repository } from '../../builders/snapshot.ts'

const path = '.github/debrief.yml'
const file = (text: string): Blob => ({ oid: oid('f'), bytes: text.length, text, truncated: false })
const broken = 'review:\n  approvals: two\n  aprovals: 2\n'

interface Scene {
  /** the configuration at the head of the pull request */
  readonly proposed?: string
  /** the configuration on the default branch */
  readonly today?: string
  readonly pull?: Partial<OtherPullRequest['pullRequest']>
  readonly archived?: boolean
  readonly check?: 'postmortems' | 'all'
  readonly paths?: readonly string[]
  readonly others?: readonly Carrier[]
  readonly issues?: Resolved['issues']
  /** not every open pull request was listed */
  readonly crowded?: boolean
}

const planned = (scene: Scene): readonly Effect[] => plan(scene).effects

function plan({
  proposed,
  today,
  pull,
  archived = false,
  check = 'postmortems',
  paths = ['src/a.ts', path],
  others = [],
  issues = {},
  crowded = false,
}: Scene): Plan {
  const seen = otherPullRequest({
    key: { ...key, number: 50 },
    repository: repository({
      isArchived: archived,
      ...(today === undefined ? {} : { configuration: file(today) }),
    }),
    pullRequest: {
      id: 'PR_50' as NodeId,
      number: 50,
      open: true,
      closable: false,
      branch: 'feature',
      fork: false,
      head: oid('a'),
      base: 'main',
      files: paths.map((one) => ({ path: one, change: 'changed' })),
      ...pull,
    },
    ...(proposed === undefined ? {} : { proposed: file(proposed) }),
    openPullRequests: { list: [], complete: !crowded },
    others,
    resolved: { ...nothingResolved, issues },
  })
  return planOtherPullRequest(seen, { ...defaultPolicy, check })
}

function verdictOn(scene: Scene): CheckReport {
  const [effect] = planned(scene)
  return effect?.kind === 'create-check-run' ? effect.report : expect.fail('no check was planned')
}

describe('a pull request that changes the configuration', () => {
  test('fails where it cannot be read, with every problem on its line', () => {
    expect(planned({ proposed: broken })).toMatchObject([
      {
        kind: 'create-check-run',
        head: oid('a'),
        report: {
          conclusion: 'failure',
          title: '2 places to mend in .github/debrief.yml',
          annotations: [
            { path, startLine: 2, endLine: 2, level: 'failure', title: 'review.approvals' },
            { path, startLine: 3, endLine: 3, level: 'failure', title: 'review.aprovals' },
          ],
        },
      },
    ])
  })

  test('annotates fifty lines and lists them', () => {
    const proposed = Array.from({ length: 70 }, (_, index) => `unknown-${index}: 1`).join('\n')
    const { title, annotations, summary } = verdictOn({ proposed })
    expect(title).toBe('70 places to mend in .github/debrief.yml')
    expect(annotations).toHaveLength(50)
    expect(summary).toContain('and 20 more')
  })

  test('passes where it can be read, and says what it changes', () => {
    const report = verdictOn({ today: 'review: { approvals: 2 }', proposed: 'review: { approvals: 3 }' })
    expect(report).toMatchObject({
      conclusion: 'success',
      title: 'The configuration can be read · 1 setting changes',
      annotations: [],
      summary: expect.stringContaining(
        'compared with the default branch:\n\n- `review.approvals`: `2` → `3`',
      ),
    })
  })

  test('is compared with the defaults where there was none', () => {
    expect(verdictOn({ proposed: 'actions: { file: merge }' }).summary).toContain(
      'compared with the defaults:\n\n- `actions.file`: `review` → `merge`',
    )
  })

  test('mends what cannot be read', () => {
    const report = verdictOn({ today: broken, proposed: '' })
    expect(report).toMatchObject({
      conclusion: 'success',
      summary: expect.stringContaining('merging this mends it'),
    })
  })

  test('passes where it removes the file: the defaults apply', () => {
    const report = verdictOn({ today: 'review: { approvals: 2 }' })
    expect(report).toMatchObject({
      conclusion: 'success',
      title: 'The configuration is removed: the defaults apply',
      summary: expect.stringContaining('- `review.approvals`: `2` → `1`'),
    })
  })
})

describe('what was reported on this commit', () => {
  const { externalId, title } = verdictOn({ proposed: broken })
  const run: CheckRunState = {
    id: 'CR_1' as NodeId,
    externalId,
    completed: true,
    conclusion: 'FAILURE',
    title,
  }

  test('is not reported again', () => {
    expect(planned({ proposed: broken, pull: { checkRun: run } })).toEqual([])
  })

  test('is updated in place where the lines say the same', () => {
    const passed = verdictOn({ today: '', proposed: 'review: { approvals: 3 }' })
    const checkRun = { ...run, externalId: passed.externalId }
    const now = planned({
      today: 'review: { approvals: 2 }',
      proposed: 'review: { approvals: 3 }',
      pull: { checkRun },
    })
    expect(now).toMatchObject([{ kind: 'update-check-run', checkRun: 'CR_1' }])
  })

  test('makes room for a new run where the lines say something else, since GitHub only adds to them', () => {
    expect(planned({ proposed: '', pull: { checkRun: run } })).toMatchObject([{ kind: 'create-check-run' }])
  })

  test('is completed where it was left open', () => {
    expect(planned({ proposed: broken, pull: { checkRun: { ...run, completed: false } } })).toMatchObject([
      { kind: 'update-check-run' },
    ])
  })
})

test('where the check is wanted on all, any other pull request passes', () => {
  const scene: Scene = { check: 'all', paths: ['src/a.ts'] }
  const report = verdictOn(scene)
  expect(report).toMatchObject({ conclusion: 'success', title: 'No postmortem in this pull request' })
  expect(report.summary).toContain('it can be merged')
  const checkRun = {
    id: 'CR_1' as NodeId,
    completed: true,
    conclusion: 'success',
    title: report.title,
    externalId: report.externalId,
  }
  expect(planned({ ...scene, pull: { checkRun } })).toEqual([])
  expect(planned({ ...scene, pull: { open: false } })).toEqual([])
})

test.each<[string, Scene]>([
  [
    'changes other files only',
    { proposed: broken, paths: ['src/a.ts', 'debrief.yml', 'docs/.github/debrief.yml'] },
  ],
  ['is closed', { proposed: broken, pull: { open: false } }],
  ['belongs to an archived repository', { proposed: broken, archived: true }],
])('a pull request that %s is left alone', (_what, scene) => {
  expect(planned(scene)).toEqual([])
})

describe('a pull request that carries a postmortem', () => {
  const document = 'postmortems/2026/INC-2026-0042-checkout.md'
  const known = { 42: issue(42) }

  test('is the business of its incident, whoever opened it and on whatever branch', () => {
    expect(plan({ paths: [document] })).toMatchObject({ effects: [], needs: { issues: [42] } })
    const left = { effects: [], belongsTo: 42, carriers: ['PR_50'] }
    expect(plan({ paths: [document], issues: known })).toEqual(left)
    expect(plan({ paths: [document], issues: known, pull: { fork: true } })).toEqual(left)
    const branch = { branch: 'debrief/42' }
    expect(plan({ paths: ['notes.txt'], issues: known, pull: branch })).toEqual(left)
    expect(plan({ paths: ['notes.txt'], issues: known, pull: { ...branch, fork: true } }).effects).toEqual([])
  })

  test('is its business after the merge, too', () => {
    const merged = plan({ paths: [document], issues: known, pull: { open: false } })
    expect(merged).toEqual({ effects: [], belongsTo: 42, carriers: [] })
  })

  test.each([
    'docs/INC-2026-0042.md',
    'postmortems/notes.md',
    'postmortems/INC-2026-0042.png',
    'postmortems/INC-2026-0000.md',
  ])('is not one that changes %s', (other) => {
    expect(plan({ paths: [other] })).toEqual({ effects: [] })
  })

  test('does not pass where there is no such incident, and says so', () => {
    const { effects } = plan({ paths: [document], issues: { 42: null } })
    expect(effects).toMatchObject([
      { report: { conclusion: 'action_required', title: 'There is no incident #42 here' } },
    ])
  })

  test('holds every other pull request with the same head commit', () => {
    const twin: Carrier = {
      pullRequest: pullRequest({ number: 44, head: oid('a'), branch: 'foo', author: issue(42).author }),
    }
    const others = [twin]
    expect(plan({ check: 'all', paths: ['src/a.ts'], others, issues: known })).toMatchObject({
      effects: [],
      belongsTo: 42,
      carriers: ['PR_50', 'PR_43'],
    })
  })
})

describe('pull requests with the same head commit and no postmortem', () => {
  const twin = (number: number): Carrier => ({
    pullRequest: pullRequest({ number, branch: 'foo', files: [{ path: 'a.ts', change: 'added' }] }),
  })

  test('are reported on by one of them', () => {
    const scene: Scene = { check: 'all', paths: ['a.ts'] }
    expect(plan({ ...scene, others: [twin(44)] })).toEqual({ effects: [], belongsTo: 44 })
    expect(planned({ ...scene, others: [twin(60)] })).toMatchObject([{ kind: 'create-check-run' }])
  })

  test('all have to be known before one passes', () => {
    const scene: Scene = { check: 'all', paths: ['a.ts'], crowded: true }
    expect(plan(scene)).toMatchObject({ effects: [], needs: { openPullRequests: true } })
  })
})

test('a check that does not pass any more is put right where the postmortem left the pull request', () => {
  const checkRun = { id: 'CR_1' as NodeId, externalId: '', completed: true, title: '' }
  const scene = (conclusion: string): Scene => ({
    paths: ['src/a.ts'],
    pull: { checkRun: { ...checkRun, conclusion } },
  })
  expect(planned(scene('action_required'))).toMatchObject([{ report: { conclusion: 'success' } }])
  expect(planned(scene('success'))).toEqual([])
})
