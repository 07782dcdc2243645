import { describe, expect, test } from 'vitest'
import type { NodeId } from '../../../src/incident/key.ts'
import type { Blob } from '../../../src/incident/observed/blob.ts'
import type { Comment } from '../../../src/incident/observed/comment.ts'
import type {
  IssueState,
  RepositorySnapshot,
  RepositoryState,
} from '../../../src/incident/observed/snapshot.ts'
import { configurationIssue } from '../../../src/messages/configuration/configuration.ts'
import { planConfiguration } from '../../../src/plan/configuration/configuration.ts'
import type { Effect } from '../../../src/plan/effect.ts'
import { ana, bot, issue, key, oid, repository } from '../../builders/snapshot.ts'

const label = { id: 'L_configuration' as NodeId, name: 'debrief: configuration' }
const file = (text: string, letter = 'c'): Blob => ({
  oid: oid(letter),
  bytes: text.length,
  text,
  truncated: false,
})
const broken = file('review: { approvals: two }')
const mended = file('review: { approvals: 2 }')

interface Scene {
  readonly file?: Blob
  readonly repository?: Partial<RepositoryState>
  readonly issue?: Partial<IssueState> & { readonly comments?: readonly Comment[] }
  readonly seen?: Partial<RepositorySnapshot>
}

function planned(scene: Scene): readonly Effect[] {
  const ours = scene.issue && {
    comments: [],
    ...issue(7, { author: bot, body: bodyFor(broken), ...scene.issue }),
  }
  return planConfiguration({
    kind: 'repository',
    key: { ...key, number: 0 },
    repository: repository({ ...(scene.file ? { configuration: scene.file } : {}), ...scene.repository }),
    labels: [label],
    labelsComplete: true,
    resolved: { permissions: {}, assignable: {}, issues: {}, labels: {}, files: {} },
    ...(ours ? { configurationIssue: { ...ours, comments: scene.issue?.comments ?? [] } } : {}),
    ...scene.seen,
  }).effects
}

/** The body that the app would give the issue. */
function bodyFor(configuration: Blob): string {
  const [create] = planned({ file: configuration })
  return create?.kind === 'create-issue' ? create.body : expect.fail('no issue was planned')
}

function comment(body: string, author = bot): Comment {
  return { id: 'C_1' as NodeId, url: '', body, author, createdAt: '2026-11-20T15:00:00Z' }
}

describe('a configuration that cannot be read', () => {
  test('is explained by an issue with its label', () => {
    expect(planned({ file: broken })).toMatchObject([
      {
        kind: 'create-issue',
        item: 'configuration',
        title: 'Debrief cannot read .github/debrief.yml',
        labels: ['debrief: configuration'],
        body: expect.stringMatching(
          /^<!-- debrief:configuration -->\n[\s\S]*`review.approvals`: expected a whole number/,
        ),
      },
    ])
  })

  test.each([true, false])(
    'gets its label created first when it is not among those known (all known: %s)',
    (labelsComplete) => {
      const plan = planned({ file: broken, seen: { labels: [], labelsComplete } })
      expect(plan).toMatchObject([{ kind: 'create-label', name: label.name }, { kind: 'create-issue' }])
    },
  )

  test('needs nothing more once the issue says so, whatever GitHub did to its line ends', () => {
    expect(planned({ file: broken, issue: {} })).toEqual([])
    expect(
      planned({ file: broken, issue: { body: `${bodyFor(broken).replaceAll('\n', '\r\n')}\r\n` } }),
    ).toEqual([])
  })

  test('is told anew, not twice, when other things are wrong', () => {
    const other = file('review: { approvals: 0 }\nlabels: { drft: x }')
    expect(planned({ file: other, issue: {} })).toEqual([
      { kind: 'update-issue', issue: 'I_7', body: bodyFor(other) },
    ])
  })

  test('opens the closed issue again', () => {
    expect(planned({ file: broken, issue: { open: false, closedAs: 'completed' } })).toEqual([
      { kind: 'reopen-issue', issue: 'I_7' },
    ])
    const other = file('labels: { drft: x }')
    expect(planned({ file: other, issue: { open: false, closedAs: 'completed' } })).toMatchObject([
      { kind: 'reopen-issue' },
      { kind: 'update-issue', body: bodyFor(other) },
    ])
  })

  test('leaves it closed where somebody decided against these very changes', () => {
    const closed = { open: false, closedAs: 'not_planned' } as const
    expect(planned({ file: broken, issue: closed })).toEqual([])
    expect(planned({ file: file('labels: { drft: x }'), issue: closed })).toMatchObject([
      { kind: 'reopen-issue' },
      { kind: 'update-issue' },
    ])
  })

  test.each([
    ['a binary', { oid: oid('b'), bytes: 2_048, truncated: false }, 'found `a binary file`'],
    ['cut off', { oid: oid('b'), bytes: 900_000, text: 'review:', truncated: true }, 'found `900000 bytes`'],
    ['too long', file('# filling\n'.repeat(7_000)), 'found `70000 characters`'],
  ])('may be %s', (_what, configuration, expected) => {
    expect(planned({ file: configuration })).toMatchObject([
      { kind: 'create-issue', body: expect.stringContaining(expected) },
    ])
  })
})

describe('a configuration that can be read', () => {
  test('needs no issue', () => {
    expect(planned({ file: mended })).toEqual([])
    expect(planned({})).toEqual([])
    expect(planned({ file: mended, issue: { open: false, closedAs: 'completed' } })).toEqual([])
  })

  test('closes the issue with a word of thanks', () => {
    expect(planned({ file: mended, issue: {} })).toEqual([
      {
        kind: 'add-comment',
        item: 'configuration-mended',
        subject: 'I_7',
        body: configurationIssue.mended(mended.oid),
      },
      { kind: 'close-issue', issue: 'I_7', as: 'completed' },
    ])
  })

  test('closes it also when the file is gone', () => {
    expect(planned({ issue: {} })).toMatchObject([
      { kind: 'add-comment', body: expect.stringContaining('the defaults are in force') },
      { kind: 'close-issue' },
    ])
  })

  test('is thanked for once, even if the answer to closing got lost', () => {
    const comments = [comment(configurationIssue.mended(mended.oid))]
    expect(planned({ file: mended, issue: { comments } })).toEqual([
      { kind: 'close-issue', issue: 'I_7', as: 'completed' },
    ])
  })

  test.each([
    ['for an earlier mending', comment(configurationIssue.mended(oid('e')))],
    ['by somebody who copied our words', comment(configurationIssue.mended(mended.oid), ana)],
  ])('is thanked for again after a comment %s', (_whose, before) => {
    expect(planned({ file: mended, issue: { comments: [before] } })).toHaveLength(2)
  })

  test('closes a locked issue without a word', () => {
    expect(planned({ file: mended, issue: { locked: true } })).toMatchObject([{ kind: 'close-issue' }])
  })
})

test.each([
  ['archived', { isArchived: true }],
  ['without issues', { hasIssues: false }],
])('in a repository that is %s nothing is written', (_what, parts) => {
  expect(planned({ file: broken, repository: parts })).toEqual([])
  expect(planned({ file: mended, repository: parts, issue: {} })).toEqual([])
})
