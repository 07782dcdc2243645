import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../../src/document/edit/applyEdits.ts'
import { insertEvent } from '../../../src/document/edit/insertEvent.ts'
import { insertRow } from '../../../src/document/edit/insertRow.ts'
import { insertSection } from '../../../src/document/edit/insertSection.ts'
import type { EditResult } from '../../../src/document/edit/refuse.ts'
import { isRefusal } from '../../../src/document/edit/refuse.ts'
import { setCell } from '../../../src/document/edit/setCell.ts'
import { setField } from '../../../src/document/edit/setField.ts'
import { setTicket } from '../../../src/document/edit/setTicket.ts'
import { sortTimeline } from '../../../src/document/edit/sortTimeline.ts'
import type { Postmortem } from '../../../src/document/model/postmortem.ts'
import { parsePostmortem } from '../../../src/document/parsePostmortem.ts'

type Change = (postmortem: Postmortem) => EditResult

/** Applies a change and asserts that applying it once more changes nothing. */
function change(text: string, edit: Change): string {
  const once = apply(text, edit)
  expect(apply(once, edit)).toBe(once)
  return once
}

function apply(text: string, edit: Change): string {
  const result = edit(parsePostmortem(text))
  if (isRefusal(result)) throw new Error(result.refused)
  return applyEdits(text, result)
}

function refusal(text: string, edit: Change): string {
  const result = edit(parsePostmortem(text))
  return isRefusal(result) ? result.refused : 'not refused'
}

const ticket =
  (at: number, value = '#57'): Change =>
  (postmortem) => {
    const item = postmortem.actions[at]
    if (item === undefined) throw new Error(`no action ${at}`)
    return setTicket(postmortem, item, value)
  }

describe('writing a ticket', () => {
  test('fills only the ticket cell, whatever the table looks like', () => {
    const before =
      '## Action items\r\n\r\n| Action\t| Ticket | Owner |\r\n|---|:-:|---|  \r\n| Fix it  |  | @ana |\r\n| Test it | TBD | Bob |'
    expect(change(before, ticket(0))).toBe(before.replace('| Fix it  |  |', '| Fix it  | #57 |'))
    expect(change(before, ticket(1))).toBe(before.replace('TBD', '#57'))
  })

  test('adds the column where the table has none', () => {
    const before =
      '## Action items\n\n| Action | Owner |\n|---|---|\n| Fix it | @ana |\n| Test it |\n\nText.\n'
    expect(change(before, ticket(0))).toBe(
      '## Action items\n\n| Action | Owner | Ticket |\n|---|---| ------ |\n| Fix it | @ana | #57 |\n| Test it |  |  |\n\nText.\n',
    )
  })

  test('keeps the shape of rows without closing pipes', () => {
    const before = '## Tiltak\n\nAksjon | Eier\n--- | ---\nFiks det | Team A\n'
    expect(change(before, ticket(0))).toBe(
      '## Tiltak\n\nAksjon | Eier | Ticket\n--- | --- | ------\nFiks det | Team A | #57\n',
    )
  })

  test('stands behind a list entry, a check box and a numbered title', () => {
    expect(change('## Next steps\n\n- Fix it  \n- Test it\n', ticket(0))).toBe(
      '## Next steps\n\n- Fix it (#57)  \n- Test it\n',
    )
    expect(change('## TODO\n\n- [ ] Fix it @ana', ticket(0))).toBe('## TODO\n\n- [ ] Fix it @ana (#57)')
    expect(change('# Action items\n\n### 1) Better alerts\n\nText.\n', ticket(0))).toBe(
      '# Action items\n\n### 1) Better alerts (#57)\n\nText.\n',
    )
  })

  test('stands inside a title that is closed by hashes, and behind a labelled line', () => {
    expect(change('# Action items\n\n### 1) Better alerts ###\n\nText.\n', ticket(0))).toContain(
      '### 1) Better alerts (#57) ###\n',
    )
    expect(change('## TODO\n\n**Action:** Fix it\n**Owner:** ana\n', ticket(0))).toBe(
      '## TODO\n\n**Action:** Fix it (#57)\n**Owner:** ana\n',
    )
  })

  test('replaces a number, but no other ticket inside a text', () => {
    expect(change('## TODO\n\n- Fix it (#12)\n', ticket(0))).toBe('## TODO\n\n- Fix it (#57)\n')
    expect(refusal('## TODO\n\n- Fix [it](https://github.com/o/r/issues/3) now\n', ticket(0))).toMatch(
      /names .* already/,
    )
  })

  test('is refused where it would break something', () => {
    expect(refusal('## TODO\n\n- Fix it\n', ticket(0, 'soon'))).toMatch(/not a ticket/)
    expect(refusal('## TODO\n\n- Fix it\n', ticket(0, '#1 | x'))).toMatch(/not a ticket/)
    const split = '## Actions\n\n| Action | Owner |\n|---|---|\n| `a | b` | @ana |\n'
    expect(refusal(split, ticket(0))).toMatch(/3 cells where the table has 2/)
    const stray = '## Actions\n\n| Action | Owner |\n| Fix it | @ana |\n|---|---|\n'
    expect(refusal(stray, ticket(0))).toMatch(/right below the header|right below its header/)
  })
})

