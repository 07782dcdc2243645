import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Limit, turnOf } from '../../../src/plan/case/turnOf.ts'

const hour = 60
const now = 1000
const three: Limit = { most: 3, milliseconds: hour }

describe('a turn comes', () => {
  test.each<[string, readonly number[], number, number]>([
    ['at once when nobody took one', [], 0, now],
    ['at once while there is room', [990, 980], 0, now],
    ['when the oldest is an hour ago', [990, 980, 970], 0, 1030],
    ['when the next one is, for the second who waits', [990, 980, 970], 1, 1040],
    ['an hour later for the fourth', [990, 980, 970], 3, 1090],
    ['in an hour when those ahead take what is left', [990], 2, 1050],
    ['when enough are gone, after the limit was lowered', [990, 985, 980, 970], 0, 1040],
    ['at once when all were long ago', [930, 920, 910], 0, now],
  ])('%s', (_when, taken, ahead, expected) => {
    expect(turnOf(taken, [three], ahead, now)).toBe(expected)
  })

  test('when all limits leave room', () => {
    const day: Limit = { most: 4, milliseconds: 24 * hour }
    expect(turnOf([990, 500, 400, 300], [three, day], 0, now)).toBe(300 + 24 * hour)
  })
})

test('whoever waits in a row: no more than the limit have their turn in any hour, in their order, and none waits in vain', () => {
  const moments = fc.array(fc.integer({ min: 900, max: 999 }), { maxLength: 20 })
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 5 }), (taken, most) => {
      const limit = { most, milliseconds: hour }
      const turns = Array.from({ length: 12 }, (_, ahead) => turnOf(taken, [limit], ahead, now))
      expect(turns).toEqual(turns.toSorted((a, b) => a - b))
      for (const [index, turn] of turns.entries()) {
        const earlier = [...taken, ...turns.slice(0, index)]
        const within = (moment: number) => earlier.filter((at) => at > moment - hour).length
        expect(within(turn)).toBeLessThan(most)
        if (turn > now) expect(within(turn - 1)).toBeGreaterThanOrEqual(most)
      }
    }),
  )
})
