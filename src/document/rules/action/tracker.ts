import { isUnreadTicket } from '../../find/actions/ticketDoubts.ts'
import { advising } from '../levels.ts'
import { quoted } from '../quoted.ts'
import type { Rule } from '../rule.ts'
import { trackedActions } from '../trackedActions.ts'

const table = (ticket: string, status: string) =>
  `## Action items\n\n| Action | Status | Ticket |\n| --- | --- | --- |\n| Alert on queue depth | ${status} | ${ticket} |\n`

export const tracker: Rule = {
  id: 'action/tracker',
  convention: true,
  reason: 'An action that lives only in a document is forgotten with it; a ticket reminds.',
  // Whether rows have their issues is the gate's own question, since the app makes them.
  levels: advising,
  examples: {
    good: [table('#57', 'Open'), table('OPS-12', 'Open'), table('', 'Done')],
    bad: [table('', 'Open')],
  },
  check: (postmortem) =>
    trackedActions(postmortem)
      .filter(
        (item) => item.ticket.value === undefined && !isUnreadTicket(item) && item.status.value !== 'done',
      )
      .map((item) => ({ at: item.action, message: quoted(item.title || item.action.text) })),
  fold: (hits, postmortem) => {
    const [first = { at: { start: 0, end: 0 }, message: '' }] = hits
    const which =
      hits.length === 1
        ? `The action ${first.message} has no ticket`
        : `${hits.length} of ${postmortem.actions.length} actions have no ticket: ${first.message} and ${hits.length - 1} more`
    return {
      at: first.at,
      message: `${which}. Debrief files them when the pull request leaves draft; or name an existing one, for example \`#57\`.`,
    }
  },
}
