import { expect, test } from 'vitest'
import { parsePolicy } from '../../src/policy/parsePolicy.ts'

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

test.each([
  ['a rule that does not exist', 'timeline/gaps: off'],
  ['a rule that guards the merge', 'review/legal: off'],
  ['a level that does not exist', 'timeline/gap: loud'],
])('%s is refused', (_what, line) => {
  expect(parsePolicy(`document:\n  rules:\n    ${line}\n`)).toMatchObject({ problems: [{ line: 3 }] })
})
