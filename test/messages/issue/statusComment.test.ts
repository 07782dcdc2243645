import { expect, test } from 'vitest'
import type { NodeId } from '../../../src/incident/key.ts'
import type { Snapshot } from '../../../src/incident/observed/snapshot.ts'
import type { Trouble } from '../../../src/incident/trouble.ts'
import { statusComment } from '../../../src/messages/issue/statusComment.ts'
import { situationOf } from '../../../src/plan/case/situationOf.ts'
import { defaultPolicy } from '../../../src/policy/policy.ts'
import {
  ana,
  ben,
  bot,
  commit,
  issue,
  oid,
  pullRequest,
  repository,
  review,
  snapshot,
} from '../../builders/snapshot.ts'

const text =
  '# Outage\n\n## Action items\n\n| Action | Owner | Due | Ticket |\n| --- | --- | --- | --- |\n| Add an alert | @ana | 2026-12-01 | |\n'
const documentPath = 'postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md'
const document = { oid: oid('d'), bytes: text.length, text, truncated: false }
const said = (parts: Partial<Snapshot>, troubles: readonly Trouble[] = []) =>
  statusComment(situationOf(snapshot(parts), { policy: defaultPolicy, troubles, today: '2026-11-20' }), [])
const opened = { documentPath, document }
const p2 = issue(42, { labels: [{ id: 'L' as NodeId, name: 'incident' }] })

test('optional', () => {
  expect(said({ issue: p2 })).toMatchInlineSnapshot(`
    "<!-- debrief:status -->
    ### Postmortem of INC-2026-0042

    Severity P2: a postmortem is optional. To open one, comment \`/postmortem\`."
  `)
})

test('skipped', () => {
  const comments = [
    {
      id: 'C' as NodeId,
      url: 'https://github.test/c',
      body: '/postmortem skip Planned maintenance',
      author: ben,
      createdAt: '2026-11-20T15:00:00Z',
      reactions: [{ mark: 'accepted', since: '2026-11-20T15:00:10Z' }],
    },
  ] as const
  expect(said({ comments })).toContain(
    'Severity P1: this incident gets no postmortem; `ben` [said so](https://github.test/c): Planned maintenance. **To have one all the same**, comment `/postmortem`.',
  )
})

test('declared by somebody who may not', () => {
  const zoe = { ...ben, login: 'zoe' }
  const resolved = {
    permissions: { zoe: 'read' },
    assignable: {},
    issues: {},
    labels: {},
    files: {},
  } as const
  expect(said({ issue: { ...p2, author: zoe }, resolved })).toMatchInlineSnapshot(`
    "<!-- debrief:status waits=confirmation -->
    ### Postmortem of INC-2026-0042

    This incident waits to be confirmed: it was declared by \`zoe\`, and an incident starts on the word of somebody with triage or write access. **Next step:** somebody who has it comments \`/postmortem\`, or takes the incident label off and sets it again. If this is no incident, take the label off."
  `)
})

test('in a repository without a commit', () => {
  const { defaultBranch: _, ...empty } = repository()
  expect(said({ repository: empty })).toMatchInlineSnapshot(`
    "<!-- debrief:status -->
    ### Postmortem of INC-2026-0042

    Severity P1: the postmortem waits, because the repository has no commit to branch from. Push a first one, and it is opened by itself."
  `)
})

test('draft', () => {
  expect(said({ ...opened, pullRequest: pullRequest({ draft: true }) })).toMatchInlineSnapshot(`
    "<!-- debrief:status -->
    ### Postmortem of INC-2026-0042

    🔵 **Draft** → ⚪ In review → ⚪ Approved → ⚪ Published → ⚪ Closed

    Severity P1, due 2026-11-30, owned by \`ana\`. Fill in the document, then mark the pull request as ready for review.

    - Pull request: [#43](https://github.test/acme/shop/pull/43)
    - Document: [postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md](https://github.test/acme/shop/blob/debrief/42/postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md)"
  `)
})

test('in review, with everything that is missing', () => {
  const commits = [commit('a', [bot]), commit('b', [ana])]
  const reviews = [review(ben, 'a')]
  expect(
    said({ ...opened, pullRequest: pullRequest({ commits, reviews, closes: [42] }) }),
  ).toMatchInlineSnapshot(`
    "<!-- debrief:status -->
    ### Postmortem of INC-2026-0042

    ✅ Draft → 🔵 **In review** → ⚪ Approved → ⚪ Published → ⚪ Closed

    Severity P1, due 2026-11-30, owned by \`ana\`. The document is being reviewed.

    - Pull request: [#43](https://github.test/acme/shop/pull/43)
    - Document: [postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md](https://github.test/acme/shop/blob/debrief/42/postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md)

    **Waiting for**

    - 5 places in the document need an edit; each is marked on its line.
    - 1 action item has no linked issue yet. This is done for you within minutes; if it stays, see below.
    - Merging this pull request would close the incident by itself, because a closing keyword (such as "fixes") stands before its number. Reword it, for example "Postmortem for …"; the incident is closed for you when everything is linked.
    - 1 approval missing (0 of 1). 1 approval was for an earlier version of the document; please approve again. An approval counts from someone with write access who did not write a commit of the pull request."
  `)
})

