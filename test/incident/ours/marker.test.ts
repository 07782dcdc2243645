import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { marker, readMarkers } from '../../../src/incident/ours/marker.ts'
import { pathological } from '../../messages/hostileText.ts'

describe('a hidden tag', () => {
  test.each([
    [marker('configuration'), '<!-- debrief:configuration -->'],
    [marker('action', { incident: '42', item: 'ab12' }), '<!-- debrief:action incident=42 item=ab12 -->'],
    [marker('notice', { name: 'forged' }), '<!-- debrief:notice name=forged -->'],
    [
      marker('status', { announced: 'published+closed' }),
      '<!-- debrief:status announced=published+closed -->',
    ],
  ])('reads %s', (made, expected) => {
    expect(made).toBe(expected)
  })

  it('is read back with any values', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/), fc.string({ unit: 'grapheme' })),
        (fields) => {
          const made = marker('action', fields)
          expect(made.match(/-->/g)).toHaveLength(1)
          expect(made).not.toMatch(/[\r\n]/)
          expect(readMarkers(`${made}\ntext`)).toEqual([{ kind: 'action', fields }])
        },
      ),
    )
  })
})

describe('tags in a body', () => {
  test.each([
    ['several', '<!-- debrief:plan -->\ntext\n<!-- debrief:end -->', ['plan', 'end']],
    ['CRLF', 'text\r\n<!-- debrief:status -->\r\ntext', ['status']],
    ['text behind it', '<!-- debrief:status --> text', ['status']],
    ['in the middle of a line', 'text <!-- debrief:status -->', []],
    ['indented', '  <!-- debrief:status -->', []],
    ['quoted', '> <!-- debrief:status -->', []],
    ['behind a paragraph separator', 'text\u2028<!-- debrief:status -->', []],
    ['cut off', '<!-- debrief:status', []],
    ['over two lines', '<!-- debrief:status\n-->', []],
    ['without spaces', '<!--debrief:status-->', []],
    ['in capitals', '<!-- DEBRIEF:STATUS -->', []],
    ['another app’s', '<!-- dependabot:status -->', []],
    ['a newer version’s', '<!-- debrief:follow-up v=99 -->', ['follow-up']],
  ])('%s', (_, body, kinds) => {
    expect(readMarkers(body).map(({ kind }) => kind)).toEqual(kinds)
  })

  it('passes over what it does not understand', () => {
    const body = '<!-- debrief:action junk =x A=1 item=ab12 bad=%zz new-field=7 incident= -->'
    expect(readMarkers(body)).toEqual([
      { kind: 'action', fields: { item: 'ab12', 'new-field': '7', incident: '' } },
    ])
  })

  it('takes no field from an object’s ancestors', () => {
    const [found] = readMarkers('<!-- debrief:action constructor=1 -->')
    expect(Object.keys(found?.fields ?? {})).toEqual(['constructor'])
  })

  it.each(
    [...pathological, '<!-- debrief:a '.repeat(20_000), `<!-- debrief:a${' x=1'.repeat(60_000)}`].map(
      (body) => [body.slice(0, 20), body] as const,
    ),
  )(
    'takes linear time on %j…',
    (_, body) => {
      expect(readMarkers(body)).toEqual([])
    },
    2000,
  )
})
