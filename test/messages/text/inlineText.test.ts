import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { cell } from '../../../src/messages/text/cell.ts'
import { codeSpan } from '../../../src/messages/text/codeSpan.ts'
import { inlineText } from '../../../src/messages/text/inlineText.ts'
import { effects, kindsIn, markdown } from '../github.ts'
import { hostile } from '../hostileText.ts'

describe('one line of what people wrote', () => {
  test.each([
    ['Checkout fails with 500s', 'Checkout fails with 500s'],
    ['  two\n\tlines  ', 'two lines'],
    ['# not a heading', '⁠# not a heading'],
    ['1. not a list', '⁠1. not a list'],
    ['500s on checkout', '500s on checkout'],
    ['[ ] not a task', '⁠[ ] not a task'],
    ['call `fail()` twice', 'call `fail()` twice'],
    ['an open `tick', "an open 'tick"],
    ['ends with \\', 'ends with \\⁠'],
    ['Fixes #12 for @ana', 'F⁠ixes #⁠12 for @⁠ana'],
    ['', ''],
    [' \n ', ''],
    ['\u0000\u202e', ''],
    ['🔥🔥', '🔥🔥'],
  ])('%j becomes %j', (text, expected) => {
    expect(inlineText(text, 100)).toBe(expected)
  })

  it('ends in an ellipsis where it is too long', () => {
    expect(inlineText('a long title '.repeat(100), 30)).toBe('a long title a long title a…')
    expect(inlineText('x'.repeat(1000), 200)).toBe(`${'x'.repeat(199)}…`)
    expect(inlineText('😀'.repeat(500), 200)).toBe(`${'😀'.repeat(99)}…`)
  })

  it('is short, whole, one line and harmless, whatever was written', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 10, max: 100 }), (text, max) => {
        const line = inlineText(text, max)
        expect(line.length).toBeLessThanOrEqual(max + 2)
        expect(line.isWellFormed()).toBe(true)
        expect(line).not.toMatch(/[\r\n\u2028\u2029]/)
        expect(effects(inlineText(text, 1000))).toEqual([])
      }),
    )
  })

  it('stays in its list entry and leaves what follows alone', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tree = markdown(`- ${inlineText(text, 1000)} \`ours\`\n\nnext`)
        const [list, next] = tree.children
        expect([list?.type, next?.type]).toEqual(['list', 'paragraph'])
        const paragraph = list?.type === 'list' ? list.children[0]?.children : []
        expect(paragraph?.map(({ type }) => type)).toEqual(['paragraph'])
        const last = paragraph?.[0]?.type === 'paragraph' ? paragraph[0].children.at(-1) : undefined
        expect(last).toMatchObject({ type: 'inlineCode', value: 'ours' })
      }),
    )
  })
})

describe('a table cell', () => {
  test.each([
    ['a | b', 'a &vert; b'],
    ['back\\slash', 'back&bsol;slash'],
    ['a `tick`', 'a &grave;tick&grave;'],
    ['[text](https://x.example)', '&lsqb;text&rsqb;(https://x.example)'],
    ['two\nlines', 'two lines'],
  ])('%j is written %j', (text, expected) => {
    expect(cell(text, 100)).toBe(expected)
  })

  it('stays one cell, whatever was written, and names nobody', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, two) => {
        const rows = `| a | b | c |\n| - | - | - |\n| ${cell(one, 1000)} | ${cell(two, 1000)} | last |`
        const [table, next] = markdown(`${rows}\n\nnext`).children
        expect([table?.type, next?.type]).toEqual(['table', 'paragraph'])
        const row = table?.type === 'table' ? table.children[1] : undefined
        expect(row?.children.length).toBe(3)
        expect(row?.children[2]?.children).toMatchObject([{ type: 'text', value: 'last' }])
        expect(effects(rows)).toEqual([])
      }),
    )
  })
})

describe('a code span', () => {
  test.each([
    ['ana', '`ana`'],
    ['a `tick`', '`` a `tick` ``'],
    ['``', '``` `` ```'],
    ['two\nlines', '`two lines`'],
    ['', '` `'],
  ])('of %j is %j', (text, expected) => {
    expect(codeSpan(text)).toBe(expected)
  })

  it('holds all of the text and nothing else', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tree = markdown(`Found ${codeSpan(text)}.`)
        expect([...kindsIn(tree)].sort()).toEqual(['inlineCode', 'paragraph', 'root', 'text'])
      }),
    )
  })
})
