import { expect, test } from 'vitest'
import { applyEdits } from '../../../src/document/edit/applyEdits.ts'
import { isRefusal } from '../../../src/document/edit/refuse.ts'
import { setTicket } from '../../../src/document/edit/setTicket.ts'
import { parsePostmortem } from '../../../src/document/parsePostmortem.ts'

const table = (cell: string) =>
  `## Action items\n\n| Action | Ticket |\n| --- | --- |\n| Alert on queue depth | ${cell} |\n`

function write(text: string): string | undefined {
  const postmortem = parsePostmortem(text)
  const edits = setTicket(postmortem, postmortem.actions[0] ?? expect.unreachable(), '#57')
  return isRefusal(edits) ? undefined : applyEdits(text, edits)
}

test.each([
  ['backlog', '#57 **backlog**', 'open'],
  ['Done', '#57 **Done**', 'done'],
  ['n/a **TODO**', '#57 **TODO**', 'open'],
  ['#56 **DONE**', '#57 **DONE**', 'done'],
])('the state in the ticket cell %j stays beside the ticket', (cell, after, status) => {
  const written = write(table(cell)) ?? expect.unreachable()
  expect(written).toBe(table(after))
  expect(parsePostmortem(written).actions[0]).toMatchObject({
    ticket: { value: { kind: 'issue', number: 57 } },
    status: { value: status },
  })
  expect(write(written)).toBe(written)
})

test.each(['INC0012345', 'PLAT 12', '7', 'tracked in the epic', 'see Jira'])(
  'a cell that says %j is not written over',
  (cell) => {
    expect(write(table(cell))).toBeUndefined()
  },
)

test.each(['', '-', 'TBD', 'n/a', '#56'])('a cell that says %j is filled', (cell) => {
  expect(write(table(cell))?.replace(/ +/g, ' ')).toBe(table('#57'))
})
