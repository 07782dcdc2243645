import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Condition, holds, whyNot } from '../../../src/policy/rules/condition.ts'
import { fitsGlob } from '../../../src/policy/rules/glob.ts'
import { ruleFactsOf } from '../../../src/policy/rules/ruleFacts.ts'

const facts = ruleFactsOf({
  severity: 'P1',
  category: 'Security',
  services: ['checkout', 'Payments API'],
  labels: ['incident', 'area/auth', 'caused-by: deploy', 'confidentiality: internal'],
  repository: 'acme/shop',
})

describe('a glob', () => {
  test.each<[string, string, boolean]>([
    ['checkout', 'Checkout', true],
    ['checkout', 'checkout-eu', false],
    ['check*', 'checkout', true],
    ['*out', 'checkout', true],
    ['*', '', true],
    ['?', '', false],
    ['c?eckout', 'checkout', true],
    ['area/*', 'area/auth/login', true],
    ['a.c', 'abc', false],
    ['(a+)+$', 'aaaa', false],
    ['*a*b*', 'xxaxxbxx', true],
    ['', '', true],
  ])('%s fits %s: %s', (glob, text, expected) => {
    expect(fitsGlob(glob, text)).toBe(expected)
  })

  test('of stars takes no longer than its length and that of the text multiplied', () => {
    expect(fitsGlob('*a'.repeat(50), `${'a'.repeat(5000)}b`)).toBe(false)
  })
})

describe('a condition', () => {
  test.each<[string, Condition, boolean]>([
    ['that asks for nothing', {}, true],
    ['on the severity', { severity: ['P0', 'P1'] }, true],
    ['on another severity', { severity: ['P0'] }, false],
    ['on the category, whatever its case', { category: ['security'] }, true],
    ['on one of several services', { service: ['pay*'] }, true],
    ['on a label', { label: ['area/*'] }, true],
    ['on the repository by name', { repository: ['shop'] }, true],
    ['on the repository with its owner', { repository: ['acme/*'] }, true],
    ['on what a label says of confidentiality', { confidentiality: ['internal'] }, true],
    ['on the cause', { 'caused-by': ['deploy'] }, true],
    ['of two things of which one is missing', { severity: ['P1'], service: ['search'] }, false],
    ['of which one is enough', { any: [{ severity: ['P0'] }, { service: ['checkout'] }] }, true],
    ['of which all are wanted', { all: [{ severity: ['P1'] }, { label: ['incident'] }] }, true],
    ['turned round', { not: { category: ['security'] } }, false],
    ['turned round on what nobody knows', { not: { label: ['drill'] } }, true],
    ['three deep', { not: { any: [{ all: [{ severity: ['P0'] }, { service: ['*'] }] }] } }, true],
  ])('%s', (_what, condition, expected) => {
    expect(holds(condition, facts)).toBe(expected)
    expect(whyNot(condition, facts).length === 0).toBe(expected)
  })

  const asked = fc.uniqueArray(fc.constantFrom('checkout', 'search', 'pay*', 'x'), {
    minLength: 1,
    maxLength: 2,
  })
  const nest = (inner: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
    fc.record(
      {
        severity: fc.constantFrom(['P0'] as const, ['P1'] as const),
        service: asked,
        label: asked,
        all: fc.array(inner, { minLength: 1, maxLength: 2 }),
        any: fc.array(inner, { minLength: 1, maxLength: 2 }),
        not: inner,
      },
      { requiredKeys: [] },
    )
  const condition = nest(nest(nest(fc.constantFrom({}, { severity: ['P1'] }, { label: ['incident'] }))))

  test('always says why it does not hold, and nothing when it does', () => {
    fc.assert(
      fc.property(condition, (one) => {
        expect(whyNot(one, facts).length === 0).toBe(holds(one, facts))
      }),
    )
  })
})
