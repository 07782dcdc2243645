import { expect, test } from 'vitest'
import { parsePolicy } from '../../../src/policy/parsePolicy.ts'
import { defaultPolicy } from '../../../src/policy/policy.ts'

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

test('everything that the rules can be told is a setting', () => {
  const read = parsePolicy(`
document:
  sections: [summary]
  fields: [severity]
  rules: { timeline/gap: off }
  never-silenced: all
  gap-minutes: 30
  detected: alerted
  clock: office
  tolerance: { minutes: 10, percent: 20 }
  horizons: { immediate: 3, short-term: 14, medium-term: 60 }
  response-minutes: { P0: 1, P1: 2, P2: 3, P3: 4 }
  follow-up: { days: 60, slack: 3 }
  wording-limit: 9
  actors: [steward]
  not-actors: [Hermes]
  judging: [embarrassing]
  weak-verbs: [look into]
  trackers: [INC]
  sensitive: [Falcon]
`)
  const { rules: before } = defaultPolicy
  const after = 'policy' in read ? read.policy.rules : before
  const leaves = (value: unknown, path: string): readonly (readonly [string, unknown])[] =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && path !== 'levels'
      ? Object.entries(value).flatMap(([name, inner]) =>
          leaves(inner, path === '' ? name : `${path}.${name}`),
        )
      : [[path, value]]
  const now = new Map(leaves(after, ''))
  const kept = leaves(before, '').filter(
    ([path, value]) => now.has(path) && JSON.stringify(now.get(path)) === JSON.stringify(value),
  )
  // The days until a postmortem is due stand under `severity`, where people look for them.
  expect(kept.map(([path]) => path)).toEqual(
    ['P0', 'P1', 'P2', 'P3'].map((severity) => `deadlines.${severity}`),
  )
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
