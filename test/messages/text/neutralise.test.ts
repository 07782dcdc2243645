import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readCommands } from '../../../src/incident/commands/readCommands.ts'
import { readMarkers } from '../../../src/incident/ours/marker.ts'
import { neutralise } from '../../../src/messages/text/neutralise.ts'
import { ana } from '../../builders/snapshot.ts'
import { addressesOf, effects, kindsIn, markdown } from '../github.ts'
import { hostile, pathological } from '../hostileText.ts'

const keywords = ['close', 'closes', 'closed', 'fix', 'fixes', 'fixed', 'resolve', 'resolves', 'resolved']
const references = [
  '#12',
  'GH-12',
  'org/repo#12',
  'https://github.com/org/repo/issues/12',
  'https://github.com/org/repo/pull/12#issuecomment-1',
]
const seen = (text: string): string => text.replaceAll('\u2060', '')

describe('text that people wrote, repeated by the app', () => {
  test.each([
    ['@ana and @org/team', '@⁠ana and @⁠org/team'],
    ['(@ana), /@ana, -@ana-b', '(@⁠ana), /@⁠ana, -@⁠ana-b'],
    ['@a@b', '@⁠a@⁠b'],
    ['＠ana', '＠⁠ana'],
    ['`@ana`', '`@⁠ana`'],
    ['```\n@ana\n```', '```\n@⁠ana\n```'],
    ['ask ana@shop.example', 'ask ana@shop.example'],
    ['&#64;ana &commat;ana', '&⁠#⁠64;ana &⁠commat;ana'],
    ['see #12, GH-12 and org/repo#12', 'see #⁠12, GH-⁠12 and org/repo#⁠12'],
    ['reverted deadbe3f', 'reverted deadbe⁠3f'],
    ['defaced 20261120 times', 'defaced 20261120 times'],
    ['incident resolved, all fixed', 'incident resolved, all fixed'],
    ['/postmortem close\n  /lgtm', '/⁠postmortem close\n  /⁠lgtm'],
    ['/var/log/app.log is full', '/var/log/app.log is full'],
    ['<!-- debrief:status -->', '<⁠!-- debrief:status --⁠>'],
    ['<details><summary>x', '<⁠details><⁠summary>x'],
    ['p99 < 300 ms, a <- b', 'p99 < 300 ms, a <- b'],
    ['[x](javascript:alert(1))', '[x](javascript⁠:alert(1))'],
    ['<data:text/html,x>', '<⁠data⁠:text/html,x>'],
    ['lost data: none', 'lost data: none'],
    ['![dot](https://x.example/p.gif)', '!⁠[dot](https://x.example/p.gif)'],
    ['[here]: https://x.example', '[here]⁠: https://x.example'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['\u202eright\u2066 \0to left\u0007', 'right to left'],
    ['half a \ud83d pair', 'half a \ufffd pair'],
    [`e${'\u0301'.repeat(500)}`, `e${'\u0301'.repeat(8)}`],
    ['👩‍🚒 🏴󠁧󠁢󠁥󠁮󠁧󠁿 עברית\u200f हिन्दी', '👩‍🚒 🏴󠁧󠁢󠁥󠁮󠁧󠁿 עברית\u200f हिन्दी'],
  ])('%j becomes %j', (text, expected) => {
    expect(neutralise(text)).toBe(expected)
  })

  test.each([
    [
      'https://graphs.example/d/abcdef1234567?from=1763647200#12',
      'https://graphs.example/d/abcdef1234567?from=1763647200#12',
    ],
    ['https://x.example/fix-checkout/pull#12', 'https://x.example/fix-checkout/pull#12'],
    ['https://x.example/@ana/post', 'https://x.example/%40ana/post'],
    ['https://github.com/org/repo/blob/main/a.ts', 'https://github.com/org/repo/blob/main/a.ts'],
    ['https://github.com/org/repo/issues/12', 'https://redirect.github.com/org/repo/issues/12'],
    ['www.github.com/org/repo/pull/12', 'redirect.github.com/org/repo/pull/12'],
    ['[x](//github.com/org/repo/commit/abcdef1)', '[x](//redirect.github.com/org/repo/commit/abcdef⁠1)'],
  ])('the link %s still leads there', (text, expected) => {
    expect(neutralise(text)).toBe(expected)
  })

  it('knows the issues of a GitHub of one’s own', () => {
    const address = 'https://git.shop.example/org/repo/issues/12'
    expect(neutralise(address)).toBe(address)
    expect(neutralise(`fixes ${address}`)).toBe(`f⁠ixes ${address}`)
    expect(neutralise(address, 'git.shop.example')).toBe('https://g⁠it.shop.example/org/repo/issues/12')
  })

  test.each(keywords.flatMap((keyword) => references.map((reference) => [keyword, reference] as const)))(
    '%s %s closes nothing',
    (keyword, reference) => {
      const forms = [
        keyword,
        keyword.toUpperCase(),
        `${keyword}:`,
        `does NOT ${keyword}`,
        `no-${keyword}`,
        `**${keyword}**`,
      ]
      for (const form of forms) {
        const text = `${form} ${reference}`
        expect(effects(text)).not.toEqual([])
        expect(effects(neutralise(text))).toEqual([])
      }
    },
  )

  it('looks the same as before', () => {
    const text = 'Fixes #12: @ana saw 0xdeadbeef in org/repo#3, ask ana@shop.example. <b>Now</b>!'
    expect(seen(neutralise(text))).toBe(text)
  })

  it('takes a thousand mentions', () => {
    expect(effects('@org/all '.repeat(1000)).length).toBeGreaterThanOrEqual(1000)
    expect(effects(neutralise('@org/all '.repeat(1000)))).toEqual([])
  })
})

describe('commands', () => {
  it.each([
    '/timeline 14:05 x',
    '- /timeline 14:05 x',
    '1. * - - - - - - - - - - - - /timeline 14:05 x',
    '> /timeline 14:05 x',
    '`/timeline 14:05 x`',
    '/timeline: 14:05 x',
    '/ timeline 14:05 x',
  ])('%s commands nothing', (text) => {
    const comment = { author: ana, createdAt: '2026-11-20T15:00:00Z' } as const
    expect(readCommands({ ...comment, body: neutralise(text) })).toEqual([])
  })
})

describe('whatever the text is', () => {
  it('acts on nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(effects(neutralise(text))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('holds no tag, no command and no HTML', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const safe = neutralise(text)
        expect(readMarkers(safe)).toEqual([])
        expect(readCommands({ body: safe, author: ana, createdAt: '2026-11-20T15:00:00Z' })).toEqual([])
        expect(kindsIn(markdown(safe))).not.toContain('html')
        expect(kindsIn(markdown(safe))).not.toContain('definition')
        expect(safe).not.toMatch(/<!--|-->/)
      }),
      { numRuns: 1000 },
    )
  })

  it('links to nothing that runs', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const address of addressesOf(markdown(neutralise(text))))
          expect(address).not.toMatch(/^\s*(?:javascript|vbscript|data):/i)
      }),
    )
  })

  it('changes nothing more the second time, stays well formed and grows at most threefold', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const safe = neutralise(text)
        expect(neutralise(safe)).toBe(safe)
        expect(safe.isWellFormed()).toBe(true)
        expect(safe.length).toBeLessThanOrEqual(3 * text.length)
      }),
      { numRuns: 1000 },
    )
  })

  it.each(pathological.map((text) => [text.slice(0, 20), text] as const))(
    'takes linear time on %j…',
    (_, text) => {
      expect(neutralise(text).length).toBeLessThanOrEqual(3 * text.length)
    },
    2000,
  )
})
