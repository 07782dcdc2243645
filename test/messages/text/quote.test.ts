import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { quote } from '../../../src/messages/text/quote.ts'
import { effects, kindsIn, markdown } from '../github.ts'
import { hostile, pathological } from '../hostileText.ts'

const whole = 'https://github.test/acme/shop/issues/42'

describe('a quote', () => {
  test.each([
    ['one line', '> one line'],
    ['two\n\nparagraphs', '> two\n>\n> paragraphs'],
    ['\n\n    indented code', '>     indented code'],
    ['# heading\r\ntext', '> # heading\n> text'],
    ['', '_Nothing was written here._'],
    [' \n\t\n', '_Nothing was written here._'],
    ['\u0000\u202e', '_Nothing was written here._'],
    ['thanks @ana, fixes #12', '> thanks @⁠ana, f⁠ixes #⁠12'],
  ])('of %j is %j', (text, expected) => {
    expect(quote(text, 1000)).toBe(expected)
  })

  test.each([
    ['an open fence', '```\ncode'],
    ['an open fence of tildes', 'a\n~~~~ts'],
    ['a thousand backticks', '`'.repeat(1000)],
    ['an open disclosure', '<details><summary>more</summary>\n\ntext'],
    ['an open table and an open list in HTML', '<table><tr><td>\n\n<ul><li>'],
    ['an open comment', '<!-- the rest is hidden'],
    ['closing tags', '</blockquote></details></div>'],
    ['half a table', '| a | b |\n| - | - |\n| c'],
    ['a heading underlined', 'a\n===\n\nb\n---'],
    ['quotes, 500 deep', `${'> '.repeat(500)}deep`],
    ['lists, 500 deep', `${'- '.repeat(500)}deep`],
    ['a link definition', '[Debrief]: https://x.example'],
    ['a footnote', 'a[^1]\n\n[^1]: note'],
  ])('%s does not reach beyond it', (_, text) => {
    const tree = markdown(`${quote(text, 60_000)}\n\n## Next\n\nOur [Debrief] text[^1].`)
    expect(tree.children.map(({ type }) => type)).toEqual(['blockquote', 'heading', 'paragraph'])
    expect(kindsIn(tree)).not.toContain('linkReference')
    expect(kindsIn(tree)).not.toContain('footnoteReference')
    expect(kindsIn(tree)).not.toContain('html')
  })

  it('knows the GitHub that it is posted to', () => {
    const issue = 'see https://github.test/acme/shop/issues/7'
    expect(quote(issue, 1000, whole)).toBe('> see https://g⁠ithub.test/acme/shop/issues/7')
    expect(quote(issue, 1000)).toBe(`> ${issue}`)
  })

  it('of anything stays a quote and acts on nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const made = quote(text, 60_000)
        const kinds = markdown(`${made}\n\nnext`).children.map(({ type }) => type)
        expect(kinds).toEqual([made.startsWith('>') ? 'blockquote' : 'paragraph', 'paragraph'])
        expect(effects(made)).toEqual([])
      }),
    )
  })
})

describe('a quote of a long text', () => {
  it('ends with a paragraph, says so and names the whole', () => {
    const text = Array.from({ length: 400 }, (_, index) => `Paragraph ${index} of a long story.`).join('\n\n')
    const made = quote(text, 2000, whole)
    expect(made.length).toBeLessThanOrEqual(2000)
    expect(made.length).toBeGreaterThan(1800)
    expect(made).toMatch(
      /of a long story\.\n\n_Shortened here\._ The whole text: <https:\/\/github\.test\/acme\/shop\/issues\/42>$/,
    )
  })

  it('says so without an address too', () => {
    expect(quote('word '.repeat(1000), 500)).toMatch(
      /word\n\n_Shortened here\._ The original has the whole text\.$/,
    )
  })

  test.each([
    ['emoji', '😀'.repeat(40_000)],
    ['blank lines', `a${'\n'.repeat(70_000)}b`],
    ['one word', 'x'.repeat(65_536)],
    ['65,536 mentions', '@'.repeat(65_536)],
  ])('of %s keeps to the limit with whole characters', (_, text) => {
    for (const limit of [200, 999, 20_000]) {
      const made = quote(text, limit, whole)
      expect(made.length).toBeLessThanOrEqual(limit)
      expect(made.isWellFormed()).toBe(true)
      expect(made).toContain('_Shortened here._')
    }
  })

  it.each(pathological.map((text) => [text.slice(0, 20), text] as const))(
    'takes linear time on %j…',
    (_, text) => {
      expect(quote(text, 20_000).length).toBeLessThanOrEqual(20_000)
    },
    2000,
  )
})
