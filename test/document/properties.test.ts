import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/document/edit/applyEdits.ts'
import { isRefusal } from '../../src/document/edit/refuse.ts'
import { setCell } from '../../src/document/edit/setCell.ts'
import { setField } from '../../src/document/edit/setField.ts'
import { setTicket } from '../../src/document/edit/setTicket.ts'
import type { Edit } from '../../src/document/model/postmortem.ts'
import { maxDocument, parsePostmortem } from '../../src/document/parsePostmortem.ts'
import { processorMilliseconds } from '../processorMilliseconds.ts'

const ends = fc.constantFrom('\n', '\r\n')
const line = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      '---',
      'severity: P1',
      '# Title',
      '## Action items',
      '## Timeline',
      '**Impact:** none',
      '| Action | Owner | Ticket |',
      '| Action | Due |',
      '| Time | Event |',
      '|---|---|---|',
      '|---|---|',
      '| Fix it | @ana | |',
      '| Test it | Dec 1 |',
      '| 14:05 | Alert fired |',
      '- [ ] Do it (@bob, due Friday)',
      '- Fix. Owner: ana',
      '- Add an alert — done',
      '- Add an alert - Ana - 2026-03-20',
      '- Add an alert (Ana, 20 March, P1)',
      '- Ana / 2026-03-20 / Add an alert',
      '- Rotate the keys: Ana; 2026-03-20',
      '- 監視を追加する（田中、3月20日まで）',
      '- [x] Add an alert - Ana - open',
      '  - Owner: x',
      '14:05 - 14:10 UTC slow',
      '```yaml',
      '```',
      '<!-- note',
      '-->',
      '> quote',
      '{{OWNER}}',
      '[Action description]',
      '',
      '',
      '1. Why? Because.',
      '\ttab  ',
      '| broken | row',
      'Setext',
      '===',
    ),
  },
)
const document = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(line, ends), { maxLength: 25 }), fc.boolean())
  .map(([mark, lines, last]) => {
    const text = lines.map(([content, end]) => content + end).join('')
    return (mark ? '\ufeff' : '') + (last ? text : text.trimEnd())
  })

describe('any text', () => {
  test('gives a model, the same each time, with every place inside the text', () => {
    fc.assert(
      fc.property(document, (text) => {
        const postmortem = parsePostmortem(text)
        expect(parsePostmortem(text)).toEqual(postmortem)
        expect(postmortem.prose).toHaveLength(text.length)
        const places = [
          ...postmortem.headings,
          ...postmortem.entries,
          ...postmortem.tables,
          ...postmortem.placeholders,
          ...postmortem.links,
          ...postmortem.problems,
          ...postmortem.actions.flatMap((item) => [
            item.action,
            item.owners,
            item.due,
            item.status,
            item.priority,
            item.ticket,
            item.span,
          ]),
          ...postmortem.timeline.flatMap((event) => [event.at, event.what, event.span]),
          ...postmortem.fields.flatMap((field) => [field, field.valueSpan]),
        ]
        for (const place of places) {
          expect(place.start).toBeGreaterThanOrEqual(0)
          expect(place.end).toBeGreaterThanOrEqual(place.start)
          expect(place.end).toBeLessThanOrEqual(text.length)
          expect(place.line).toBe(text.slice(0, place.start).split(/\r\n|\r|\n/).length)
        }
      }),
      { numRuns: 400, seed: 11 },
    )
  })

  test('action keys are distinct', () => {
    fc.assert(
      fc.property(document, (text) => {
        const keys = parsePostmortem(text).actions.map((item) => item.key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 300, seed: 12 },
    )
  })
})

/** The text without the edited ranges: what an edit must leave alone. */
function outside(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, edit) => rest.slice(0, edit.start) + rest.slice(edit.end), text)
}

