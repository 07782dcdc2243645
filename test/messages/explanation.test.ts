import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explanation } from '../../src/messages/policy/explanation.ts'
import { whyFold } from '../../src/messages/policy/whyFold.ts'
import { decide } from '../../src/policy/decide.ts'
import { parseFile, parsePolicy } from '../../src/policy/parsePolicy.ts'
import { ruleFactsOf } from '../../src/policy/rules/ruleFacts.ts'
import { effects, outsideCode } from './github.ts'
import { hostile } from './hostileText.ts'

interface Told {
  readonly organisation?: string
  readonly labels?: readonly string[]
  readonly services?: readonly string[]
  readonly category?: string
}

function explained(own: string, { organisation, labels = [], services = [], category }: Told = {}) {
  const shared = organisation === undefined ? undefined : parseFile(organisation)
  const parsed = parsePolicy(own, undefined, shared && 'file' in shared ? shared.file : undefined)
  const policy = 'policy' in parsed ? parsed.policy : expect.fail(JSON.stringify(parsed.problems))
  const ruleFacts = ruleFactsOf({
    severity: 'P1',
    labels,
    services,
    repository: 'acme/shop',
    ...(category === undefined ? {} : { category }),
  })
  return { policy, ruling: decide(policy, ruleFacts), ruleFacts, due: '2026-11-30' }
}

const told = (own: string, more?: Told) => explanation(explained(own, more)).join('\n')

describe('an explanation', () => {
  test('names the settings where there are no rules', () => {
    expect(told('')).toMatchInlineSnapshot(`
      "- Postmortem: required (\`severity.required\`).
      - Due: 2026-11-30, 10 days after it is begun; days as in UTC (\`severity.due-days.P1\`).
      - Approvals: 1, from people with write access who wrote none of it (\`review.approvals\`).
      - Reviewers: the code owners of the document, else those who took part.

      Judged by: severity P1, repository \`acme/shop\`, and its labels."
    `)
  })

  test('says why each rule before does not fit', () => {
    const rules = `rules:
  - { name: A, when: { label: drill } }
  - { name: B, when: { service: [checkout, "pay*"] } }
  - { name: C, when: { any: [{ category: security }, { severity: P0 }] } }
  - { name: D, when: { not: { repository: acme/* } } }
  - { name: E, when: { confidentiality: public, not: { severity: P1 } } }
`
    expect(told(rules, { services: ['search'], category: 'data' })).toMatchInlineSnapshot(`
      "- Postmortem: required (\`severity.required\`).
      - Due: 2026-11-30, 10 days after it is begun; days as in UTC (\`severity.due-days.P1\`).
      - Approvals: 1, from people with write access who wrote none of it (\`review.approvals\`).
      - Reviewers: the code owners of the document, else those who took part.

      Rules that do not fit:

      - rule 1, “A”: no label is \`drill\`.
      - rule 2, “B”: the service is \`search\`, and it asks for \`checkout\` or \`pay*\`.
      - rule 3, “C”: the category is \`data\`, and it asks for \`security\`; the severity is \`P1\`, and it asks for \`P0\`.
      - rule 4, “D”: the repository is one that it leaves out (\`acme/*\`).
      - rule 5, “E”: no confidentiality is known, and it asks for \`public\`; the severity is one that it leaves out (\`P1\`).

      Judged by: severity P1, category \`data\`, services \`search\`, repository \`acme/shop\`, and its labels."
    `)
  })

  test('says where the organisation enforces more than the rule wants', () => {
    const organisation =
      'enforced: [review.approvals, severity.due-days]\nreview: { approvals: 2 }\nseverity: { due-days: { P1: 3 } }'
    const lines = told('rules: [{ name: Easy, approvals: 1, due: 30 }]', { organisation })
    expect(lines).toContain(
      '- Approvals: 2, from people with write access who wrote none of it (the rule says 1; the organisation enforces `review.approvals`).',
    )
    expect(lines).toContain('(the rule says 30; the organisation enforces `severity.due-days.P1`)')
  })

  test('of two hundred rules stays short', () => {
    const rules = Array.from(
      { length: 200 },
      (_, index) => `  - { name: Rule ${index}, when: { service: s${index} } }`,
    )
    const text = told(`rules:\n${rules.join('\n')}`)
    expect(text).toContain('- … and 180 more.')
    expect(text.length).toBeLessThan(3000)
  })

  test('is harmless, whatever people call things', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const name = `x${text}`.replace(/\s+/g, ' ').slice(0, 100).trim()
        const own = `rules: [{ name: ${JSON.stringify(name)}, when: { severity: P0, service: y } }]`
        if ('problems' in parsePolicy(own)) return
        const fold = whyFold(explained(own, { services: [text], category: text, labels: [text] }))
        expect(outsideCode(fold).match(/<\/?(?:details|summary)>/g)).toHaveLength(4)
        expect(effects(outsideCode(fold))).toEqual([])
      }),
    )
  })
})
