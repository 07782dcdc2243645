import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bundledTemplate } from '../../src/document/templates/bundledTemplates.ts'
import type { Snapshot } from '../../src/incident/observed/snapshot.ts'
import { planIncident } from '../../src/plan/planIncident.ts'
import { defaultPolicy } from '../../src/policy/policy.ts'
import { ana, ben, commit, issue, oid, pullRequest, repository, snapshot } from '../builders/snapshot.ts'

const settings = {
  policy: defaultPolicy,
  today: '2026-11-20',
  templates: bundledTemplate,
  troubles: [],
  wishes: [],
  sent: [],
}
const kinds = (seen: Snapshot) => planIncident(seen, settings).effects.map(({ kind }) => kind)
const document = (text: string) => ({ oid: oid('d'), bytes: text.length, text, truncated: false })
const path = 'postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md'

describe('plans nothing', () => {
  test.each<[string, Partial<Snapshot>]>([
    ['for an issue that is no incident', { issue: issue(42, { labels: [] }) }],
    ['in an archived repository', { repository: repository({ isArchived: true }) }],
    ['where issues are switched off', { repository: repository({ hasIssues: false }) }],
  ])('%s', (_where, parts) => {
    expect(planIncident(snapshot(parts), settings).effects).toEqual([])
  })
})

describe('opens', () => {
  test('branch, document and pull request in this order', () => {
    expect(kinds(snapshot())).toEqual(['create-branch', 'commit-file', 'create-pull-request'])
  })

  test('asks first whether the document is there when the branch is', () => {
    expect(planIncident(snapshot({ branch: oid('b') }), settings)).toMatchObject({
      effects: [],
      lookAt: path,
    })
  })

  test('writes the document that an interrupted pass did not write', () => {
    expect(kinds(snapshot({ branch: oid('b'), documentPath: path }))).toEqual([
      'commit-file',
      'create-pull-request',
    ])
  })

  test('never overwrites a document that is there', () => {
    const seen = snapshot({ branch: oid('b'), documentPath: path, document: document('# Ours') })
    expect(kinds(seen)).toEqual(['create-pull-request'])
  })
})

describe('whatever the document says', () => {
  const seen = (text: string, draft: boolean) =>
    snapshot({
      pullRequest: pullRequest({ draft, commits: [commit('a', [ana])] }),
      branch: oid('a'),
      documentPath: path,
      document: document(text),
      resolved: {
        permissions: { ana: 'write', ben: 'write' },
        assignable: {},
        issues: {},
        labels: {},
        files: {},
      },
      assignable: [ana, ben],
    })
  const cell = fc.oneof(fc.string(), fc.constantFrom('#57', '@ben', 'TBD', '2026-12-01', '<!--', '|', '`'))
  const row = fc.array(cell, { minLength: 1, maxLength: 6 }).map((cells) => `| ${cells.join(' | ')} |`)
  const text = fc
    .array(
      fc.oneof(
        fc.string(),
        row,
        fc.constantFrom(
          '## Action items',
          '| Action | Owner | Due | Ticket |',
          '| --- | --- | --- | --- |',
          '---',
          '```',
        ),
      ),
    )
    .map((lines) => lines.join('\n'))

  test('a plan is made, the same one each time', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (written, draft) => {
        const one = planIncident(seen(written, draft), settings)
        expect(planIncident(seen(written, draft), settings)).toEqual(one)
      }),
      { numRuns: 300 },
    )
  })

  test('the check never passes without an approval', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { effects } = planIncident(seen(written, false), settings)
        const reports = effects.flatMap((effect) =>
          effect.kind === 'create-check-run' ? [effect.report] : [],
        )
        expect(reports.map(({ conclusion }) => conclusion)).not.toContain('success')
      }),
      { numRuns: 300 },
    )
  })
})
