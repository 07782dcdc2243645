import type { IsoDate, Postmortem } from '../../document/model/postmortem.ts'
import type { CitedObject, Outside, TicketState } from '../../document/rules/outside.ts'
import type { Approvals } from '../../incident/approvals.ts'
import type { Facts } from '../../incident/facts/facts.ts'
import { isHere } from '../../incident/observed/isHere.ts'
import type { IssueState, Snapshot } from '../../incident/observed/snapshot.ts'
import type { Policy } from '../../policy/policy.ts'
import { assignee, ownerLogins } from './assignee.ts'

/** What GitHub knows and the document's rules ask for: people, tickets, and GitHub's own times. */
export function outsideOf(
  postmortem: Postmortem,
  snapshot: Snapshot,
  policy: Policy,
  facts: Facts,
  {
    due,
    approvals: { approvedBy },
  }: { readonly due: IsoDate; readonly approvals: Pick<Approvals, 'approvedBy'> },
): Outside {
  const { issue, pullRequest, repository } = snapshot
  const issues = [...snapshot.subIssues, ...snapshot.adopted].filter((one) => isHere(one, repository))
  return {
    repository: { owner: repository.owner, name: repository.name },
    assignable: assignability(postmortem, snapshot, policy),
    people: new Map(Object.entries(policy.people)),
    incident: {
      number: issue.number,
      url: issue.url,
      opened: issue.createdAt,
      ...(pullRequest ? { begun: pullRequest.createdAt } : {}),
      due,
      severity: facts.severity,
      ...(facts.commander ? { commander: facts.commander } : {}),
      milestones: recorded(facts),
    },
    tickets: new Map(issues.map((one) => [one.number, ticketState(one)])),
    cited: new Map([...issues.map(citedIssue), ...merges(snapshot)].map((one) => [one.number, one])),
    ...(policy.legal.length > 0 ? { legal: approvedBy.some(({ login }) => speaks(login, policy)) } : {}),
    ...(pullRequest?.mergedAt ? { published: pullRequest.mergedAt } : {}),
  }
}

function speaks(login: string, { legal }: Pick<Policy, 'legal'>): boolean {
  return legal.some((one) => one.toLowerCase() === login.toLowerCase())
}

function assignability(
  postmortem: Postmortem,
  snapshot: Snapshot,
  policy: Policy,
): ReadonlyMap<string, boolean> {
  const logins = postmortem.actions.flatMap((item) => ownerLogins(item, policy))
  return new Map(
    logins.flatMap((login) => {
      const account = assignee(snapshot, login)
      return account === undefined ? [] : [[login, account !== null] as const]
    }),
  )
}

/** Moments that GitHub itself recorded; what people stated in the form is theirs to correct. */
function recorded({ times }: Facts): NonNullable<NonNullable<Outside['incident']>['milestones']> {
  const known = { mitigated: times.mitigated, resolved: times.resolved }
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, time]) => (time?.source === 'label' ? [[name, time.at]] : [])),
  )
}

function ticketState({ open, closedAs, closedAt }: IssueState): TicketState {
  return { open, ...(closedAs ? { closedAs } : {}), ...(closedAt ? { closedAt } : {}) }
}

function citedIssue({ number, createdAt, closedAt }: IssueState): CitedObject {
  return { number, opened: createdAt, ...(closedAt ? { closed: closedAt } : {}) }
}

function merges({ history }: Snapshot): readonly CitedObject[] {
  return history.flatMap((event) =>
    event.kind === 'merged' ? [{ number: event.pullRequest.number, merged: event.at }] : [],
  )
}
