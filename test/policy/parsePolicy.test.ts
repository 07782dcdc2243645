import { describe, expect, test } from 'vitest'
import { type PolicyProblem, parsePolicy } from '../../src/policy/parsePolicy.ts'
import { defaultPolicy } from '../../src/policy/policy.ts'

function policyOf(text: string) {
  const parsed = parsePolicy(text)
  return 'policy' in parsed ? parsed.policy : expect.fail(JSON.stringify(parsed.problems))
}

function problemsOf(text: string): readonly PolicyProblem[] {
  const parsed = parsePolicy(text)
  return 'problems' in parsed ? parsed.problems : expect.fail('This can be read.')
}

describe('a file that says nothing means the defaults', () => {
  test.each([
    ['empty', ''],
    ['only comments', '# review:\n#   approvals: 2\n'],
    ['only blank lines', '\n\n  \n'],
    ['null', 'null'],
    ['only a document start', '---\n'],
    ['an empty map', '{}'],
    [
      'groups whose settings are all commented out',
      'review:\n  # approvals: 2\npeople:\nseverity:\n  labels:\n',
    ],
    ['a byte order mark', '\ufeff'],
  ])('%s', (_what, text) => {
    expect(policyOf(text)).toEqual(defaultPolicy)
  })
})

describe('every setting', () => {
  test('is read', () => {
    const text = `
incident: { labels: [Incident, outage] }
severity:
  default: P3
  required: [P0]
  labels: { P0: [Outage, "sev: all"], P1: degraded }
  due-days: { P0: 3, P3: 60 }
postmortem:
  directory: docs/postmortems/
  template: lean
  templates:
    severity: { P0: comprehensive }
    category: { Security: .github/security.md }
form: { severity: How bad is it?, started: [Since when?, First noticed] }
people: { Ana Lima: "@ana", 'Ben': ben_acme }
review: { reviewers: ["@ana", acme/sre], approvals: 2 }
actions: { file: merge }
labels: { action: follow-up, draft: "pm: draft", review: "pm: review", approved: "pm: ok", published: "pm: done" }
`
    expect(policyOf(text)).toEqual({
      ...defaultPolicy,
      incidentLabels: ['Incident', 'outage'],
      questions: { 'how bad is it?': 'severity', 'since when?': 'started', 'first noticed': 'started' },
      defaultSeverity: 'P3',
      required: ['P0'],
      severityLabels: { outage: 'P0', 'sev: all': 'P0', degraded: 'P1' },
      dueDays: { ...defaultPolicy.dueDays, P0: 3, P3: 60 },
      directory: 'docs/postmortems',
      template: 'lean',
      templatesBySeverity: { P0: 'comprehensive' },
      templatesByCategory: { security: '.github/security.md' },
      people: { 'ana lima': 'ana', ben: 'ben_acme' },
      reviewers: ['ana', 'acme/sre'],
      approvals: 2,
      fileActions: 'merge',
      labels: {
        action: 'follow-up',
        draft: 'pm: draft',
        review: 'pm: review',
        approved: 'pm: ok',
        published: 'pm: done',
      },
    })
  })

  test.each([
    ['one label for a list of one', 'incident: { labels: outage }', { incidentLabels: ['outage'] }],
    ['one severity for a list of one', 'severity: { required: P0 }', { required: ['P0'] }],
    ['no severity at all', 'severity: { required: [] }', { required: [] }],
    ['no reviewers', 'review: { reviewers: [] }', { reviewers: [] }],
    ['`no` as text', 'incident: { labels: no }', { incidentLabels: ['no'] }],
    ['Windows line ends', 'review:\r\n  approvals: 3\r\n', { approvals: 3 }],
    ['a comment behind a value', 'review: { approvals: 3 } # two are too few', { approvals: 3 }],
    [
      'an incident label that tells the severity',
      'incident: { labels: [outage] }\nseverity: { labels: { P0: outage } }',
      { incidentLabels: ['outage'], severityLabels: { outage: 'P0' } },
    ],
  ])('may be written in a friendly way: %s', (_what, text, expected) => {
    expect(policyOf(text)).toEqual({ ...defaultPolicy, ...expected })
  })
})

