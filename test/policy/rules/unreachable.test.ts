import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../../../src/policy/parsePolicy.ts'
import { ruleRemarks } from '../../../src/policy/ruleRemarks.ts'
import type { Condition } from '../../../src/policy/rules/condition.ts'
import { holds } from '../../../src/policy/rules/condition.ts'
import { ruleFactsOf } from '../../../src/policy/rules/ruleFacts.ts'
import { unreachable } from '../../../src/policy/rules/unreachable.ts'

type When = Condition

const never = (...conditions: readonly (When | undefined)[]) =>
  unreachable(conditions.map((when) => (when ? { when } : {}))).map(({ index, behind }) => [index, behind])

describe('a rule never fires', () => {
  test.each<[string, readonly (When | undefined)[], readonly unknown[]]>([
    ['behind one for every incident', [undefined, { severity: ['P0'] }], [[1, 0]]],
    ['behind one that asks for the same', [{ label: ['a'] }, { label: ['A'] }], [[1, 0]]],
    ['behind one that asks for less', [{ label: ['a*'] }, { label: ['ab*'], severity: ['P0'] }], [[1, 0]]],
    [
      'behind rules for all its severities',
      [{ severity: ['P0', 'P1'] }, { severity: ['P2', 'P3'] }, {}],
      [[2, 1]],
    ],
    ['for two severities at once', [{ all: [{ severity: ['P0'] }, { severity: ['P1'] }] }], [[0, undefined]]],
    ['for what it leaves out', [{ label: ['drill'], not: { label: ['dr*'] } }], [[0, undefined]]],
    [
      'behind what it leaves out turned round',
      [{ not: { label: ['a'] } }, { not: { label: ['a', 'b'] } }],
      [[1, 0]],
    ],
  ])('%s', (_why, conditions, expected) => {
    expect(never(...conditions)).toEqual(expected)
  })

  test.each<[string, readonly (When | undefined)[]]>([
    ['a narrower one before it', [{ label: ['ab'] }, { label: ['a*'] }]],
    ['a wider glob of one sign', [{ label: ['?'] }, { label: ['*'] }]],
    ['two labels at once', [{ all: [{ label: ['a'] }, { label: ['b'] }] }]],
    ['one severity left', [{ severity: ['P0', 'P1', 'P2'] }, {}]],
    ['globs that may fit both', [{ all: [{ category: ['a*'] }, { category: ['*b'] }] }]],
  ])('but not because of %s', (_why, conditions) => {
    expect(never(...conditions)).toEqual([])
  })

  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'a*', '?', '*'), { minLength: 1, maxLength: 2 })
  const leaf = fc.record(
    { severity: fc.constantFrom(['P0'], ['P1', 'P2']), label: names, category: names },
    { requiredKeys: [] },
  )
  const when = fc.record(
    { label: names, any: fc.array(leaf, { minLength: 1, maxLength: 2 }), not: leaf },
    { requiredKeys: [] },
  )
  const labels = fc.subarray(['a', 'b', 'ab', 'cd'])
  const facts = fc
    .record({
      severity: fc.constantFrom('P0', 'P1', 'P2', 'P3'),
      category: fc.constantFrom('a', 'b', 'ab', undefined),
      labels,
    })
    .map(({ category, ...rest }) =>
      ruleFactsOf({ ...rest, ...(category ? { category } : {}), services: [], repository: 'acme/shop' }),
    )

  test('only when no incident fits it first', () => {
    fc.assert(
      fc.property(fc.array(when, { minLength: 1, maxLength: 5 }), facts, (conditions, incident) => {
        const fires = conditions.findIndex((one) => holds(one, incident))
        expect(unreachable(conditions.map((one) => ({ when: one }))).map(({ index }) => index)).not.toContain(
          fires,
        )
      }),
      { numRuns: 2000 },
    )
  })
})

describe('remarks', () => {
  const remarks = (text: string) => {
    const parsed = parsePolicy(text)
    return 'policy' in parsed
      ? ruleRemarks(parsed.policy).map(({ rule, kind }) => `${rule.place} ${kind}`)
      : parsed
  }

  test.each<[string, string, readonly string[]]>([
    [
      'two rules that contradict each other',
      'rules: [{ name: A, when: { severity: P0 }, approvals: 2 }, { name: B, when: { severity: P0 }, approvals: 3 }]',
      ['2 behind'],
    ],
    [
      'two of one name',
      'rules: [{ name: A, when: { severity: P0 } }, { name: a, when: { severity: P1 } }]',
      ['2 same-name'],
    ],
    [
      'one that wants none, and approvals',
      'rules: [{ name: A, postmortem: never, approvals: 2 }]',
      ['1 idle'],
    ],
    [
      'one that follows from what it causes',
      'rules: [{ name: A, when: { not: { label: "postmortem: draft" } }, approvals: 2 }]',
      ['1 own-label'],
    ],
    ['none that are as they should be', 'rules: [{ name: A, when: { severity: P0 } }, { name: B }]', []],
  ])('on %s', (_what, text, expected) => {
    expect(remarks(text)).toEqual(expected)
  })

  test('on two hundred rules, and on as much as a file can hold', () => {
    const rule = (index: number) =>
      `  - { name: Rule ${index}, when: { service: service-${index}, severity: [P0, P1] }, approvals: 2 }`
    const many = `rules:\n${Array.from({ length: 200 }, (_, index) => rule(index)).join('\n')}\n`
    expect(
      remarks(
        `${many.replace('Rule 199, when: { service: service-199', 'Last, when: { service: service-3')}`,
      ),
    ).toEqual(['200 behind'])
    expect(remarks(`${many}${rule(200)}\n`)).toMatchObject({
      problems: [{ path: 'rules', expected: 'at most 200 rules' }],
    })
    const globs = Array.from({ length: 50 }, (_, index) => `"${'*a'.repeat(3)}${index}"`).join(', ')
    const heavy = Array.from(
      { length: 40 },
      (_, index) => `  - { name: R${index}, when: { label: [${globs}], service: [${globs}] } }`,
    )
    expect(remarks(`rules:\n${heavy.join('\n')}\n`)).toEqual(expect.any(Array))
  })
})