describe('an edit', () => {
  test('that is empty changes nothing', () => {
    fc.assert(fc.property(document, (text) => applyEdits(text, []) === text))
  })

  test('of a ticket reads back, changes nothing else, and nothing the second time', () => {
    fc.assert(
      fc.property(document, fc.nat(), (text, pick) => {
        const postmortem = parsePostmortem(text)
        const item = postmortem.actions[pick % Math.max(1, postmortem.actions.length)]
        if (item === undefined) return
        const result = setTicket(postmortem, item, '#4711')
        if (isRefusal(result)) return
        const after = applyEdits(text, result)
        const again = parsePostmortem(after)
        const same = again.actions.find((other) => other.key === item.key)
        expect(same?.ticket.value).toEqual({ kind: 'issue', number: 4711 })
        expect(again.actions.map((other) => other.title)).toEqual(
          postmortem.actions.map((other) => other.title),
        )
        expect(same === undefined ? undefined : setTicket(again, same, '#4711')).toEqual([])
        expect(after.length - result.reduce((sum, edit) => sum + edit.text.length, 0)).toBe(
          outside(text, result).length,
        )
      }),
      { numRuns: 600, seed: 13 },
    )
  })

  test('of a cell reads back and leaves all other cells alone', () => {
    fc.assert(
      fc.property(
        document,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('a', 'a | b', '@ana', 'x\ny', 'ünï 🔥'),
        (text, row, column, value) => {
          const table = parsePostmortem(text).tables[0]
          if (table === undefined || table.rows.length === 0) return
          const [at, to] = [row % table.rows.length, column % table.columns.length]
          const result = setCell(text, table, at, to, value)
          if (isRefusal(result)) return
          const after = parsePostmortem(applyEdits(text, result)).tables[0]
          const cells = after?.rows.map((one) => one.cells.map((cell) => cell.text))
          expect(cells?.[at]?.[to]).toBe(value.replace('\n', ' '))
          for (const [index, one] of table.rows.entries())
            for (const [position, cell] of one.cells.entries())
              if (index !== at || position !== to) expect(cells?.[index]?.[position]).toBe(cell.text)
        },
      ),
      { numRuns: 400, seed: 14 },
    )
  })

  test('of a field reads back', () => {
    fc.assert(
      fc.property(
        document,
        fc.constantFrom('P1', 'a: b', '#12', '"quoted"', '2026-11-20T14:02:00Z', '- x', 'yes'),
        (text, value) => {
          const result = setField(parsePostmortem(text), 'severity', value)
          if (isRefusal(result)) return
          const after = parsePostmortem(applyEdits(text, result))
          expect(after.fields.find((field) => field.name === 'severity')?.text).toBe(value)
        },
      ),
      { numRuns: 400, seed: 15 },
    )
  })
})

describe('hostile documents end soon', () => {
  test.each<readonly [string, string]>([
    ['a million brackets', '['.repeat(1_000_000)],
    ['a million backticks', '`a'.repeat(400_000)],
    ['links that never end', '[a]('.repeat(100_000)],
    ['comments that never end', '<!--'.repeat(100_000)],
    ['tags that never end', '<a '.repeat(200_000)],
    ['emphasis that never ends', '**a '.repeat(200_000)],
    ['mustaches that never end', '{{'.repeat(300_000)],
    ['labels that never end', `## Action items\n\n- ${'Owner: '.repeat(50_000)}`],
    ['tickets', `## Action items\n\n- ${'#1 '.repeat(100_000)}`],
    ['mentions', `## Action items\n\n- ${'@a '.repeat(100_000)}`],
    ['spaces', `## Action items\n\n- a${' '.repeat(300_000)}b`],
    ['dates', `## Timeline\n\n${'2026-11-20 14:05 - '.repeat(40_000)}`],
    ['headings with days', '## Timeline\n\n### 2026-11-20\n'.repeat(20_000)],
    [
      'a table of 10,000 rows',
      `## Action items\n\n| Action | Owner |\n|---|---|\n${'| Fix it | @ana |\n'.repeat(10_000)}`,
    ],
    ['front matter of 300 KB', `---\n${'a: b\n'.repeat(60_000)}---\n`],
    ['front matter that nests', `---\na: ${'['.repeat(20_000)}\n---\n`],
    ['aliases', `---\na: &a [x]\nb: &b [${'*a,'.repeat(50)}]\nc: [${'*b,'.repeat(50)}]\n---\n`],
  ])('%s', (_name, text) => {
    const time = processorMilliseconds(() => {
      expect(parsePostmortem(text).text).toBe(text)
    })
    expect(time).toBeLessThan(4000)
  })

  test('of a document over the bound only the beginning is read, and that is said', () => {
    const text = `# Slow checkout\n\n${'word '.repeat(maxDocument / 5)}\n\n## Action items\n\n- Too late\n`
    const { problems, actions, title } = parsePostmortem(text)
    expect(title?.text).toBe('Slow checkout')
    expect(actions).toEqual([])
    expect(problems.map((problem) => problem.rule)).toEqual(['document/size'])
  })
})