test('a cell is set alone, its pipes escaped, its line breaks kept out', () => {
  const before = '| a | b |\n|---|---|\n| 1 |    |\n| 3\n'
  const set =
    (row: number, value: string): Change =>
    (postmortem) => {
      const table = postmortem.tables[0]
      if (table === undefined) throw new Error('no table')
      return setCell(postmortem.text, table, row, 1, value)
    }
  expect(change(before, set(0, 'x | y\nz'))).toBe('| a | b |\n|---|---|\n| 1 | x \\| y<br>z |\n| 3\n')
  expect(change(before, set(0, 'k'))).toBe('| a | b |\n|---|---|\n| 1 | k  |\n| 3\n')
  expect(change(before, set(1, 'w'))).toBe('| a | b |\n|---|---|\n| 1 |    |\n| 3 | w |\n')
})

describe('fields', () => {
  const set =
    (name: string, value: string | readonly string[]): Change =>
    (postmortem) =>
      setField(postmortem, name, value)

  test.each([
    ['[]', ['checkout'], '[checkout]'],
    ['[a, "b c"] # who', ['a', 'x: y', 'u, v'], '[a, "x: y", "u, v"] # who'],
    ['[a]', [], '[]'],
    ['TBD', ['a'], '[a]'],
  ])('of several values: %s becomes %j', (before, values, after) => {
    const text = (value: string) => `---\nservices: ${value}\nseverity: P1\n---\n\n# x\n`
    expect(change(text(before), set('services', values))).toBe(text(after))
  })

  test('of several values leave what is more than a list on one line', () => {
    const text = '---\nservices:\n  - a\n---\n'
    expect(refusal(text, set('services', ['b']))).toContain('by hand')
  })

  test.each([
    [
      'in front matter',
      '---\nseverity:\nowner: "x" # who\n---\n',
      'severity',
      'P1',
      '---\nseverity: P1\nowner: "x" # who\n---\n',
    ],
    [
      'quoted where YAML needs it',
      '---\ntitle: a\n---\n',
      'title',
      'Outage: #1',
      '---\ntitle: "Outage: #1"\n---\n',
    ],
    [
      'added to front matter',
      '---\r\ntitle: a\r\n---\r\ntext',
      'owner',
      'ana',
      '---\r\ntitle: a\r\nowner: ana\r\n---\r\ntext',
    ],
    ['in front matter of its own', '\ufeff# Title', 'owner', 'ana', '\ufeff---\nowner: ana\n---\n\n# Title'],
    ['in a list', '- **Owner:** [name]\n', 'owner', 'ana', '- **Owner:** ana\n'],
    [
      'in a bold line',
      '**Severity:**  \n**Status:** open  \n',
      'severity',
      'P2',
      '**Severity:** P2  \n**Status:** open  \n',
    ],
    [
      'in a table',
      '| Field | Value |\n|---|---|\n| **Severity** |  |\n',
      'severity',
      'P0',
      '| Field | Value |\n|---|---|\n| **Severity** | P0 |\n',
    ],
  ])('%s', (_name, before, name, value, after) => {
    expect(change(before, set(name, value))).toBe(after)
    expect(parsePostmortem(after).fields.find((field) => field.name === name)?.text).toBe(value)
  })

  test('what holds more than one value is left to people', () => {
    expect(refusal('---\nowner: [a, b]\n---\n', set('owner', 'c'))).toMatch(/more than one/)
    expect(refusal('---\nowner:\n  - a\n  - b\n---\n', set('owner', 'c'))).toMatch(/more than one/)
    expect(refusal('---\na: [\n---\n', set('owner', 'c'))).toMatch(/cannot be read/)
    expect(refusal('---\na: 1\n# never closed', set('owner', 'c'))).toMatch(/not closed/)
  })
})

