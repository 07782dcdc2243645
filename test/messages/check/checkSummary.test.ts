import { describe, expect, test } from 'vitest'
import type { Snapshot } from '../../../src/incident/observed/snapshot.ts'
import { checkSummary } from '../../../src/messages/check/checkSummary.ts'
import { checkTitle } from '../../../src/messages/check/checkTitle.ts'
import { durationText } from '../../../src/messages/text/durationText.ts'
import { situationOf } from '../../../src/plan/case/situationOf.ts'
import { defaultPolicy } from '../../../src/policy/policy.ts'
import { ana, ben, bot, cleo, commit, oid, pullRequest, review, snapshot } from '../../builders/snapshot.ts'

const text =
  '# Outage\n\n## Action items\n\n| Action | Owner | Due | Ticket |\n| --- | --- | --- | --- |\n| Add an `alert` for @all | @ana | 2026-12-01 | JIRA-7 |\n| Test it | @ben | 2026-12-02 | |\n'
const document = { oid: oid('d'), bytes: text.length, text, truncated: false }
const at = (parts: Partial<Snapshot>) =>
  situationOf(snapshot({ documentPath: pullRequest().files[0]?.path ?? '', document, ...parts }), {
    policy: defaultPolicy,
    troubles: [],
    today: '2026-11-20',
  })

describe('the title', () => {
  test.each<[string, Partial<Snapshot>, string]>([
    ['draft', { pullRequest: pullRequest({ draft: true }) }, 'Draft · 15 to fill in · 1 of 2 actions linked'],
    ['in review', { pullRequest: pullRequest() }, '15 to fix · 0 of 1 approval · 1 of 2 actions linked'],
    [
      'changes requested',
      { pullRequest: pullRequest({ reviews: [review(ben, 'a', { state: 'changes_requested' })] }) },
      '15 to fix · changes requested · 0 of 1 approval · 1 of 2 actions linked',
    ],
    [
      'a binary',
      { pullRequest: pullRequest(), document: { oid: oid('e'), bytes: 9, truncated: false } },
      'Document is not text · 0 of 1 approval',
    ],
    [
      'would close',
      { pullRequest: pullRequest({ closes: [42] }) },
      '15 to fix · would close the incident · 0 of 1 approval · 1 of 2 actions linked',
    ],
  ])('%s', (_when, parts, title) => {
    expect(checkTitle(at(parts)).replace(/^(Draft · )?\d+ to/, '$115 to')).toBe(title)
  })
})

test('the summary explains everything', () => {
  const commits = [commit('a', [bot]), commit('b', [ana])]
  const reviews = [review(ana, 'b'), review(ben, 'a'), review(cleo, 'b', { state: 'changes_requested' })]
  expect(checkSummary(at({ pullRequest: pullRequest({ commits, reviews }) }))).toMatchInlineSnapshot(`
    "Postmortem of [INC-2026-0042](https://github.test/acme/shop/issues/42).

    ### What is missing

    - 5 places in the document need an edit; each is marked on its line.
    - 1 action item has no linked issue yet. This is done for you within minutes; if it stays, see below.
    - Changes are requested by \`cleo\`. The request ends when they approve, or when somebody dismisses their review.
    - 1 approval missing (0 of 1). 1 approval was for an earlier version of the document; please approve again. An approval counts from someone with write access who did not write a commit of the pull request.

    ### To fix before the merge

    1 remark holds the merge once the postmortem is approved. Mend it now, since an edit after the approval asks for a new one:

    - line 1, \`meta/required\`: The document does not say: the incident’s id, severity, an owner, when it started. Add it in front matter at the top (\`incident: …\`) or as a line such as “**Severity:** P1”.

    ### Approvals: 0 of 1

    | Who | |
    | --- | --- |
    | \`ben\` | approved \`aaaaaaa\`; the document changed since |
    | \`ana\` | does not count: wrote a commit of this pull request |
    | \`cleo\` | requests changes |

    ### Action items

    | Line | Action | Owner | Due | Issue |
    | --- | --- | --- | --- | --- |
    | 7 | Add an alert for @⁠all | @⁠ana | 2026-12-01 | JIRA-7 |
    | 8 | Test it | @⁠ben | 2026-12-02 | not filed yet |
    "
  `)
})

test.each([
  [0.2, 'less than a minute'],
  [1, '1 minute'],
  [41, '41 minutes'],
  [60, '1 hour'],
  [190, '3 hours 10 minutes'],
  [1440, '1 day'],
  [5 * 1440 + 125, '5 days 2 hours'],
])('%s minutes are %s', (minutes, words) => {
  expect(durationText(minutes)).toBe(words)
})