describe('a name that no setting has', () => {
  test.each([
    ['aprovals: 2', 'aprovals', undefined],
    ['review:\n  aprovals: 2', 'review.aprovals', 'approvals'],
    ['labels: { pubished: done }', 'labels.pubished', 'published'],
    ['severity: { labels: { p0: outage } }', 'severity.labels.p0', 'P0'],
    ['severity: { due_days: { P0: 5 } }', 'severity.due_days', 'due-days'],
    ['Review: { approvals: 2 }', 'Review', 'review'],
    ['toString: 1', 'toString', undefined],
    ['valueOf: 1', 'valueOf', undefined],
    ['_extends: other/repository', '_extends', undefined],
  ])('%j is shown with the nearest one', (text, path, nearest) => {
    const [problem, ...others] = problemsOf(text)
    expect(problem).toMatchObject({ kind: 'name', path, expected: expect.stringMatching(/^one of /) })
    expect(problem?.nearest).toBe(nearest)
    expect(others).toEqual([])
  })
})

const label = 'the name of a label, 1 to 50 characters'
const account = 'the login of a GitHub account'
const approvals = 'a whole number from 1 to 10'
const days = 'a whole number from 1 to 365'

describe('a value that cannot be', () => {
  test.each([
    ['review: { approvals: two }', 'review.approvals', approvals, 'two'],
    ['review: { approvals: "2" }', 'review.approvals', approvals, '2'],
    ['review: { approvals: 0 }', 'review.approvals', approvals, '0'],
    ['review: { approvals: -1 }', 'review.approvals', approvals, '-1'],
    ['review: { approvals: 1.5 }', 'review.approvals', approvals, '1.5'],
    ['review: { approvals: 1e9 }', 'review.approvals', approvals, '1000000000'],
    ['review: { approvals: .inf }', 'review.approvals', approvals, 'Infinity'],
    ['review: { approvals: .nan }', 'review.approvals', approvals, 'NaN'],
    ['review: { approvals: no }', 'review.approvals', approvals, 'no'],
    ['review: { approvals: true }', 'review.approvals', approvals, 'true'],
    ['review: { approvals: [1] }', 'review.approvals', approvals, '[1]'],
    ['review: { approvals: }', 'review.approvals', approvals, undefined],
    ['severity: { due-days: { P0: 366 } }', 'severity.due-days.P0', days, '366'],
    ['severity: { due-days: { P0: P-1D } }', 'severity.due-days.P0', days, 'P-1D'],
    ['severity: { due-days: { P0: 2026-02-31 } }', 'severity.due-days.P0', days, '2026-02-31'],
    ['severity: { default: P4 }', 'severity.default', 'P0, P1, P2 or P3', 'P4'],
    ['severity: { required: [P0, high] }', 'severity.required', 'P0, P1, P2 or P3', 'high'],
    ['severity: { required: high }', 'severity.required', 'P0, P1, P2 or P3', 'high'],
    ['actions: { file: later }', 'actions.file', 'review or merge', 'later'],
    ['labels: { draft: "" }', 'labels.draft', label, ''],
    ['labels: { draft: "  " }', 'labels.draft', label, '  '],
    [`labels: { draft: ${'x'.repeat(51)} }`, 'labels.draft', label, 'x'.repeat(51)],
    ['labels: { draft: 500 }', 'labels.draft', `${label}; a value such as this one needs quotes`, '500'],
    ['incident: { labels: [] }', 'incident.labels', 'a list of labels, at least 1 and at most 100', '[]'],
    [
      'incident: { labels: { a: b } }',
      'incident.labels',
      'a list of labels, at least 1 and at most 100',
      '{a: b}',
    ],
    ['people: { Ana: ana lima }', 'people.Ana', account, 'ana lima'],
    ['people: { Ana: -ana }', 'people.Ana', account, '-ana'],
    [`people: { Ana: ${'a'.repeat(40)} }`, 'people.Ana', account, 'a'.repeat(40)],
    ['people: { Ana: acme/ana }', 'people.Ana', account, 'acme/ana'],
    ['people: [ana]', 'people', 'names and values below this name', '[ana]'],
    ['people: { "": ana }', 'people.', 'a name of 1 to 100 characters', ''],
    [
      'review: { reviewers: a/b/c }',
      'review.reviewers',
      `${account}, or a team as organisation/team`,
      'a/b/c',
    ],
    ['review: 2', 'review', 'settings below this name', '2'],
    ['5', '', 'settings, each with its name, a colon and its value', '5'],
    ['- review', '', 'settings, each with its name, a colon and its value', '[review]'],
  ])('%j', (text, path, expected, found) => {
    const [problem, ...others] = problemsOf(text)
    expect(problem).toMatchObject({ kind: 'value', path, expected })
    expect(problem?.found).toBe(found)
    expect(others).toEqual([])
  })

  test.each(['minimal', 'standard', 'docs/our-template.md', '.github/postmortem.md'])(
    'the template %s can be',
    (name) => {
      expect(policyOf(`postmortem: { template: ${name} }`).template).toBe(name)
    },
  )

  test.each(['minimum', 'docs/template.txt', '../template.md', '/etc/x.md', '.git/x.md'])(
    'the template %s cannot',
    (name) => {
      expect(problemsOf(`postmortem: { template: ${name} }`)).toMatchObject([
        { path: 'postmortem.template', expected: expect.stringContaining('standard'), found: name },
      ])
    },
  )
})

