import { expect, test } from 'vitest'
import { changedLines } from './changedLines.ts'

test('shows what went and what came, and counts the rest', () => {
  expect(changedLines('a\nb\nc', 'a\nB\nc')).toBe('- b\n+ B')
  expect(changedLines('', 'a\nb\nc', 2)).toBe('+ a\n+ b\n… and 1 more')
})
