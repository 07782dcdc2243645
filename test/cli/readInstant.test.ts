import { expect, test } from 'vitest'
import { readInstant } from '../../src/cli/arguments/readInstant.ts'

test.each([
  ['2026-03-01 14:02', '2026-03-01T14:02:00Z'],
  ['2026-03-01T14:02:05Z', '2026-03-01T14:02:05Z'],
  ['2026-03-01T14:02:05.123Z', '2026-03-01T14:02:05Z'],
  ['2026-03-01 14:02 UTC', '2026-03-01T14:02:00Z'],
  ['2026-03-01T00:30+01:00', '2026-02-28T23:30:00Z'],
])('the moment %j is %s', (text, instant) => {
  expect(readInstant(text)).toEqual({ instant })
})

test.each([
  ['2026-02-29 10:00', 'day'],
  ['2026-13-01 10:00', 'day'],
  ['2026-03-01 25:00', 'time'],
  ['2026-03-01 24:00', 'time'],
  ['2026-03-01', 'form'],
  ['14:02', 'form'],
  ['', 'form'],
])('%j is no moment: its %s is wrong', (text, wrong) => {
  expect(readInstant(text)).toEqual({ wrong })
})
