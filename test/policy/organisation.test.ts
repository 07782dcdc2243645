import { describe, expect, test } from 'vitest'
import { decide } from '../../src/policy/decide.ts'
import { parseFile, parsePolicy } from '../../src/policy/parsePolicy.ts'
import { policyRemarks } from '../../src/policy/policyRemarks.ts'
import { ruleFactsOf } from '../../src/policy/rules/ruleFacts.ts'

function fileOf(text: string) {
  const parsed = parseFile(text)
  return 'file' in parsed ? parsed.file : expect.fail(JSON.stringify(parsed.problems))
}

function policyOf(own: string, organisation: string) {
  const parsed = parsePolicy(own, undefined, fileOf(organisation))
  return 'policy' in parsed ? parsed.policy : expect.fail(JSON.stringify(parsed.problems))
}

const ruling = (own: string, organisation: string, severity: 'P0' | 'P3' = 'P0') =>
  decide(
    policyOf(own, organisation),
    ruleFactsOf({ severity, services: [], labels: [], repository: 'acme/shop' }),
  )

describe('a repository’s file over its organisation’s', () => {
  const below = `
review: { approvals: 2, reviewers: [ana, ben] }
severity: { due-days: { P0: 3, P1: 4 }, required: [P0] }
people: { Ana Lima: ana }
document: { rules: { timeline/gap: error } }
rules: [{ name: Ours, approvals: 3 }]
`
  test.each<[string, string, object]>([
    ['that says nothing', '', { approvals: 2, required: ['P0'], incidentRules: [{ name: 'Ours' }] }],
    [
      'joins maps name by name',
      'severity: { due-days: { P1: 9 } }',
      { dueDays: { P0: 3, P1: 9, P2: 15, P3: 30 } },
    ],
    ['joins maps of people', 'people: { Ben: ben }', { people: { 'ana lima': 'ana', ben: 'ben' } }],
    ['replaces lists', 'review: { reviewers: [cleo] }', { reviewers: ['cleo'], approvals: 2 }],
    ['replaces rules', 'rules: []', { incidentRules: [] }],
    [
      'joins how loudly rules speak',
      'document: { rules: { action/owner: off } }',
      { rules: { levels: { 'timeline/gap': 'error', 'action/owner': 'off' } } },
    ],
  ])('%s', (_what, own, expected) => {
    expect(policyOf(own, below)).toMatchObject(expected)
  })
})

describe('what the organisation enforces', () => {
  test.each<[string, string, string, object]>([
    [
      'approvals go up',
      'enforced: [review.approvals]\nreview: { approvals: 2 }',
      'review: { approvals: 3 }',
      { approvals: 3 },
    ],
    [
      'and not down',
      'enforced: [review.approvals]\nreview: { approvals: 2 }',
      'review: { approvals: 1 }',
      { approvals: 2 },
    ],
    [
      'days get fewer',
      'enforced: [severity.due-days]\nseverity: { due-days: { P0: 3 } }',
      'severity: { due-days: { P0: 9, P1: 2 } }',
      { dueDays: { P0: 3, P1: 2 } },
    ],
    [
      'more is required',
      'enforced: [severity.required]\nseverity: { required: [P0] }',
      'severity: { required: [P3] }',
      { required: ['P0', 'P3'] },
    ],
    [
      'a list of sections grows',
      'enforced: [document.sections]\ndocument: { sections: [summary] }',
      'document: { sections: [impact] }',
      { rules: { requiredSections: ['summary', 'impact'] } },
    ],
    [
      'what has no stricter value is the organisation’s',
      'enforced: [postmortem.directory]\npostmortem: { directory: pm }',
      'postmortem: { directory: docs }',
      { directory: 'pm' },
    ],
    [
      'a group is the organisation’s, too',
      'enforced: [labels]\nlabels: { draft: d }',
      'labels: { draft: x, review: r }',
      { labels: { draft: 'd', review: 'postmortem: in review' } },
    ],
    [
      'its rules go first',
      'enforced: [rules]\nrules: [{ name: Theirs }]',
      'rules: [{ name: Ours }]',
      { incidentRules: [{ name: 'Theirs' }, { name: 'Ours' }] },
    ],
    [
      'what it does not state is not held',
      'enforced: [review.approvals]',
      'review: { approvals: 1 }',
      { approvals: 1 },
    ],
  ])('%s', (_what, organisation, own, expected) => {
    expect(policyOf(own, organisation)).toMatchObject(expected)
  })

  const floor = `
enforced: [review.approvals, severity.required, severity.due-days]
review: { approvals: 2 }
severity: { required: [P0], due-days: { P0: 3 } }
`
  const loose = 'rules: [{ name: Nothing at all, postmortem: never, approvals: 1, due: 300 }]'

  test('binds the repository’s rules', () => {
    expect(ruling(loose, floor)).toMatchObject({ postmortem: 'required', approvals: 2, due: { days: 3 } })
    expect(ruling(loose, floor, 'P3')).toMatchObject({
      postmortem: 'never',
      approvals: 2,
      due: { days: 300 },
    })
  })

  test('does not bind the organisation’s own', () => {
    expect(ruling('', `${floor}${loose}`)).toMatchObject({
      postmortem: 'never',
      approvals: 1,
      due: { days: 300 },
    })
  })
})

describe('remarks', () => {
  test('on what the organisation overrules, on its line', () => {
    const organisation = fileOf(
      'enforced: [review.approvals, rules]\nreview: { approvals: 2 }\nrules: [{ name: All }]',
    )
    const own = 'review:\n  approvals: 1\nrules:\n  - { name: Never asked, approvals: 5 }\n'
    expect(policyRemarks(own, organisation)).toMatchObject([
      { kind: 'behind', line: 4, rule: { place: 2 }, other: { name: 'All' } },
      { kind: 'overruled', line: 2, path: 'review.approvals', wanted: '1', holds: '2' },
    ])
    expect(policyRemarks('review: { approvals: 3 }', organisation)).toEqual([])
  })

  test('on a repository that wants to enforce, and none on an organisation', () => {
    expect(policyRemarks('enforced: [rules]')).toMatchObject([{ kind: 'enforced-here', line: 1 }])
    expect(policyRemarks('enforced: [rules]', 'itself')).toEqual([])
  })
})

test('what is enforced is a setting', () => {
  expect(parseFile('enforced: [review.aprovals, rules]')).toMatchObject({
    problems: [{ path: 'enforced', found: 'review.aprovals', nearest: 'review.approvals' }],
  })
})
