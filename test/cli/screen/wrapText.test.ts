import { expect, test } from 'vitest'
import { wrapText } from '../../../src/cli/screen/wrapText.ts'

test.each([
  ['breaks between words and hangs', 'one two three four five six', 2, 24, 'one two three four\n  five six'],
  ['never breaks a word', `see ${'x'.repeat(40)} there`, 0, 24, `see\n${'x'.repeat(40)}\nthere`],
  [
    'keeps code together',
    'Write this word: `## Lessons learned`.',
    0,
    30,
    'Write this word:\n`## Lessons learned`.',
  ],
  ['leaves lines whole where no screen is', 'a '.repeat(200).trim(), 2, undefined, 'a '.repeat(200).trim()],
  [
    'keeps what is indented so',
    'one:\n  two three four five six',
    0,
    20,
    'one:\n  two three four five\n  six',
  ],
  ['hangs the lines that are there', 'one\ntwo', 3, undefined, 'one\n   two'],
])('%s', (_, text, indent, width, expected) => {
  expect(wrapText(text, indent, width)).toBe(expected)
})

test('keeps lines short on the widest screens', () => {
  const lines = wrapText('word '.repeat(200), 0, 400).split('\n')
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120)
})
