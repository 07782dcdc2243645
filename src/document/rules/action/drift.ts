import type { ActionItem } from '../../model/postmortem.ts'
import { reviewing } from '../levels.ts'
import type { Outside, TicketState } from '../outside.ts'
import { quoted } from '../quoted.ts'
import type { Hit, Rule } from '../rule.ts'
import { trackedActions } from '../trackedActions.ts'

const table = (status: string) =>
  `## Action items\n\n| Action | Status | Ticket |\n| --- | --- | --- |\n| Alert on queue depth | ${status} | #57 |\n`
const open: Outside = { tickets: new Map([[57, { open: true }]]) }
const closed: Outside = { tickets: new Map([[57, { open: false, closedAs: 'completed' }]]) }

export const drift: Rule = {
  id: 'action/drift',
  reason:
    'A document that says done while the ticket is open, or the other way round, cannot be trusted for either.',
  levels: reviewing,
  examples: {
    good: [{ text: table('Done'), outside: closed }, { text: table('Open'), outside: open }, table('Done')],
    bad: [
      { text: table('Done'), outside: open, fixed: table('In progress') },
      { text: table('Open'), outside: closed, fixed: table('Done') },
      { text: table('Open'), outside: { tickets: new Map([[57, null]]) } },
    ],
  },
  ready: ({ outside }) => outside?.tickets !== undefined,
  check: (postmortem, { outside }) =>
    trackedActions(postmortem).flatMap((item) => {
      const ticket = item.ticket.value
      if (ticket?.kind !== 'issue' || ticket.repository !== undefined) return []
      const state = outside?.tickets?.get(ticket.number)
      return state === undefined ? [] : compare(item, ticket.number, state)
    }),
}

function compare(item: ActionItem, number: number, state: TicketState | null): readonly Hit[] {
  const action = quoted(item.title || item.action.text)
  if (state === null) {
    const message = `There is no issue #${number} here any more. Name the ticket that tracks ${action}, or leave the cell empty to have one filed.`
    return [{ at: item.ticket, message }]
  }
  if (item.status.text === '' || item.status.value === undefined) return []
  const says = item.status.value === 'done'
  if (says !== state.open) return []
  const actual = state.open ? 'In progress' : state.closedAs === 'not_planned' ? 'Dropped' : 'Done'
  const found = state.open ? 'is open' : 'is closed'
  return [
    {
      at: item.status,
      message: `The document says ${quoted(item.status.text)}, but #${number} ${found}. Set the status to “${actual}”, or correct the ticket.`,
      fix: () => [{ start: item.status.start, end: item.status.end, text: actual }],
    },
  ]
}
