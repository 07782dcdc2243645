import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMarkers } from '../../../src/incident/ours/marker.ts'
import {
  configurationCheck,
  configurationIssue,
  problemText,
} from '../../../src/messages/configuration/configuration.ts'
import { type PolicyProblem, parsePolicy } from '../../../src/policy/parsePolicy.ts'
import { effects, kindsIn, markdown, outsideCode } from '../github.ts'
import { hostile } from '../hostileText.ts'

const main = { url: 'https://github.test/acme/shop', branch: 'main' }

function problemsOf(text: string): readonly PolicyProblem[] {
  const parsed = parsePolicy(text)
  return 'problems' in parsed ? parsed.problems : expect.fail('This can be read.')
}

const broken = problemsOf(`severity: { required: [P0, urgent] }
review:
  aprovals: 2
  approvals: two
reviewerz: [ana]
labels: { draft: }
`)

describe('a problem in words', () => {
  test.each([
    [
      'review: { approvals: two }',
      '`review.approvals`: expected a whole number from 1 to 10; found `two`. Example: `approvals: 2`',
    ],
    [
      'review: { aprovals: 2 }',
      'There is no setting `review.aprovals`; expected one of reviewers, approvals, legal, proof, co-authors, check, drafts. Did you mean `approvals`? Example: `approvals: 2`',
    ],
    [
      'foo: 2',
      'There is no setting `foo`; expected one of incident, form, severity, postmortem, rules, calendar, enforced, people, review, document, actions, labels.',
    ],
    [
      'review: { approvals: }',
      '`review.approvals`: expected a whole number from 1 to 10; found nothing. Example: `approvals: 2`',
    ],
    [
      'labels: { draft: "" }',
      '`labels.draft`: expected the name of a label, 1 to 50 characters; found an empty text. Example: `draft: "pm: draft"`',
    ],
    [
      'review:\n  reviewers: [@ana]',
      'Expected quotes around a value that begins with a sign such as @; found `reviewers: [@ana]`. Example: `reviewers: ["@ana", "@acme/sre"]`',
    ],
    [
      'people: { "a`b|c": "`x` | y" }',
      '``people.a`b|c``: expected the login of a GitHub account; found `` `x` | y ``. Example: `people: {Ana Lima: ana}`',
    ],
    [
      'labels: { draft: incident }',
      '`labels.draft`: expected another label than that of incident.labels; found `incident`.',
    ],
    ['5', 'Expected settings, each with its name, a colon and its value; found `5`.'],
  ])('%j', (text, expected) => {
    expect(problemsOf(text).map(problemText)).toEqual([expected])
  })
})

describe('the issue about a broken configuration', () => {
  test('tells every problem, what is in force and the next step', () => {
    expect(configurationIssue.title).toBe('Debrief cannot read .github/debrief.yml')
    expect(configurationIssue.body(broken, main)).toMatchInlineSnapshot(`
      "<!-- debrief:configuration -->
      5 places in \`.github/debrief.yml\` on \`main\` cannot be understood:

      - [Line 1](https://github.test/acme/shop/blob/main/.github/debrief.yml#L1): \`severity.required\`: expected P0, P1, P2 or P3; found \`urgent\`. Example: \`required: [P0, P1]\`
      - [Line 3](https://github.test/acme/shop/blob/main/.github/debrief.yml#L3): There is no setting \`review.aprovals\`; expected one of reviewers, approvals, legal, proof, co-authors, check, drafts. Did you mean \`approvals\`? Example: \`approvals: 2\`
      - [Line 4](https://github.test/acme/shop/blob/main/.github/debrief.yml#L4): \`review.approvals\`: expected a whole number from 1 to 10; found \`two\`. Example: \`approvals: 2\`
      - [Line 5](https://github.test/acme/shop/blob/main/.github/debrief.yml#L5): There is no setting \`reviewerz\`; expected one of incident, form, severity, postmortem, rules, calendar, enforced, people, review, document, actions, labels. Did you mean \`review\`? Example: \`review: {reviewers: [ana, acme/sre], approvals: 1}\`
      - [Line 6](https://github.test/acme/shop/blob/main/.github/debrief.yml#L6): \`labels.draft\`: expected the name of a label, 1 to 50 characters; found nothing. Example: \`draft: "pm: draft"\`

      **In force until then:** the last version of the file that could be read; the defaults if there was none.

      **Next step:** change the file in a pull request; its check **Debrief** says whether it can be read. Once it is merged, this issue closes by itself. Deleting the file brings back the defaults."
    `)
  })

  test('links lines on a branch of any name', () => {
    const body = configurationIssue.body(broken.slice(0, 1), { ...main, branch: 'release/1 (new)' })
    expect(body).toContain('blob/release/1%20%28new%29/.github/debrief.yml#L1)')
  })

  test('lists fifty and says how many more there are', () => {
    const many = problemsOf(Array.from({ length: 80 }, (_, index) => `unknown-${index}: 1`).join('\n'))
    const lines = configurationIssue
      .body(many, main)
      .split('\n')
      .filter((line) => line.startsWith('- '))
    expect(lines).toHaveLength(51)
    expect(lines.at(-1)).toBe('- … and 30 more below line 50.')
  })

  test('thanks for mending it', () => {
    expect(configurationIssue.mended('c0ffee')).toMatchInlineSnapshot(`
      "<!-- debrief:notice name=configuration-mended version=c0ffee -->
      \`.github/debrief.yml\` can be read again, and its settings are in force. Thank you."
    `)
    expect(configurationIssue.mended(undefined)).toMatchInlineSnapshot(`
      "<!-- debrief:notice name=configuration-mended version=none -->
      \`.github/debrief.yml\` is gone, so the defaults are in force. Thank you."
    `)
  })
})

