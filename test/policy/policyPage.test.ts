import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decide } from '../../src/policy/decide.ts'
import { parsePolicy } from '../../src/policy/parsePolicy.ts'
import { policyRemarks } from '../../src/policy/policyRemarks.ts'
import { ruleRemarks } from '../../src/policy/ruleRemarks.ts'
import { attributeNames } from '../../src/policy/rules/attributes.ts'
import { type RuleFacts, ruleFactsOf } from '../../src/policy/rules/ruleFacts.ts'

const page = readFileSync(new URL('../../docs/policy.md', import.meta.url), 'utf8')
const [, example = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(page) ?? []

function policyOf(text: string) {
  const parsed = parsePolicy(text)
  return 'policy' in parsed ? parsed.policy : expect.fail(JSON.stringify(parsed.problems))
}

const facts = (parts: Partial<Parameters<typeof ruleFactsOf>[0]>): RuleFacts =>
  ruleFactsOf({ severity: 'P2', services: [], labels: [], repository: 'acme/shop', ...parts })

describe('the example of the page about policy', () => {
  test.each<[string, Parameters<typeof facts>[0], object]>([
    ['a drill', { labels: ['drill: Q4'], severity: 'P0' }, { postmortem: 'never', rule: { place: 1 } }],
    [
      'an incident of security, however small',
      { category: 'Security', severity: 'P3' },
      {
        rule: { place: 2 },
        postmortem: 'required',
        template: 'comprehensive',
        approvals: 2,
        reviewers: ['acme/security'],
        due: { days: 30, count: 'business' },
      },
    ],
    ['what customers see', { severity: 'P0' }, { rule: { place: 3 }, due: { days: 3, count: 'calendar' } }],
    [
      'what they do not see',
      { severity: 'P0', services: ['lab-7'] },
      { due: { days: 5, holidays: ['DE-BY'] } },
    ],
    ['a public text', { confidentiality: 'Public' }, { rule: { place: 4 }, approvals: 3 }],
    ['anything else', {}, { postmortem: 'on-request', approvals: 1, due: { days: 15 } }],
  ])('means for %s what the page says', (_what, parts, expected) => {
    expect(decide(policyOf(example), facts(parts))).toMatchObject(expected)
  })

  test('has nothing odd in it', () => {
    expect(ruleRemarks(policyOf(example))).toEqual([])
  })
})

test('the example of an organisation can be read, and has nothing odd in it', () => {
  const [, , shared = ''] = page.split(/^```yaml\n/m).map((part) => part.split(/^```$/m)[0] ?? '')
  expect(policyOf(shared).enforced).toEqual(['review.approvals', 'severity.required', 'rules'])
  expect(policyRemarks(shared, 'itself')).toEqual([])
})

test('the page names everything that rules can ask for', () => {
  const named = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name)
  expect(named).toEqual(attributeNames)
})

describe('settings without rules mean what they meant', () => {
  const flat =
    'severity: { required: [P0], due-days: { P0: 3 } }\nreview: { approvals: 2, reviewers: [ana] }\n'
  test.each<[RuleFacts['severity'], object]>([
    ['P0', { postmortem: 'required', due: { days: 3, count: 'calendar', zone: 'UTC' }, approvals: 2 }],
    ['P1', { postmortem: 'on-request', due: { days: 10 }, approvals: 2, audiences: [] }],
  ])('%s', (severity, expected) => {
    const ruling = decide(policyOf(flat), facts({ severity }))
    expect(ruling).toMatchObject(expected)
    expect(ruling).not.toHaveProperty('rule')
    expect(ruling).not.toHaveProperty('reviewers')
  })
})
