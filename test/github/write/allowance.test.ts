import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAllowance } from '../../../src/github/write/createAllowance.ts'
import type { InstallationId } from '../../../src/incident/key.ts'

const one = 1 as InstallationId
const other = 2 as InstallationId

function at(start = '2026-03-01T12:00:00Z') {
  let now = Date.parse(start)
  const allowance = createAllowance(() => new Date(now))
  return { allowance, pass: (seconds: number) => (now += seconds * 1000), now: () => now }
}

test('a second lies between requests that create, and each installation has its own', () => {
  const { allowance, pass } = at()
  expect(allowance.take(one, 1)).toBe(0)
  expect(allowance.take(one, 1)).toBe(1000)
  expect(allowance.take(other, 1)).toBe(0)
  pass(5)
  expect(allowance.take(one, 1)).toBe(0)
})

test('after eighty in a minute there is room when the minute is over', () => {
  const { allowance, pass, now } = at()
  allowance.take(one, 70)
  expect(allowance.room(one).most).toBe(10)
  pass(10)
  allowance.take(one, 10)
  expect(allowance.room(one)).toEqual({ most: 0, again: new Date(now() + 50_000) })
  expect(allowance.room(other).most).toBe(80)
  pass(50)
  expect(allowance.room(one).most).toBe(70)
})

test('whatever is asked for, no minute sees more than eighty and no hour more than five hundred', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(90), fc.nat(200)), { maxLength: 80 }), (wishes) => {
      const { allowance, pass, now } = at()
      const sent: { at: number; creations: number }[] = []
      for (const [wanted, seconds] of wishes) {
        const creations = Math.min(wanted, allowance.room(one).most)
        if (creations > 0) sent.push({ at: now() + allowance.take(one, creations), creations })
        pass(seconds)
      }
      for (const [milliseconds, most] of [
        [60_000, 80],
        [3_600_000, 500],
      ] as const) {
        for (const { at: from } of sent) {
          const within = sent.filter((one) => one.at >= from && one.at < from + milliseconds)
          expect(within.reduce((sum, { creations }) => sum + creations, 0)).toBeLessThanOrEqual(most)
        }
      }
    }),
  )
})

test('a clock that was set back does not block for ever', () => {
  const { allowance, pass } = at()
  pass(10 * 3600)
  allowance.take(one, 80)
  pass(-9 * 3600)
  expect(allowance.room(one).most).toBe(80)
  expect(allowance.take(one, 1)).toBe(0)
})
