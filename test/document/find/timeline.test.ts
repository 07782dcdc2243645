import { describe, expect, test } from 'vitest'
import { diagnose } from '../../../src/document/diagnose.ts'
import { parsePostmortem } from '../../../src/document/parsePostmortem.ts'
import { defaultRuleSettings } from '../../../src/document/rules/settings.ts'

const moments = (lines: string, head = '# Slow parcels 2026-03-04'): readonly string[] =>
  parsePostmortem(`${head}\n\n${lines}\n`).timeline.map(({ at, what }) => `${at.value ?? '?'} ${what.text}`)

const timeline = (lines: string) => moments(`## Timeline\n\n${lines}`)

describe('a zone must be stated to be believed', () => {
  test.each([
    ['a short range', '- 9:00-9:30 x', ['2026-03-04T09:00:00Z x']],
    ['a range over midnight', '- 23:50-00:10 x', ['2026-03-04T23:50:00Z x']],
    ['what takes most of a day', '- 14:05-07:00 x', ['2026-03-04T21:05:00Z x']],
    [
      'one row in the middle',
      '- 14:00 x\n- 14:10 y\n- 06:15 PST z\n- 14:20 w',
      [
        '2026-03-04T14:00:00Z x',
        '2026-03-04T14:10:00Z y',
        '2026-03-04T14:15:00Z z',
        '2026-03-04T14:20:00Z w',
      ],
    ],
    ['the first row', '- 14:00 CET x\n- 14:10 y', ['2026-03-04T13:00:00Z x', '2026-03-04T13:10:00Z y']],
    [
      'one row that stands in order with the others as written',
      '- 14:00 x\n- 14:10 CET y\n- 14:20 z',
      ['2026-03-04T13:00:00Z x', '2026-03-04T13:10:00Z y', '2026-03-04T13:20:00Z z'],
    ],
    [
      'the title of one event',
      '### 14:00 x\n\nWords.\n\n### 07:05 PST y\n\nWords.\n\n### 15:10 z\n\nWords.',
      ['2026-03-04T14:00:00Z x', '2026-03-04T15:05:00Z y', '2026-03-04T15:10:00Z z'],
    ],
    [
      'the title of a column, for that table',
      '| Time (CET) | Event |\n| --- | --- |\n| 14:00 | x |\n\n- 13:10 y',
      ['2026-03-04T13:00:00Z x', '2026-03-04T13:10:00Z y'],
    ],
    ['a zone in words', 'All times in West Africa time.\n\n- 14:00 x', ['2026-03-04T13:00:00Z x']],
  ])('%s', (_, lines, expected) => {
    expect(timeline(lines)).toEqual(expected)
  })
})