describe('the folder of the postmortems', () => {
  test.each([
    ['postmortems', 'postmortems'],
    ['docs/post mortems/', 'docs/post mortems'],
    ['.debrief/2026', '.debrief/2026'],
    ['Berichte/Störungen', 'Berichte/Störungen'],
    ['Sto\u0308rungen', 'Störungen'],
    ['a'.repeat(100), 'a'.repeat(100)],
  ])('may be %j', (directory, expected) => {
    expect(policyOf(`postmortem: { directory: ${JSON.stringify(directory)} }`).directory).toBe(expected)
  })

  test.each([
    ...['../x', 'a/../../b', 'a/..', '.', './a', 'a/./b', '/etc/x', '//x', 'a//b', '', '/', ' ', '~/../x'],
    ...['..\\x', 'a\\b', 'C:/x', '%2e%2e/x', 'a\0b', 'a\nb', 'a\u200bb', 'a\u202eb'],
    ...[
      '.git',
      '.git/config',
      '.GIT/x',
      'a/.git/b',
      '.gitignore',
      '.github',
      '.github/workflows',
      '.g\u200cit',
      'git~1',
    ],
    ...[
      'CODEOWNERS',
      'docs/codeowners',
      'a./b',
      'a.',
      'a ',
      ' a',
      'a /b',
      'a\u00a0',
      'a*',
      'a?',
      'a|b',
      'a:b',
    ],
    'a'.repeat(101),
  ])('is never %j', (directory) => {
    expect(problemsOf(`postmortem: { directory: ${JSON.stringify(directory)} }`)).toMatchObject([
      { path: 'postmortem.directory', expected: expect.stringContaining('a folder inside the repository') },
    ])
  })
})

describe('settings that cannot both hold', () => {
  test.each([
    ['labels: { draft: Incident }', 'labels.draft', 'another label than that of incident.labels'],
    [
      'incident: { labels: postmortem-action }',
      'labels.action',
      'another label than that of incident.labels',
    ],
    ['labels: { draft: pm, review: PM }', 'labels.review', 'another label than that of labels.draft'],
    [
      'severity: { labels: { P0: outage, P2: Outage } }',
      'severity.labels.P2',
      'another label than that of severity.labels.P0',
    ],
    [
      'severity: { labels: { P0: pm } }\nlabels: { draft: pm }',
      'labels.draft',
      'another label than that of severity.labels.P0',
    ],
    ['people: { Ana: ana, ANA: ben }', 'people.ANA', 'the login ana, as for the same name above'],
  ])('%j', (text, path, expected) => {
    expect(problemsOf(text)).toMatchObject([{ kind: 'value', path, expected }])
  })
})

test('all problems are told at once, in the order of the file, each on its line', () => {
  const text = `# our settings
severity:
  required: [P0, urgent]
  due-days: { P0: soon, P9: 3 }
reviewers: [ana]
review:
  approvals: 0
  reviewers:
    - ana
    - "not a login"
postmortem: { directory: ../outside }
`
  expect(problemsOf(text).map(({ line, column, path }) => `${line}:${column} ${path}`)).toEqual([
    '3:18 severity.required',
    '4:15 severity.due-days.P0',
    '4:25 severity.due-days.P9',
    '5:1 reviewers',
    '7:3 review.approvals',
    '10:7 review.reviewers',
    '11:15 postmortem.directory',
  ])
})

test('what is shown of a file is short and well formed', () => {
  const [name, value] = problemsOf(
    `${'🔥'.repeat(400)}: 1\nreview: { approvals: "${'\\ud83d\\ude00'.repeat(300)}" }`,
  )
  expect(name?.path.length).toBeLessThan(110)
  expect(value?.found?.length).toBeLessThan(110)
  expect(`${name?.path}${name?.found}${value?.found}`.isWellFormed()).toBe(true)
})
