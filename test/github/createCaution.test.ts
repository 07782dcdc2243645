import { expect, test } from 'vitest'
import { createCaution } from '../../src/github/createCaution.ts'

test('trouble halves, up to an end, each thing alone', () => {
  const caution = createCaution(8)
  for (const divisor of [1, 2, 4, 8, 8]) {
    expect(caution.divisor('shop')).toBe(divisor)
    caution.trouble('shop')
  }
  expect(caution.divisor('docs')).toBe(1)
})

test('it fades when twenty answers in a row were good', () => {
  const caution = createCaution(8)
  const goes = (times: number) => {
    for (let time = 0; time < times; time += 1) caution.fine('shop')
    return caution.divisor('shop')
  }
  caution.trouble('shop')
  caution.trouble('shop')
  expect([goes(19), goes(1), goes(19), goes(1)]).toEqual([4, 2, 2, 1])
  caution.trouble('shop')
  goes(19)
  caution.trouble('shop')
  expect(goes(19)).toBe(4)
})
