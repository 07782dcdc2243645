import { describe, expect, test } from 'vitest'
import { setTickets } from '../../src/document/edit/setTickets.ts'
import { parsePostmortem } from '../../src/document/parsePostmortem.ts'
import { sameBesideTickets } from '../../src/document/sameBesideTickets.ts'

const document = `---
severity: P1
---

# Checkout fails

## Action items

| Action | Owner | Ticket |
|--------|-------|--------|
| Add an alert | @ana | |
| Practise the rollback | Bob | TBD |

### Later

| Change | Owner |
|--------|-------|
| Review the pools | @carla |

- [ ] Tell support (@ana)

## Lessons learned

- Rollbacks are quick.
`

function written(text: string, first = 57): string {
  const tickets = new Map(parsePostmortem(text).actions.map((item, at) => [item.key, `#${first + at}`]))
  const result = setTickets(text, tickets)
  expect(result.refused).toEqual([])
  return result.text
}

const filed = written(document)

describe('only tickets differ', () => {
  test('after the app wrote every ticket, columns added for them included', () => {
    expect(filed).not.toBe(document)
    expect(filed).toContain('| Change | Owner | Ticket |')
    expect(sameBesideTickets(document, filed)).toBe(true)
    expect(sameBesideTickets(document, document)).toBe(true)
  })

  test('after a ticket was changed', () => {
    expect(sameBesideTickets(filed, filed.replace('#58', '#99'))).toBe(true)
  })

  test('with Windows line ends and without a last line end', () => {
    const windows = document.replaceAll('\n', '\r\n').trimEnd()
    expect(sameBesideTickets(windows, written(windows))).toBe(true)
  })
})

describe('anything else differs', () => {
  test.each<readonly [string, (text: string) => string]>([
    ['a word of a lesson', (text) => text.replace('quick', 'slow')],
    ['the severity', (text) => text.replace('P1', 'P2')],
    ['an owner', (text) => text.replace('Bob', 'Bo')],
    ['an action', (text) => text.replace('Add an alert', 'Add two alerts')],
    ['an action that is gone', (text) => text.replace(/\| Practise.*\n/, '')],
    ['an action that is new', (text) => text.replace('- [ ] Tell', '- [ ] Hide it\n- [ ] Tell')],
    ['rows in another order', (text) => text.replace(/(\| Add.*\n)(\| Practise.*\n)/, '$2$1')],
    ['a ticked box', (text) => text.replace('- [ ]', '- [x]')],
    ['white space at the end of a line', (text) => text.replace('## Lessons learned', '## Lessons learned ')],
    ['the last line end', (text) => text.trimEnd()],
    ['another line end', (text) => text.replace('quick.\n', 'quick.\r\n')],
    ['a comment in a ticket cell', (text) => text.replace('| #57 |', '| #57 <!-- approved --> |')],
    ['text in a ticket cell', (text) => text.replace('| #57 |', '| #57 and drop the table |')],
    ['a link as a ticket', (text) => text.replace('#57', '[#57](https://evil.example/1)')],
    ['an address as a ticket', (text) => text.replace('#57', 'https://evil.example/issues/57')],
    [
      'another title of the new column',
      (text) => text.replace('| Change | Owner | Ticket |', '| Change | Owner | Issue |'),
    ],
    [
      'one more column',
      (text) => text.replace('| Change | Owner | Ticket |', '| Change | Owner | Ticket | X |'),
    ],
    ['a ticket outside the table', (text) => text.replace('quick.', 'quick. (#60)')],
    ['an invisible character', (text) => text.replace('quick', 'qu\u200bick')],
  ])('%s', (_name, hostile) => {
    const after = hostile(filed)
    expect(after).not.toBe(filed)
    expect(sameBesideTickets(document, after)).toBe(false)
  })

  test('a ticket that is gone', () => {
    expect(sameBesideTickets(filed, filed.replace('| #57 |', '| |'))).toBe(false)
  })

  test('a change and a ticket in one commit', () => {
    expect(sameBesideTickets(filed, filed.replace('#58', '#99').replace('quick', 'slow'))).toBe(false)
  })
})
