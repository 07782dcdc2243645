import stringWidth from 'string-width'
import { describe, expect, it, test } from 'vitest'
import { frameLine } from '../../../src/cli/screen/frameLine.ts'

/** The line and the marks below it, as a terminal would show them. */
function frame(line: string, place: string, columns: number): readonly [string, string] {
  const start = line.indexOf(place)
  const { text, indent, marked } = frameLine(line, start, start + place.length, columns)
  return [text, `${' '.repeat(indent)}${'^'.repeat(marked)}`]
}

describe('a line with the place that is meant', () => {
  test.each([
    ['is shown whole where it fits', 'Fix the TBD soon', 'TBD', 20, 'Fix the TBD soon', '        ^^^'],
    ['is cut behind the place', `TBD ${'and so on '.repeat(9)}`, 'TBD', 20, 'TBD and so on and s…', '^^^'],
    [
      'is moved to the place',
      `${'and so on '.repeat(9)}TBD and so on and on and on`,
      'TBD',
      30,
      '…nd so on TBD and so on and o…',
      '          ^^^',
    ],
    ['counts wide characters twice', '担当者は TBD です', 'TBD', 40, '担当者は TBD です', '         ^^^'],
    [
      'shows the beginning of a long place',
      `It was ${'long '.repeat(20)}`,
      'long '.repeat(20),
      30,
      'It was long long long long lo…',
      '       ^^^^^^^^^^^^^^^^^^^^^^^',
    ],
    ['leaves out escape sequences', '\u001b[31mFix\u0007 TBD', 'TBD', 40, 'Fix  TBD', '     ^^^'],
    ['marks what is empty once', 'Fix it', '', 40, 'Fix it', '^'],
  ])('%s', (_, line, place, columns, text, marks) => {
    expect(frame(line, place, columns)).toEqual([text, marks])
  })

  it('never takes more columns than there are, and always marks something', () => {
    const line = 'Überall 担当 and e\u0301 👩‍💻 '.repeat(12)
    for (let start = 0; start < line.length; start += 7) {
      const { text, indent, marked } = frameLine(line, start, start + 9, 40)
      expect(stringWidth(text)).toBeLessThanOrEqual(40)
      expect(marked).toBeGreaterThan(0)
      expect(indent + marked).toBeLessThanOrEqual(40)
    }
  })
})
