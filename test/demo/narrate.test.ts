import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { narrator } from './narrate.ts'

const told = (brief: boolean) => {
  const lines: string[] = []
  const tell = narrator((line) => lines.push(stripVTControlCharacters(line)), brief)
  tell.answers('comments on the incident', 'Draft')
  tell.answers('merges')
  return lines
}

test('announces a text only where the text follows', () => {
  expect(told(false)).toEqual(['  Debrief comments on the incident:', '      Draft', '  Debrief merges'])
  expect(told(true)).toEqual(['  Debrief comments on the incident', '  Debrief merges'])
})
