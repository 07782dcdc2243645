import { sharingTickets } from '../../find/actions/ticketDoubts.ts'
import { holding } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'

const table = (first: string, second: string) =>
  `## Action items\n\n| Action | Ticket |\n| --- | --- |\n| Alert on queue depth | ${first} |\n| Limit the batch | ${second} |\n`

export const sharedTicket: Rule = {
  id: 'action/shared-ticket',
  reason:
    'An issue has one title, one owner and one due date; two rows that both want to set them undo each other for ever.',
  levels: holding,
  examples: {
    good: [table('#57', '#58'), table('#57', 'acme/app#57'), table('OPS-12', 'OPS-12')],
    bad: [
      table('#57', '#57'),
      {
        text: table('#57', 'Acme/shop#57'),
        outside: { repository: { owner: 'acme', name: 'shop' } },
      },
    ],
  },
  check: (postmortem, { outside }) =>
    [...sharingTickets(postmortem.actions, outside?.repository)].map(({ ticket: at }) => ({
      at,
      message: `More than one row names ${quoted(at.text)}. Keep it in the row that it is for and empty the other cell, or join the rows; until then the issue is left as it is.`,
    })),
}
