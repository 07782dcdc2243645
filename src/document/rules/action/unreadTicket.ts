import { isUnreadTicket } from '../../find/actions/ticketDoubts.ts'
import { holding } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { templateText } from '../templateText.ts'

const table = (ticket: string) =>
  `## Action items\n\n| Action | Ticket |\n| --- | --- |\n| Alert on queue depth | ${ticket} |\n`

export const unreadTicket: Rule = {
  id: 'action/unread-ticket',
  reason:
    'A ticket that cannot be read may be real: an issue made beside it would be a second one, and a number in its place would hide it.',
  levels: holding,
  examples: {
    good: [
      table('#57'),
      table('OPS-12'),
      table('https://tracker.example/57'),
      table(''),
      table('n/a'),
      table('TBD'),
    ],
    bad: [table('INC0012345'), table('PLAT 12'), table('57'), table('tracked in the epic')],
  },
  check: (postmortem, { settings }) => {
    const isTemplate = templateText(postmortem)
    return postmortem.actions
      .filter((item) => isUnreadTicket(item, settings.words.trackers) && !isTemplate(item.ticket))
      .map(({ ticket: at }) => {
        const number = /^\d{1,9}$/.test(at.text)
          ? `For issue ${at.text} of this repository write \`#${at.text}\`.`
          : 'Name it as `#57`, `org/repo#57`, a key such as `OPS-123`, or its address.'
        return {
          at,
          message: `The ticket ${quoted(at.text)} cannot be read, so it was left as it is, and no issue was made. ${number} To have one made, empty the cell. A tracker of yours can be named in \`document.trackers\`.`,
        }
      })
  },
}