describe('timeline', () => {
  const table =
    '## Timeline\n\n| Time (UTC) | Event | Source |\n|---|---|---|\n| 2026-11-20 14:02 | Errors start | metrics |\n| 2026-11-20 14:30 | Rollback done | deploys |\n'

  test('an event takes its place in time and the manner of the others', () => {
    const event: Change = (postmortem) =>
      insertEvent(postmortem, { at: '2026-11-20T14:10:00Z', what: 'Paged', source: 'pager' })
    expect(change(table, event)).toBe(
      table.replace('| metrics |\n', '| metrics |\n| 2026-11-20 14:10 | Paged | pager |\n'),
    )
  })

  test('first, last and in another zone', () => {
    const add =
      (at: string): Change =>
      (postmortem) =>
        insertEvent(postmortem, { at, what: 'x' })
    expect(change(table, add('2026-11-20T13:00:00Z'))).toContain('|---|\n| 2026-11-20 13:00 | x |  |\n')
    expect(change(table, add('2026-11-21T00:10:00Z'))).toMatch(
      /deploys \|\n\| 2026-11-21 00:10 \| x \| {2}\|\n$/,
    )
    const berlin = '## Timeline\n\n| Time (CET) | Event |\n|---|---|\n| 2026-11-20 15:02 | Errors |\n'
    expect(change(berlin, add('2026-11-20T14:05:00Z'))).toContain('| 2026-11-20 15:05 | x |')
  })

  test('rows are sorted when their times are whole, and left alone when sorting would change the day', () => {
    const sort: Change = (postmortem) => sortTimeline(postmortem)
    const mixed = table.replace('14:02', '14:40')
    expect(change(mixed, sort).indexOf('14:30')).toBeLessThan(change(mixed, sort).indexOf('14:40'))
    expect(apply(table, sort)).toBe(table)
    const night =
      '---\nstarted: 2026-11-20T20:00:00Z\n---\n## Timeline\n\n| Time | Event |\n|---|---|\n| 23:50 | a |\n| 00:10 | b |\n| 2026-11-19 22:00 | c |\n'
    expect(refusal(night, sort)).toMatch(/have no date/)
  })

  test('lists are sorted with what stands below each entry', () => {
    const sort: Change = (postmortem) => sortTimeline(postmortem)
    const late = '- 2026-11-20 14:40 Rolled back\n  - 14:45 the graph fell\n  - 14:42 the queue drained\n'
    const list = `## Timeline\r\n\r\n${late}\n* 2026-11-20 15:00 x\n* 2026-11-20 14:50 y`
    expect(change(list, sort)).toBe(list.replace('15:00 x', '14:50 y').replace(/14:50 y$/, '15:00 x'))
    const mixed = `## Timeline\n\n${late}- 2026-11-20 14:05 Alert\n`
    expect(change(mixed, sort)).toBe(`## Timeline\n\n- 2026-11-20 14:05 Alert\n${late}`)
    const numbered = '## Timeline\n\n1. 2026-11-20 14:40 b\n2. 2026-11-20 14:05 a\n'
    expect(apply(numbered, sort)).toBe(numbered)
    const talking = '## Timeline\n\n- 2026-11-20 14:40 b\n- then nothing\n- 2026-11-20 14:05 a\n'
    expect(apply(talking, sort)).toBe(talking)
  })

  test('a row for an unknown column is refused', () => {
    const add: Change = (postmortem) => {
      const found = postmortem.tables[0]
      if (found === undefined) throw new Error('no table')
      return insertRow(postmortem, found, { colour: 'red' })
    }
    expect(refusal(table, add)).toMatch(/no column for `colour`/)
  })
})

test('a section goes where the standard order wants it', () => {
  const insert: Change = (postmortem) => insertSection(postmortem, 'impact', 'TBD')
  expect(change('# T\n\n### Summary\n\nx\n\n### Root cause\n\ny\n', insert)).toBe(
    '# T\n\n### Summary\n\nx\n\n### Impact\n\nTBD\n\n### Root cause\n\ny\n',
  )
  expect(change('# T\r\n\r\n## Summary', insert)).toBe(
    '# T\r\n\r\n## Summary\r\n\r\n## Impact\r\n\r\nTBD\r\n',
  )
})