describe('days', () => {
  test.each([
    [
      'a title with a remark',
      '### 3 March 2026 (all times CET)\n\n- 14:00 x\n\n**March 4, 2026 (Wednesday)**\n- 14:05 y',
      ['2026-03-03T13:00:00Z x', '2026-03-04T13:05:00Z y'],
    ],
    [
      'a title that tells of the day',
      '### 3 March: the long night\n\n- 22:00 x\n- 01:00 y',
      ['2026-03-03T22:00:00Z x', '2026-03-04T01:00:00Z y'],
    ],
    [
      'a day behind the zone',
      '- 15:30 UTC Mar 3: x\n- 00:19 UTC Mar 5: y',
      ['2026-03-03T15:30:00Z x', '2026-03-05T00:19:00Z y'],
    ],
    [
      'numbered days',
      '### Day 1\n\n- 09:00 x\n\n### Day 3\n\n- 09:30 y',
      ['2026-03-04T09:00:00Z x', '2026-03-06T09:30:00Z y'],
    ],
    [
      'links to the days are none',
      '[3 March](#3-march)<br>\n[4 March](#4-march)\n\n### 3 March\n\n10:02 x\n\n### 4 March\n\n09:15 y',
      ['2026-03-03T10:02:00Z x', '2026-03-04T09:15:00Z y'],
    ],
    [
      'a second list that tells the same day once more',
      '- 09:00 x\n- 18:00 y\n\nIn detail:\n\n* 09:05 z',
      ['2026-03-04T09:00:00Z x', '2026-03-04T18:00:00Z y', '2026-03-04T09:05:00Z z'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(timeline(lines)).toEqual(expected)
  })
})

describe('what is an event', () => {
  test.each([
    ['a time at the end', '- x is late (14:00)\n- y at 14:10 UTC\n- z – 14:20', ['x is late', 'y', 'z']],
    ['a stretch of time that holds events', '### 14:00–15:00 Repair\n\n- 14:10 x\n- 14:20 y', ['x', 'y']],
    ['a stretch of time that is one', '### 14:00–15:00 Repair\n\nWords.', ['Repair']],
    ['a row of a table without titles', '|  |  |\n| --- | --- |\n| 14:00 | x |\n| 14:10 | y |', ['x', 'y']],
    ['no line of a log', '- 14:00 x\n  - `14:00:01 ERROR pool is empty`\n- 14:10 y', ['x', 'y']],
  ])('%s', (_, lines, expected) => {
    expect(timeline(lines).map((line) => line.replace(/^\S+ /, ''))).toEqual(expected)
  })

  const log = '## Evidence\n\nThe client is in New York:\n\n- 09:01 x\n- 09:02 y\n- 09:03 z\n\n'

  test('a list elsewhere is none beside a timeline, and is one where there is no other', () => {
    expect(moments(`${log}## Timeline\n\n- 14:01 w`)).toEqual(['2026-03-04T14:01:00Z w'])
    expect(moments(log)).toHaveLength(3)
  })
})

describe('milestones and fields by their words', () => {
  test.each([
    ['Mitigation started', undefined],
    ['Rollback begins', undefined],
    ['Rollback completed', 'mitigated'],
    ['Error rate rises to 40 %', 'started'],
    ['Latency spikes', 'started'],
    ['Nora realised that the table was gone', 'detected'],
  ])('%s: %s', (words, milestone) => {
    const { timeline } = parsePostmortem(`# A 2026-03-04\n\n## Timeline\n\n- 14:00 ${words}\n`)
    expect(timeline[0]?.milestone).toBe(milestone)
  })

  test('a short word that means a moment elsewhere is none beside other values', () => {
    const names = (lines: string) => parsePostmortem(`# A\n\n${lines}\n`).fields.map(({ name }) => name)
    expect(names('**Data:** none was lost\n**From:** the proxy')).toEqual(['data', 'from'])
    expect(names('**Data:** 04/03/2026\n**From:** 14:05 UTC')).toEqual(['date', 'started'])
  })

  test('days without a time of day are no unreadable times', () => {
    const rows = ['2026-03-02 to 2026-03-14', '2026-03-06 → 2026-03-07', '2026-03-15 (~15 min)']
    const table = `| Time | Event |\n| --- | --- |\n${rows.map((row) => `| ${row} | x |`).join('\n')}`
    const postmortem = parsePostmortem(`# A 2026-03-04\n\n## Timeline\n\n${table}\n`)
    const { findings } = diagnose(postmortem, { stage: 'final', settings: defaultRuleSettings })
    const found = findings.filter(({ rule }) => rule === 'timeline/parseable')
    expect(found.map(({ level }) => level)).not.toContain('error')
    expect(found).not.toEqual([])
  })
})

test('a title that sounds like a section is no end of what tells the day', () => {
  const text =
    '# Correction of error: slow parcels\n\n## Summary\n\nOn March 4, 2026, parcels were slow.\n\n## Timeline\n\n- 14:00 x\n'
  expect(parsePostmortem(text).timeline.map(({ at }) => at.value)).toEqual(['2026-03-04T14:00:00Z'])
})
