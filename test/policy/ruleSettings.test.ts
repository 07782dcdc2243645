import { expect, test } from 'vitest'
import { parsePolicy } from '../../src/policy/parsePolicy.ts'
import { defaultPolicy } from '../../src/policy/policy.ts'

test('rules, sections, words and clock are settings', () => {
  const read = parsePolicy(
    'document: { sections: [summary], rules: { timeline/gap: off, action/weak-verb: { review: notice } }, gap-minutes: 30, detected: alerted, clock: office, sensitive: [Falcon], titles: { timeline: [Ablauf der Dinge] } }\n',
  )
  expect(read).toMatchObject({
    policy: {
      rules: {
        levels: { 'timeline/gap': 'off', 'action/weak-verb': { review: 'notice' } },
        requiredSections: ['summary'],
        gapMinutes: 30,
        mttd: 'alerted',
        clock: { from: 540, to: 1020 },
        words: { sensitive: ['Falcon'] },
      },
      titles: { timeline: ['Ablauf der Dinge'] },
    },
  })
})

test('one value stands for a list of one, and empty groups say nothing', () => {
  const read = parsePolicy(
    'document:\n  sections: summary\n  actors: steward\n  rules:\n  titles: { timeline: Ablauf }\n',
  )
  expect(read).toMatchObject({
    policy: {
      rules: {
        levels: defaultPolicy.rules.levels,
        requiredSections: ['summary'],
        words: { actors: ['steward'] },
      },
      titles: { timeline: ['Ablauf'] },
    },
  })
})

test.each([
  [
    'rules: { timline/gap: off }',
    'timline/gap',
    'ids of rules, each with how loudly it speaks',
    'timeline/gap',
  ],
  [
    'rules: { timeline/gap: { reviw: off } }',
    'reviw',
    expect.stringContaining('draft, review and final'),
    undefined,
  ],
  ['titles: { sumary: [x] }', 'sumary', expect.stringContaining('one of '), 'summary'],
  ['gap-minuets: 5', 'gap-minuets', expect.stringContaining('gap-minutes'), 'gap-minutes'],
])('%s is answered with the nearest name', (line, found, expected, nearest) => {
  const read = parsePolicy(`document:\n  ${line}\n`)
  const [problem] = 'problems' in read ? read.problems : []
  expect(problem).toMatchObject({ kind: 'name', line: 2, found, expected })
  expect(problem?.nearest).toBe(nearest)
})

test.each([
  ['document: { sections: [summery] }', 'summary'],
  ['document: { fields: [sevrity] }', 'severity'],
  ['document: { profile: gogle }', 'google'],
  ['document: { rules: { timeline/gap: of } }', 'off'],
  ['postmortem: { template: standart }', 'standard'],
  ['postmortem: { template: ours.md }', undefined],
  ['review: { check: al }', 'all'],
])('%s is answered with the nearest value', (file, nearest) => {
  const read = parsePolicy(`${file}\n`)
  const problems = 'problems' in read ? read.problems : []
  expect(problems.map((problem) => problem.nearest)).toEqual(nearest === undefined ? [] : [nearest])
})

test.each([
  ['a rule that does not exist', 'timeline/gaps: off'],
  ['a rule that guards the merge', 'review/legal: off'],
  ['a level that does not exist', 'timeline/gap: loud'],
])('%s is refused', (_what, line) => {
  expect(parsePolicy(`document:\n  rules:\n    ${line}\n`)).toMatchObject({ problems: [{ line: 3 }] })
})
