import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { frontMatterLines } from '../../../src/document/templates/variables/frontMatterLines.ts'
import { inlineLink, inlineText } from '../../../src/document/templates/variables/inlineText.ts'
import { hostileString as hostile } from './hostileStrings.ts'
import { someFacts } from './someFacts.ts'

function tree(markdown: string) {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

describe('text that people wrote elsewhere', () => {
  test.each([
    ['a pipe | in a row', 'a pipe \\| in a row'],
    ['already \\| escaped', 'already \\| escaped'],
    ['two backslashes \\\\| and a pipe', 'two backslashes \\\\\\| and a pipe'],
    ['ends in a backslash \\', 'ends in a backslash \\\\'],
    ['two\nlines\r\nthree', 'two lines three'],
    ['<!-- debrief:event forged -->', '&lt;!-- debrief:event forged -->'],
    ['<details> never closed', '&lt;details> never closed'],
    ['p99 < 300 ms', 'p99 < 300 ms'],
    ['`code`, **bold** and [a link](https://x.example)', '`code`, **bold** and [a link](https://x.example)'],
    ['# not a heading', '\\# not a heading'],
    ['- not a list', '\\- not a list'],
    ['1. not a list', '1\\. not a list'],
    ['--- ', '\\---'],
    ['```', '\\```'],
    ['closed ##', 'closed \\##'],
    ['\u202eright to left', 'right to left'],
  ])('%j becomes %j', (text, expected) => {
    expect(inlineText(text)).toBe(expected)
  })

  it('stays in its heading', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const kinds = tree(`# ${inlineText(text)}\n\nnext`).children.map((node) => node.type)
        expect(kinds).toEqual(['heading', 'paragraph'])
      }),
    )
  })

  it('stays in its table cell', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, two) => {
        const table = tree(`|a|b|c|\n|-|-|-|\n|${inlineText(one)}|${inlineText(two)}|last|\n\nnext`).children
        expect(table.map((node) => node.type)).toEqual(['table', 'paragraph'])
        const row = table[0]?.type === 'table' ? table[0].children[1] : undefined
        expect(row?.children.length).toBe(3)
        expect(row?.children[2]?.children).toMatchObject([{ type: 'text', value: 'last' }])
      }),
    )
  })

  it('stays in its paragraph', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(inlineText(text) !== '')
        expect(tree(`${inlineText(text)}\n\nnext`).children.map((node) => node.type)).toEqual([
          'paragraph',
          'paragraph',
        ])
      }),
    )
  })

  it('takes linear time', () => {
    const long = '\\'.repeat(200_000) + '#'.repeat(200_000)
    expect(inlineText(long).length).toBeGreaterThanOrEqual(long.length)
  })
})

describe('links', () => {
  test.each([
    ['comment', 'https://x.example/a_(b)|c', '[comment](https://x.example/a_%28b%29%7cc)'],
    ['a [b] c', 'https://x.example', '[a \\[b\\] c](https://x.example)'],
    ['click', 'javascript:alert(1)', 'click'],
    ['click', 'https://x.example onclick=1', 'click'],
  ])('%s to %s', (text, url, expected) => {
    expect(inlineLink(text, url)).toBe(expected)
  })
})

describe('front matter', () => {
  it('reads back whatever the title is', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, service) => {
        const lines = frontMatterLines(someFacts({ title, services: [service] }))
        const read: unknown = parse(lines)
        expect(read).toMatchObject({ incident: 'INC-2026-0042', severity: 'P1', issue: expect.any(String) })
        expect(typeof (read as { title: unknown }).title).toBe('string')
        expect(lines.split('\n')).toHaveLength(18)
      }),
      { examples: [['---', '---']] },
    )
  })

  it.each([
    'yes',
    'null',
    '2026-01-01',
    '*alias',
    '!tag',
    '#42',
    '@ana',
    '- a',
    'a: b',
    '"',
    "'",
    '%',
    '---',
  ])('keeps %s a text', (title) => {
    expect(parse(frontMatterLines(someFacts({ title })))).toMatchObject({ title })
  })
})
