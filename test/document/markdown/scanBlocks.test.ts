import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanBlocks } from '../../../src/document/markdown/scanBlocks.ts'
import { readSource } from '../../../src/document/markdown/source.ts'
import { ownBlocks, referenceBlocks } from './blockList.ts'

const samples: readonly (readonly [string, string])[] = [
  ['headings of both kinds', '# One\n\nTwo\n===\n\nThree\n---\n\n####### seven\n\n#no space\n'],
  ['closing hashes', '## A ##\n## B #x\n### C \\#\n#\n'],
  ['a table', '| a | b |\n|---|:-:|\n| 1 | 2 |\n| 3 |\n\ntext\n'],
  ['a table without outer pipes', 'a | b\n--|--\n1 | 2\ntext joins as a row\n\n'],
  ['a table below a line of text', 'intro\n| a | b |\n|---|---|\n| 1 | 2 |\n'],
  ['a table that a heading ends', '| a |\n|---|\n| 1 |\n# next\n'],
  ['a table that a list ends', '| a |\n|---|\n| 1 |\n- item\n'],
  ['a table that a fence ends', '| a |\n|---|\n```\n| 1 |\n```\n'],
  ['a delimiter row with other cells', '| a | b |\n|---|\n| 1 | 2 |\n'],
  ['a delimiter alone is a heading', 'a\n-\n\nb\n:-:\n'],
  ['escaped pipes and pipes in code', '| a \\| b | c |\n|---|---|\n| `x | y` | z |\n'],
  ['a table in a list and in a quote', '- | a |\n  |---|\n  | 1 |\n\n> | a |\n> |---|\n> | 1 |\n'],
  ['fences hide blocks', '```\n# no\n| a |\n|---|\n```\n~~~ md\n- no\n```\n~~~\n# yes\n'],
  ['an open fence runs to the end', '# a\n```yaml\n- x\n\n# b\n'],
  ['a fence in a list', '- a\n\n  ```\n  # no\n  ```\n- b\n```\n# out\n'],
  ['comments hide blocks', '<!--\n# no\n\n| a |\n|---|\n-->\n# yes\n'],
  ['a comment that is never closed', '<!-- guidance\n\n# no\n'],
  ['HTML blocks', '<details>\n<summary>x</summary>\n\n# yes\n\n</details>\n\n<b>inline</b>\n# after\n'],
  ['lists of all kinds', '- a\n- b\n\n* c\n+ d\n1. e\n2) f\n\n   more\n3) g\n'],
  ['nested lists', '- a\n  - b\n    - c\n  - d\n- e\n\n  text\n\n      code\n'],
  ['a list that does not interrupt', 'text\n2. no\ntext\n1. yes\n-\n'],
  ['empty items', '-\n- a\n-\n\n  not in it\n'],
  ['check boxes', '- [ ] a\n- [x] b\n  - [X] c\n'],
  ['loose indentation', '   # three\n    # four is code\n\ttab code\n - a\n  - b\n   - c\n    - d\n'],
  ['tabs in lists', '-\ta\n\n\tb\n1.\tc\n\t- d\n'],
  ['lazy lines', '> a\nb\n> - c\nd\n\n- e\nf\n'],
  ['quotes in quotes', '> > a\n> b\n>\n> c\n\n>d\n'],
  ['breaks', '***\n- - -\n___\n* * *\n--\n'],
  ['front matter', '---\ntitle: "a: b"\n---\n# One\n---\n'],
  ['no front matter', '\n---\na: b\n---\n'],
  ['CRLF', '# a\r\n\r\n| a |\r\n|---|\r\n| 1 |\r\n\r\n- x\r\n  - y\r\n'],
  ['emoji before offsets', '🔥🔥 text\n\n# 🔥 one\n\n| 🔥 | b |\n|---|---|\n| 1 | 2 |\n'],
  ['an empty document', ''],
]

describe('the block scanner sees what the reference parser sees', () => {
  test.each(samples)('%s', (_name, text) => {
    expect(ownBlocks(text)).toEqual(referenceBlocks(text))
  })

  const cases = join(import.meta.dirname, '..', 'cases')
  test.each(readdirSync(cases))('case %s', (name) => {
    const text = readFileSync(join(cases, name, 'input.md'), 'utf8').replace(/^\ufeff/, '')
    expect(ownBlocks(text)).toEqual(referenceBlocks(text))
  })

  // Without a number right below indented code: there the reference parser differs from GitHub's own, which begins a list.
  const line = fc.constantFrom(
    '# h',
    '## h ##',
    'text',
    '',
    '',
    '- a',
    '  - b',
    '* c',
    '1. d',
    '> q',
    '> - x',
    '```',
    '~~~',
    '| a | b |',
    '|---|---|',
    '| 1 | 2 |',
    '---',
    '===',
    '***',
    '<!-- c',
    '-->',
    '<div>',
    '</div>',
    '- [ ] box',
    '   text',
    '| x |',
    '|---|',
    'a | b',
  )
  test('on any mix of lines', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = `start\n\n${lines.join('\n')}\n`
        expect(ownBlocks(text)).toEqual(referenceBlocks(text))
      }),
      { numRuns: 1500, seed: 7 },
    )
  })
})

describe('hostile input ends in linear time', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['quotes in quotes', '>'.repeat(200_000)],
    ['nested lists', '- '.repeat(100_000)],
    ['deeper and deeper lists', Array.from({ length: 400 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')],
    ['a dash below each letter', 'a\n-'.repeat(40_000)],
    ['lazy quote lines', `> ${'a\n'.repeat(100_000)}`],
    ['brackets', '['.repeat(1_000_000)],
    ['backticks', Array.from({ length: 1000 }, (_, at) => '`'.repeat(at % 90)).join(' ')],
    ['a table of 10,000 rows', `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(10_000)}`],
  ]
  test.each(hostile)('%s', (_name, text) => {
    const source = readSource(text)
    const root = scanBlocks(source, 0, source.starts.length)
    expect(depthOf(root.children)).toBeLessThanOrEqual(82)
  })
})

function depthOf(blocks: readonly { readonly children: readonly unknown[] }[]): number {
  let depth = 0
  let level: readonly { readonly children: readonly unknown[] }[] = blocks
  while (level.length > 0) {
    depth++
    level = level.flatMap((block) => block.children as readonly { readonly children: readonly unknown[] }[])
  }
  return depth
}
