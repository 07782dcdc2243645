import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../../../src/policy/parsePolicy.ts'

const rule = (text: string) => parsePolicy(`rules:\n  - name: A rule\n    ${text}\n`)

describe('a rule that cannot be understood is told on its line', () => {
  test.each<[string, string, object]>([
    [
      'holidays of an unknown country',
      'due: { days: 3, holidays: XX }',
      { path: 'rules.due.holidays', found: 'XX' },
    ],
    ['a country by its name', 'due: { days: 3, holidays: Germany }', { found: 'Germany', nearest: 'DE' }],
    [
      'an unknown part of a country',
      'due: { days: 3, holidays: [DE-XX] }',
      { found: 'DE-XX', nearest: 'DE' },
    ],
    [
      'an unknown zone',
      'due: { days: 3, zone: Europe/Berlni }',
      { path: 'rules.due.zone', nearest: 'Europe/Berlin' },
    ],
    ['no days', 'due: 0', { path: 'rules.due', expected: 'a whole number from 1 to 365' }],
    ['an unknown effect', 'aprovals: 2', { kind: 'name', path: 'rules.aprovals', nearest: 'approvals' }],
    [
      'an unknown attribute',
      'when: { sevrity: P0 }',
      { kind: 'name', path: 'rules.when.sevrity', nearest: 'severity' },
    ],
    ['one inside others', 'when: { any: [{ not: { servce: a } }] }', { kind: 'name', nearest: 'service' }],
    ['an unknown severity', 'when: { severity: banana }', { path: 'rules.when.severity', found: 'banana' }],
    ['nothing to choose from', 'when: { any: [] }', { expected: 'at least one condition' }],
    ['a formula', 'when: severity == P0', { path: 'rules.when', found: 'severity == P0' }],
    [
      'conditions too deep',
      'when: { all: [{ any: [{ not: { all: [{ severity: P0 }] } }] }] }',
      { kind: 'name', path: 'rules.when.all.any.not.all', expected: expect.stringContaining('three deep') },
    ],
    ['a circle', 'when: &a { not: *a }', { kind: 'yaml' }],
  ])('%s', (_what, text, expected) => {
    const parsed = rule(text)
    const [problem] = 'problems' in parsed ? parsed.problems : expect.fail('This can be read.')
    expect(problem).toMatchObject({ line: 3, ...expected })
  })

  test('one without a name', () => {
    expect(parsePolicy('rules: [{ approvals: 2 }]')).toMatchObject({
      problems: [{ path: 'rules.name', example: expect.stringContaining('name:') }],
    })
  })
})
