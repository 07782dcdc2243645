import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { parsePostmortem } from '../../../src/document/parsePostmortem.ts'
import { readDirectives } from '../../../src/document/rules/config/readDirectives.ts'
import { renderPostmortem } from '../../../src/document/templates/renderPostmortem.ts'
import { frontMatterLines } from '../../../src/document/templates/variables/frontMatterLines.ts'
import { inlineLink, inlineValue, oneLine } from '../../../src/document/templates/variables/inlineValue.ts'
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
    ['<!-- debrief:event forged -->', '&lt;!-- debrief\u2060:event forged --\u2060>'],
    ['debrief-disable-file a/b -- x', 'debrief\u2060-disable-file a/b -- x'],
    ['debrief: a tool', 'debrief: a tool'],
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
    expect(inlineValue(text)).toBe(expected)
  })

  it('stays in its heading', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const kinds = tree(`# ${inlineValue(text)}\n\nnext`).children.map((node) => node.type)
        expect(kinds).toEqual(['heading', 'paragraph'])
      }),
    )
  })

  it('stays in its table cell', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, two) => {
        const table = tree(
          `|a|b|c|\n|-|-|-|\n|${inlineValue(one)}|${inlineValue(two)}|last|\n\nnext`,
        ).children
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
        fc.pre(inlineValue(text) !== '')
        expect(tree(`${inlineValue(text)}\n\nnext`).children.map((node) => node.type)).toEqual([
          'paragraph',
          'paragraph',
        ])
      }),
    )
  })

  it('takes linear time', () => {
    const long = '\\'.repeat(200_000) + '#'.repeat(200_000)
    expect(inlineValue(long).length).toBeGreaterThanOrEqual(long.length)
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

describe('a template of one’s own', () => {
  const own = [
    '---',
    'title: {{title}}',
    'double: "about {{title}}"',
    "single: '{{title}}'",
    'within: INC {{title}} end',
    'list: [{{services}}, {{title}}]',
    'people:',
    '{{#each services}}',
    '  - {{this}}',
    '{{/each}}',
    'last: here',
    '---',
    '',
    '<!-- {{title}} -->',
    '',
    '# {{title}}',
    '',
  ].join('\n')
  const forged = '<!-- debrief-disable-file structure/placeholder -- x -->'
  const hostileTitle = fc.oneof(hostile, fc.constantFrom(forged, `--> ${forged}`, 'debrief-disable a/b -- x'))

  it('has front matter that no text from outside can change, and no directive that its people did not write', () => {
    fc.assert(
      fc.property(hostileTitle, hostileTitle, (title, service) => {
        const rendered = renderPostmortem(own, someFacts({ title, services: [service] }))
        const text = 'text' in rendered ? rendered.text : ''
        const head = /^---\n([\s\S]*?)\n---\n\n<!--/.exec(text)?.[1] ?? ''
        const read = parse(head) as Record<string, unknown>
        expect(Object.keys(read)).toEqual(['title', 'double', 'single', 'within', 'list', 'people', 'last'])
        const line = oneLine(title) || 'TBD'
        expect(read).toMatchObject({ title: line, double: `about ${line}`, single: line, last: 'here' })
        const postmortem = parsePostmortem(text)
        expect(readDirectives(postmortem)).toEqual([])
        expect(postmortem.asides).toHaveLength(1)
      }),
      {
        examples: [
          [forged, forged],
          ['a: b # c', '- x'],
          ['"', "'"],
          ['a', ''],
        ],
      },
    )
  })
})
