import { setTicketsIn } from '../../document/edit/setTickets.ts'
import { shortName } from '../../incident/observed/isHere.ts'
import type { ReadDocument } from '../../incident/situation.ts'
import { commitWords } from '../../messages/pullRequest/commitWords.ts'
import { parseOptions } from '../case/parseOptions.ts'
import type { RuledSituation } from '../case/situationOf.ts'
import type { Effect } from '../effect.ts'

/**
 * One commit that writes the issue numbers into the ticket cells and changes nothing else. Waits until every row has
 * its issue. Before the merge it goes to the postmortem's branch, after it to the default branch.
 */
export function writeTickets(situation: RuledSituation, read: ReadDocument): readonly Effect[] {
  const { snapshot } = situation
  const path = snapshot.documentPath
  const target = targetOf(situation)
  const tickets = new Map(
    read.rows.flatMap(({ item, link }) =>
      link.kind === 'filed' ? [[item.key, shortName(link.issue, snapshot.repository)] as const] : [],
    ),
  )
  if (!path || !target || tickets.size === 0) return []
  const { text } = setTicketsIn(read.postmortem, tickets, parseOptions(snapshot, situation.policy))
  if (text === read.postmortem.text) return []
  return [
    {
      kind: 'commit-file',
      branch: target.branch,
      expectedHead: target.head,
      path,
      text,
      headline: commitWords.tickets(situation.facts.id, tickets.size),
    },
  ]
}

function targetOf(situation: RuledSituation) {
  const { pullRequest, repository } = situation.snapshot
  if (pullRequest?.state === 'open') return { branch: pullRequest.branch, head: pullRequest.head }
  return repository.defaultBranch
    ? { branch: repository.defaultBranch.name, head: repository.defaultBranch.head }
    : undefined
}