test('merged past the check, with something left to do', () => {
  expect(said({ ...opened, pullRequest: pullRequest({ state: 'merged' }) })).toMatchInlineSnapshot(`
    "<!-- debrief:status -->
    ### Postmortem of INC-2026-0042

    ✅ Draft → ✅ In review → ✅ Approved → 🔵 **Published** → ⚪ Closed

    Merged before it was complete and approved: the incident stays open until that is mended. A pull request that changes \`postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md\` on \`main\` is checked in the same way, line by line, and its merge closes the incident.

    - Pull request: [#43](https://github.test/acme/shop/pull/43)
    - Document: [postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md](https://github.test/acme/shop/blob/HEAD/postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md)

    **Waiting for**

    - 6 places in the document need an edit; each is marked on its line.
    - 1 action item has no linked issue yet. This is done for you within minutes; if it stays, see below.
    - 1 approval missing (0 of 1). An approval counts from someone with write access who did not write a commit of the pull request."
  `)
})

test('aborted', () => {
  expect(said({ ...opened, pullRequest: pullRequest({ state: 'closed' }) })).toMatchInlineSnapshot(`
    "<!-- debrief:status -->
    ### Postmortem of INC-2026-0042

    Pull request #43 was closed without merging, so the postmortem is aborted; please say why with \`/postmortem abort <reason>\`. Nothing is lost: reopen the pull request to go on.

    - Pull request: [#43](https://github.test/acme/shop/pull/43)
    - Document: [postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md](https://github.test/acme/shop/blob/debrief/42/postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md)"
  `)
})

test('paused', () => {
  expect(
    said({ ...opened, issue: issue(42, { labels: [] }), pullRequest: pullRequest() }),
  ).toMatchInlineSnapshot(`
    "<!-- debrief:status -->
    ### Postmortem of INC-2026-0042

    The issue no longer has the label \`incident\` (\`incident.labels\` in \`.github/debrief.yml\`) or the type \`Incident\`, so its postmortem is paused. Nothing is lost: put it back to go on."
  `)
})

test('refused by GitHub', () => {
  const trouble = {
    effect: 'commit-file',
    reason: 'permission',
    answer: 'Resource not accessible by `integration`',
  } as const
  expect(said({ ...opened, pullRequest: pullRequest({ draft: true }) }, [trouble])).toMatchInlineSnapshot(`
    "<!-- debrief:status -->
    ### Postmortem of INC-2026-0042

    🔵 **Draft** → ⚪ In review → ⚪ Approved → ⚪ Published → ⚪ Closed

    Severity P1, due 2026-11-30, owned by \`ana\`. Fill in the document, then mark the pull request as ready for review.

    - Pull request: [#43](https://github.test/acme/shop/pull/43)
    - Document: [postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md](https://github.test/acme/shop/blob/debrief/42/postmortems/2026/INC-2026-0042-checkout-fails-with-500s.md)

    **GitHub refused**

    - Could not commit to the postmortem: GitHub answered \`\` Resource not accessible by \`integration\` \`\`. Debrief lacks a permission for it. Ask an owner to approve the permissions that the app asks for, in the settings of its installation; it is tried again by itself."
  `)
})

test('fits into a comment whatever is missing', () => {
  const rows = Array.from(
    { length: 900 },
    (_, index) => `| Add alert ${index} | @ana | 2026-12-01 | #${index + 1000} |`,
  )
  const long = `${text}${rows.join('\n')}\n`
  const issues = Object.fromEntries(rows.map((_, index) => [index + 1000, null]))
  const resolved = { permissions: {}, assignable: {}, issues, labels: {}, files: {} }
  const body = said({
    documentPath,
    document: { ...document, text: long },
    pullRequest: pullRequest({ commits: [commit('a')] }),
    resolved,
  })
  expect(body.length).toBeLessThanOrEqual(65_536)
  expect(body).toContain('cannot track it')
  expect(body).toMatch(/Shortened here/)
})

test('too many rows for one incident: how many, why, and what helps', () => {
  const rows = Array.from({ length: 12 }, (_, index) => `| Add alert ${index} | @ana | 2026-12-01 | |`)
  const subIssues = Array.from({ length: 90 }, (_, index) => issue(index + 100))
  const whole = { documentPath, pullRequest: pullRequest({ commits: [commit('a')] }), subIssues }
  const crowded = { ...document, text: `${text}${rows.join('\n')}\n` }
  expect(said({ ...whole, document: crowded })).toContain(
    '13 action items have no issue yet, and there is room for 10: GitHub allows 100 sub-issues for one issue.',
  )
  const elsewhere = Array.from(
    { length: 120 },
    (_, index) => `| Add alert ${index} | @ana | 2026-12-01 | OPS-${index} |`,
  )
  const tracked = { ...document, text: `${text}${elsewhere.join('\n')}\n` }
  expect(said({ ...whole, document: tracked })).not.toContain('there is room for')
})
