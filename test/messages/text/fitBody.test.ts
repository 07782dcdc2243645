import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { marker, readMarkers } from '../../../src/incident/ours/marker.ts'
import { fitBody } from '../../../src/messages/text/fitBody.ts'

const head = `${marker('status')}\n`
const tail = `\n${marker('end')}`

describe('a body for GitHub', () => {
  it('stays as it is where it fits', () => {
    expect(fitBody('short')).toBe('short')
    expect(fitBody('x'.repeat(65_000))).toHaveLength(65_000)
    expect(fitBody('short', 100, tail)).toBe(`short${tail}`)
  })

  it('is cut between paragraphs, says so and keeps both its tags', () => {
    const body = head + Array.from({ length: 5000 }, (_, index) => `Paragraph ${index}.`).join('\n\n')
    const made = fitBody(body, 65_000, tail)
    expect(made.length).toBeLessThanOrEqual(65_000)
    expect(made).toMatch(
      /\d\.\n\n_Shortened here, because GitHub allows no longer text\._\n<!-- debrief:end -->$/,
    )
    expect(readMarkers(made).map(({ kind }) => kind)).toEqual(['status', 'end'])
  })

  test.each([
    ['one word', 'x'.repeat(70_000)],
    ['four-byte characters', '😀'.repeat(50_000)],
    ['262,144 bytes', '漢'.repeat(87_382)],
    ['line breaks', '\n'.repeat(70_000)],
  ])('of %s fits too', (_, body) => {
    const made = fitBody(body)
    expect(made.length).toBeLessThanOrEqual(65_000)
    expect(made.isWellFormed()).toBe(true)
  })

  it('never is longer than the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 3000 }),
        fc.integer({ min: 200, max: 2000 }),
        (body, limit) => {
          const made = fitBody(body, limit, tail)
          expect(made.length).toBeLessThanOrEqual(limit)
          expect(made.endsWith(tail)).toBe(true)
        },
      ),
    )
  })
})
