import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { applyEdits } from '../../../src/document/edit/applyEdits.ts'
import { parsePostmortem } from '../../../src/document/parsePostmortem.ts'
import { timelineDiagramEdits } from '../../../src/document/templates/timelineDiagramEdits.ts'
import { timelineDiagram } from '../../../src/document/templates/variables/timelineDiagram.ts'

const alert = { at: '2026-03-01T14:05:00Z', what: 'Alert fired' }

function drawn(what: string): string {
  return (
    timelineDiagram('INC-1', [{ ...alert, what }])
      .split('\n')
      .at(-2) ?? ''
  )
}

describe('the diagram', () => {
  it('shows one line for each moment', () => {
    expect(timelineDiagram('INC-2026-0042', [alert])).toBe(
      [
        '```mermaid',
        'timeline',
        '    %% Debrief keeps this diagram in step with the table above. Delete this line to edit it yourself.',
        '    title INC-2026-0042',
        '    2026-03-01 14∶05 : Alert fired',
        '```',
      ].join('\n'),
    )
  })

  it('is not there when nothing is known', () => {
    expect(timelineDiagram('INC-2026-0042', [])).toBe('')
  })

  test.each([
    ['a: b', 'a∶ b'],
    ['see #57; then `x`', 'see ＃57, then x'],
    ['[the alert](https://x.example/1)', 'the alert'],
    ['```\nsection evil', 'section evil'],
    ['%%{init: {}}%%', '%init∶ %'],
    ['', '–'],
    ['x'.repeat(100), `${'x'.repeat(59)}…`],
  ])('draws %j as text', (what, expected) => {
    expect(drawn(what)).toBe(`    2026-03-01 14∶05 : ${expected}`)
  })

  it('stays readable with many moments', () => {
    const lines = timelineDiagram(
      'x',
      Array.from({ length: 100 }, () => alert),
    ).split('\n')
    expect(lines).toHaveLength(4 + 24 + 1)
    expect(lines.at(-2)).toBe('    later : 77 more in the table')
  })
})

describe('keeping the diagram in step', () => {
  const table = (rows: string) =>
    `# INC-1: x\n\n## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n${rows}\n`
  const document = `${table('| 2026-03-01 14:05 | Alert fired |')}\n${timelineDiagram('INC-1', [alert])}\n\n## Impact\n`
  const inStep = (text: string) => applyEdits(text, timelineDiagramEdits(parsePostmortem(text)))

  it('changes nothing while both say the same', () => {
    expect(timelineDiagramEdits(parsePostmortem(document))).toEqual([])
  })

  test.each(['\n', '\r\n'])(
    'redraws it when a row is added, once, and touches nothing else (%j)',
    (newline) => {
      const edited = document
        .replace('| Alert fired |\n', '| Alert fired |\n| 2026-03-01 14:20 | Rolled **back** |\n')
        .replaceAll('\n', newline)
      const after = inStep(edited)
      expect(after).toBe(
        edited.replace(
          `: Alert fired${newline}`,
          `: Alert fired${newline}    2026-03-01 14∶20 : Rolled back${newline}`,
        ),
      )
      expect(inStep(after)).toBe(after)
    },
  )

  it('leaves a diagram alone that somebody took over', () => {
    const own = document.replace(/ {4}%%.*\n/, '').replace('| Alert fired |', '| Alert fires |')
    expect(inStep(own)).toBe(own)
  })

  it('is in step in the filled example', () => {
    const filled = readFileSync(new URL('filled/detailed.md', import.meta.url), 'utf8')
    expect(parsePostmortem(filled).mermaid).toHaveLength(1)
    expect(inStep(filled)).toBe(filled)
    expect(inStep(filled.replace('On-call acknowledges', 'Acknowledged'))).toContain('22∶30 : Acknowledged\n')
  })

  it('leaves the diagram as it is when no row has a time', () => {
    const unreadable = document.replace('| 2026-03-01 14:05 |', '| TBD |')
    expect(inStep(unreadable)).toBe(unreadable)
  })
})
