import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesOf, isOurs } from '../../../src/plan/case/threeWay.ts'

const few = fc.uniqueArray(fc.constantFrom('ana', 'ben', 'cleo', 'dan'))

test('what people added stays, what they removed stays away, and untouched by them it becomes what is wanted', () => {
  fc.assert(
    fc.property(few, few, few, (last, now, wanted) => {
      const { add, remove } = changesOf({ last, now, wanted })
      const after = [...now.filter((one) => !remove.includes(one)), ...add]
      const theirs = now.filter((one) => !last.includes(one))
      const takenAway = last.filter((one) => !now.includes(one))
      expect(after).toEqual(expect.arrayContaining(theirs))
      expect(takenAway.filter((one) => after.includes(one))).toEqual([])
      expect(new Set(after).size).toBe(after.length)
      const untouched = changesOf({ last, now: last, wanted })
      const then = [...last.filter((one) => !untouched.remove.includes(one)), ...untouched.add]
      expect(then.toSorted()).toEqual(wanted.toSorted())
      // Nothing changed in the row: nothing is written, whatever people did.
      expect(changesOf({ last, now, wanted: last })).toEqual({ add: [], remove: [] })
    }),
  )
})

test.each([
  { last: 'a', now: 'a', wanted: 'b', ours: true },
  { last: 'a', now: 'c', wanted: 'b', ours: false },
  { last: 'a', now: 'c', wanted: 'a', ours: false },
  { last: 'a', now: 'a', wanted: 'a', ours: false },
])('$last → $now, wanted $wanted: written is $ours', ({ ours, ...values }) => {
  expect(isOurs(values)).toBe(ours)
})
