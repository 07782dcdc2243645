import { applyEdits } from '../document/applyEdits.ts'
import { setTicket } from '../document/edit/setTicket.ts'
import { parsePostmortem } from '../document/parsePostmortem.ts'
import type { ReadDocument } from '../incident/situation.ts'
import { commitWords } from '../messages/commitWords.ts'
import type { Case } from './caseOf.ts'
import type { Effect } from './effect.ts'

/**
 * One commit that writes the issue numbers into the ticket cells and changes nothing else. Waits until every row has
 * its issue. Before the merge it goes to the postmortem's branch, after it to the default branch.
 */
export function writeTickets(situation: Case, read: ReadDocument): readonly Effect[] {
  const { snapshot } = situation
  const path = snapshot.documentPath
  const target = targetOf(situation)
  const tickets = read.rows.flatMap(({ item, link }) =>
    link.kind === 'filed' ? [{ key: item.key, number: link.issue.number }] : [],
  )
  const before = read.postmortem.text
  const text = path && target ? tickets.reduce(writeTicket, before) : before
  if (!path || !target || text === before) return []
  return [
    {
      kind: 'commit-file',
      branch: target.branch,
      expectedHead: target.head,
      path,
      text,
      headline: commitWords.tickets(situation.facts.id, tickets.length),
    },
  ]
}

// One after the other: the first edit may add the ticket column that the next one fills.
function writeTicket(text: string, ticket: { readonly key: string; readonly number: number }): string {
  const postmortem = parsePostmortem(text)
  const item = postmortem.actions.find((candidate) => candidate.key === ticket.key)
  if (!item) return text
  const edits = setTicket(postmortem, item, `#${ticket.number}`)
  return 'refused' in edits ? text : applyEdits(text, edits)
}

function targetOf(situation: Case) {
  const { pullRequest, repository } = situation.snapshot
  if (pullRequest?.state === 'open') return { branch: pullRequest.branch, head: pullRequest.head }
  return repository.defaultBranch
    ? { branch: repository.defaultBranch.name, head: repository.defaultBranch.head }
    : undefined
}
