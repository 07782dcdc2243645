import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../../src/policy/parsePolicy.ts'
import { processorMilliseconds } from '../processorMilliseconds.ts'

function problemsOf(text: string) {
  const parsed = parsePolicy(text)
  return 'problems' in parsed ? parsed.problems : expect.fail('This can be read.')
}

describe('a file that is not YAML says where and what was expected', () => {
  test.each([
    ['a tab', 'review:\n\tapprovals: 2', 2, 1, 'spaces at the start of the line, not tabs'],
    [
      'a quote left open',
      'incident: { labels: [a] }\npostmortem:\n  directory: "docs\nreview: {}\n',
      3,
      14,
      'a closing quote',
    ],
    ['a bracket left open', 'incident:\n  labels: [a, b\nreview: {}', 2, 11, 'a closing bracket'],
    ['a brace left open', 'review: { approvals: 2', 1, 9, 'a closing bracket'],
    [
      'no colon',
      'review:\n  approvals 2\n  reviewers: ana',
      2,
      3,
      'the name of a setting, a colon, a space and its value',
    ],
    [
      'no space behind the colon',
      'review:\n  approvals:2\n  reviewers: ana',
      2,
      3,
      'the name of a setting, a colon, a space and its value',
    ],
    [
      'a name alone',
      'review:\n  approvals: 2\nfoo\nlabels: {}',
      3,
      1,
      'the name of a setting, a colon, a space and its value',
    ],
    [
      'uneven columns',
      'review:\n  approvals: 2\n reviewers: ana',
      3,
      1,
      'settings that belong together in the same column',
    ],
    [
      'an @ without quotes',
      'review:\n  reviewers: [@ana]',
      2,
      15,
      'quotes around a value that begins with a sign such as @',
    ],
    [
      'a colon in a value',
      'labels:\n  draft: pm: draft',
      2,
      10,
      'quotes around a value that holds a colon and a space',
    ],
    [
      'a colon in a value in braces',
      'labels: { draft: pm: draft }',
      1,
      18,
      'quotes around a value that holds a colon and a space',
    ],
    [
      'a backslash',
      'people: { "Ana \\q": ana }',
      1,
      16,
      'single quotes around a value that holds a backslash',
    ],
    ['a missing comma', 'incident: { labels: ["a" "b"] }', 1, 26, 'commas between the entries of a list'],
    [
      'a repeated setting',
      'review: { approvals: 1 }\nreview: { approvals: 2 }',
      2,
      1,
      'every setting only once',
    ],
    ['a second document', 'review: {}\n---\nlabels: {}', 2, 1, 'one document in the file'],
    ['an alias', 'review: {}\nactions: *a', 2, 10, 'the value itself in place of an alias'],
    ['an anchor', 'review: &a {}', 1, 12, 'a value without an anchor'],
    ['a standard tag', 'review: !!map {}', 1, 15, 'a value without a tag'],
    ['a tag that would run code', 'review: !!js/function "x"', 1, 23, 'a value without a tag'],
    ['a binary', 'review: !!binary "eA=="', 1, 18, 'a value without a tag'],
    ['a tag of one’s own', 'review: !foo x', 1, 14, 'a value without a tag'],
    [
      'a merge key',
      'review: { <<: { approvals: 2 } }',
      1,
      11,
      'the settings themselves in place of a merge key',
    ],
    ['a name that JavaScript knows', '__proto__: { x: 1 }', 1, 1, 'the name of a setting'],
    ['another one among people', 'people: { constructor: ana }', 1, 11, 'the name of a setting'],
    ['a list as a name', '? [a]\n: b', 1, 3, 'plain text as the name of a setting'],
  ])('%s', (_what, text, line, column, expected) => {
    expect(problemsOf(text)).toMatchObject([
      { kind: 'yaml', line, column, path: '', expected: expect.stringContaining(expected) },
    ])
  })

  test('with the line as it stands there', () => {
    expect(problemsOf('review:\n\tapprovals: 2\r\n')).toMatchObject([{ found: 'approvals: 2' }])
  })

  test('once a line, together with what is wrong with the settings where they can be read', () => {
    expect(problemsOf('{a: 1}\n{b: 2} {c: 3}\n')).toHaveLength(1)
    expect(
      problemsOf('review: { approvals: 0 }\nactions: *a\nlabels: { drft: x }').map(({ kind, line }) => [
        line,
        kind,
      ]),
    ).toEqual([
      [1, 'value'],
      [2, 'yaml'],
      [3, 'name'],
    ])
  })
})