describe('the check of a pull request that changes the configuration', () => {
  test('when it cannot be read', () => {
    const { title, summary } = configurationCheck.broken(broken)
    expect(title).toBe('5 places to mend in .github/debrief.yml')
    expect(summary).toMatchInlineSnapshot(`
      "\`.github/debrief.yml\` cannot be understood in 5 places:

      - Line 1: \`severity.required\`: expected P0, P1, P2 or P3; found \`urgent\`. Example: \`required: [P0, P1]\`
      - Line 3: There is no setting \`review.aprovals\`; expected one of reviewers, approvals, legal, proof, co-authors, check, drafts. Did you mean \`approvals\`? Example: \`approvals: 2\`
      - Line 4: \`review.approvals\`: expected a whole number from 1 to 10; found \`two\`. Example: \`approvals: 2\`
      - Line 5: There is no setting \`reviewerz\`; expected one of incident, form, severity, postmortem, rules, calendar, enforced, people, review, document, actions, labels. Did you mean \`review\`? Example: \`review: {reviewers: [ana, acme/sre], approvals: 1}\`
      - Line 6: \`labels.draft\`: expected the name of a label, 1 to 50 characters; found nothing. Example: \`draft: "pm: draft"\`

      If this is merged as it is, today’s settings stay in force and an issue asks for the same changes.

      **Next step:** change these lines and push; this check runs again by itself."
    `)
  })

  test('when it can be read', () => {
    const settings = [
      { path: 'review.approvals', before: '1', after: '2' },
      { path: 'review.reviewers', before: '[]', after: '[ana, acme/sre]' },
    ]
    const changed = configurationCheck.readable({ since: 'default-branch', settings })
    expect(changed.title).toBe('The configuration can be read · 2 settings change')
    expect(changed.summary).toMatchInlineSnapshot(`
      "Every setting in \`.github/debrief.yml\` is understood.

      Once this is merged, compared with the default branch:

      - \`review.approvals\`: \`1\` → \`2\`
      - \`review.reviewers\`: none → \`[ana, acme/sre]\`"
    `)
    expect(configurationCheck.readable({ since: 'defaults', settings: [] })).toMatchInlineSnapshot(`
      {
        "summary": "Every setting in \`.github/debrief.yml\` is understood.

      It means the same as the defaults: merging it changes no setting.",
        "title": "The configuration can be read",
      }
    `)
    expect(configurationCheck.readable(undefined)).toMatchInlineSnapshot(`
      {
        "summary": "Every setting in \`.github/debrief.yml\` is understood.

      The file on the default branch cannot be read at the moment; merging this mends it.",
        "title": "The configuration can be read",
      }
    `)
  })

  test('when it is removed', () => {
    const settings = [{ path: 'review.approvals', before: '2', after: '1' }]
    expect(configurationCheck.deleted({ since: 'default-branch', settings })).toMatchInlineSnapshot(`
      {
        "summary": "Without \`.github/debrief.yml\`, Debrief runs with its defaults.

      Once this is merged, compared with the default branch:

      - \`review.approvals\`: \`2\` → \`1\`",
        "title": "The configuration is removed: the defaults apply",
      }
    `)
  })
})

/** The text without what stands in code, where GitHub looks for nothing. */
describe('text of the file', () => {
  const quoted = hostile.map((text) => JSON.stringify(text))
  const file = fc.oneof(
    quoted.map((text) => `review: { approvals: ${text} }`),
    quoted.map((text) => `${text}: 1`),
    quoted.map((text) => `people: { ${text}: "no login" }`),
    hostile.map((text) => `- ${text}`),
    hostile,
  )

  test('does nothing on GitHub, and stays where it was put', () => {
    fc.assert(
      fc.property(file, (text) => {
        const parsed = parsePolicy(text)
        if ('policy' in parsed) return
        const body = configurationIssue.body(parsed.problems, main)
        expect(effects(outsideCode(body))).toEqual([])
        expect(readMarkers(body)).toHaveLength(1)
        const kinds = [...kindsIn(markdown(body))].sort()
        const ours = ['html', 'inlineCode', 'link', 'list', 'listItem', 'paragraph', 'root', 'strong', 'text']
        expect(kinds.filter((kind) => !ours.includes(kind))).toEqual([])
        const lines = body.split('\n').filter((line) => line.startsWith('- '))
        expect(lines).toHaveLength(parsed.problems.length)
      }),
      { numRuns: 200 },
    )
  })

  test('keeps within what GitHub takes', () => {
    const long = 'x'.repeat(3_000)
    const many = problemsOf(Array.from({ length: 20 }, (_, index) => `${long}${index}: 1`).join('\n'))
    expect(configurationIssue.body(many, main).length).toBeLessThan(65_536)
    for (const problem of many)
      expect(configurationCheck.annotation(problem).title.length).toBeLessThanOrEqual(255)
  })
})