test('reading a hostile file changes nothing outside of it', () => {
  problemsOf('__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }')
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

const size = 64 * 1024
const fill = (part: string) => part.repeat(Math.floor(size / part.length))
const numbered = (line: (index: number) => string) =>
  Array.from({ length: 20_000 }, (_, index) => line(index))
    .join('\n')
    .slice(0, size)

/**
 * The library's own search for repeated names took ten seconds on a file like some of these. Of the processor's time: how
 * busy the machine is has no say.
 */
const generousMilliseconds = 5_000

describe('a file made to take for ever ends soon', () => {
  const lol = Array.from(
    { length: 9 },
    (_, level) => `a${level}: &a${level} [${`*a${level - 1},`.repeat(9)}]`,
  )
  test.each([
    ['an alias bomb', lol.join('\n')],
    ['5,000 lists in each other', '['.repeat(5_000) + ']'.repeat(5_000)],
    ['lists in each other, left open', fill('[')],
    ['maps in each other', fill('{a: ')],
    ['thousands of unknown names', numbered((index) => `k${index}: 1`)],
    ['thousands of people who cannot be', `people:\n${numbered((index) => ` "${index}": 1`)}`.slice(0, size)],
    ['thousands of wrong labels', `incident:\n  labels:\n${fill('  - 1\n').slice(0, size - 100)}`],
    ['one name again and again', fill('a: 1\n')],
    ['thousands of documents', fill('---\n')],
    ['thousands of aliases', `a: &a 1\n${fill('- *a\n').slice(0, size - 10)}`],
    ['thousands of anchors', fill('&a ')],
    ['thousands of brackets closed', fill(']')],
    ['thousands of commas', `[${','.repeat(size - 1)}`],
    ['thousands of quotes', fill('" ')],
    ['one very long name', `${'a'.repeat(size - 3)}: 1`],
    ['levels by columns', Array.from({ length: 350 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
  ])('%s', (_what, text) => {
    let problems: ReturnType<typeof problemsOf> = []
    const time = processorMilliseconds(() => {
      problems = problemsOf(text)
    })
    expect(time).toBeLessThan(generousMilliseconds)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.every(({ line, column }) => line > 0 && column > 0)).toBe(true)
  })

  test('a file that is too large is not looked at', () => {
    const huge = 'a: 1\n'.repeat(1_000_000)
    expect(problemsOf(huge)).toMatchObject([
      { line: 1, expected: 'a file of at most 65536 characters', found: '5000000 characters' },
    ])
  })
})

describe('whatever is in the file', () => {
  const pieces = [
    ...[
      'incident',
      'severity',
      'labels',
      'review',
      'people',
      'P0',
      'approvals',
      'directory',
      'Ana Lima',
      '__proto__',
    ],
    ...[
      ':',
      ': ',
      ' ',
      '\n',
      '\n  ',
      '\n    ',
      '\t',
      '- ',
      '{',
      '}',
      '[',
      ']',
      ', ',
      '"',
      "'",
      '#',
      '|',
      '>',
      '&a ',
      '*a',
    ],
    ...[
      '!!str ',
      '? ',
      '---\n',
      '...\n',
      '%YAML 1.1\n',
      '<<: ',
      '1',
      '.inf',
      'true',
      '~',
      '\\',
      '@',
      '\0',
      '\ufeff',
      '\ud800',
      '😀',
    ],
  ]
  const text = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  )

  test('there is a policy or at least one problem, on a line that exists', () => {
    fc.assert(
      fc.property(text, (file) => {
        const parsed = parsePolicy(file)
        if ('policy' in parsed) return
        expect(parsed.problems.length).toBeGreaterThan(0)
        const lines = file.split('\n').length
        for (const { line, column, expected } of parsed.problems) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(lines)
          expect(column).toBeGreaterThan(0)
          expect(expected).not.toBe('')
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
