import type { IsoInstant } from '../document/model/postmortem.ts'
import { declarationOf } from '../incident/declaration.ts'
import { readIssueForm } from '../incident/issueForm.ts'
import { isUnread, mayWrite } from '../incident/rights.ts'
import { severityOf } from '../incident/severityOf.ts'
import type { Account, Dashboard, ListedIncident, Needs, RepositorySnapshot } from '../incident/snapshot.ts'
import {
  type DashboardFacts,
  dashboard,
  dashboardLabel,
  isIdle,
  type PastIncident,
  tickedIn,
} from '../messages/dashboard.ts'
import { readMarkers } from '../messages/marker.ts'
import type { Policy } from '../policy/policy.ts'
import { hasLabel } from './createMissing.ts'
import type { Effect } from './effect.ts'
import type { Plan } from './plan.ts'
import type { PlanSettings } from './planSettings.ts'
import { startOf } from './standing.ts'
import { sameText } from './updateStatus.ts'

const mostListed = 100
/** GitHub is asked for so many at most, fifty a request. */
const mostAsked = 200

/**
 * The dashboard: lists the incidents from before the app came that would need a postmortem, and passes on what people ask
 * for by ticking their boxes. It is opened when there is something to say, and closed when there is nothing more.
 */
export function planDashboard(
  before: RepositorySnapshot,
  { policy, begun = [] }: Pick<PlanSettings, 'policy' | 'begun'>,
): Plan {
  const arrived = arrivalOf(before)
  const seen = { ...before, repository: { ...before.repository, installed: arrived } }
  const { incidents } = seen.resolved
  if (!incidents) return { effects: [], needs: { ...nothing, incidents: policy.incidentLabels } }
  const lacking = incidents.filter((one) => needsPostmortem(one, policy) && !begun.includes(one.issue.number))
  const editors = seen.dashboard ? editorsSince(seen.dashboard, seen.repository.bot) : []
  const needs = needsOf(seen, lacking, editors)
  if (needs) return { effects: [], needs }
  const start = Date.parse(startOf(seen, policy))
  const known = lacking.filter(({ issue }) => seen.resolved.begun?.[issue.number] === false)
  const isPast = (one: ListedIncident) => Date.parse(declarationOf(one, policy).at) < start
  const facts = factsOf(seen, known.filter(isPast), policy, editors)
  return {
    effects: effectsFor(seen, facts),
    arrived,
    lists: facts.past.map(({ number }) => number),
    asks: facts.past.flatMap(({ number, askedBy }) => (askedBy ? [{ number, login: askedBy }] : [])),
    // Open ones are found by each sweep.
    looks: known.filter((one) => !isPast(one) && !one.issue.open).map(({ issue }) => issue.number),
  }
}

/** When the app came: what the dashboard says of it outlives the app's own memory, and lies before the dashboard. */
function arrivalOf({ repository: { installed = '' }, dashboard: existing }: RepositorySnapshot): IsoInstant {
  const said = readMarkers(existing?.body ?? '')[0]?.fields['since'] ?? ''
  return existing && said > installed && said <= existing.createdAt ? said : installed
}

function needsOf(
  { resolved }: RepositorySnapshot,
  lacking: readonly ListedIncident[],
  editors: readonly Account[],
): Needs | undefined {
  const unread = editors.filter(({ login }) => isUnread(resolved, login)).map(({ login }) => login)
  const begun = resolved.begun ? [] : lacking.map(({ issue }) => issue.number).slice(0, mostAsked)
  return unread.length + begun.length > 0 ? { ...nothing, permissions: unread, begun } : undefined
}

const nothing: Needs = { permissions: [], assignable: [], issues: [], labels: [], files: [] }

/** What was closed as no incident after all needs none. */
function needsPostmortem({ issue }: ListedIncident, policy: Policy): boolean {
  if (issue.closedAs === 'not_planned' || issue.closedAs === 'duplicate') return false
  return policy.required.includes(severityIn(issue, policy))
}

function severityIn({ labels, body }: ListedIncident['issue'], policy: Policy) {
  const names = labels.map(({ name }) => name)
  return severityOf(names, readIssueForm(body).severity, policy)
}

function factsOf(
  { repository, resolved, dashboard: existing }: RepositorySnapshot,
  past: readonly ListedIncident[],
  policy: Policy,
  editors: readonly Account[],
): DashboardFacts {
  const strangers = editors.filter(({ kind, login }) => kind !== 'user' || !mayWrite(resolved, login))
  const last = editors.at(-1)?.login
  // One of them may have written anything into it: what it says then counts for nothing.
  const ticked = strangers.length > 0 ? new Map<number, string>() : tickedIn(existing?.body ?? '')
  const asked = (number: number) => (ticked.has(number) ? (ticked.get(number) ?? last) : undefined)
  const before = readMarkers(existing?.body ?? '')[0]?.fields['refused']?.split('+') ?? []
  return {
    since: repository.installed ?? '',
    past: past.slice(0, mostListed).map((one): PastIncident => {
      const { number, url, title, open } = one.issue
      const askedBy = asked(number)
      return {
        number,
        url,
        title,
        severity: severityIn(one.issue, policy),
        declared: declarationOf(one, policy).at.slice(0, 10),
        open,
        ...(askedBy ? { askedBy } : {}),
      }
    }),
    more: Math.max(0, past.length - mostListed),
    // Said until somebody else edits it.
    refused: editors.length > 0 ? [...new Set(strangers.map(({ login }) => login))] : before,
  }
}

/** Who edited the list since the app last wrote it, in the order of their edits. */
function editorsSince({ edits, createdAt }: Dashboard, bot: Account): readonly Account[] {
  const isOurs = ({ by }: { readonly by: Account }) => by.kind === 'bot' && by.databaseId === bot.databaseId
  const written = edits.filter(isOurs).map(({ at }) => Date.parse(at))
  const last = Math.max(Date.parse(createdAt), ...written)
  const theirs = edits
    .filter((edit) => !isOurs(edit) && Date.parse(edit.at) >= last)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ by }) => by)
  return [...new Map(theirs.toReversed().map((one) => [one.login, one])).values()].toReversed()
}

function effectsFor(
  { dashboard: existing, labels }: RepositorySnapshot,
  facts: DashboardFacts,
): readonly Effect[] {
  const idle = isIdle(facts)
  if (!existing) return idle ? [] : open(labels, facts)
  const body = dashboard.body(facts, existing.body)
  // Whoever closed it while it had something to say does not want it: it is kept in step, and stays closed.
  const closedByUs = readMarkers(existing.body)[0]?.fields['idle'] === 'yes'
  return [
    ...(sameText(existing.body, body) ? [] : [{ kind: 'update-issue', issue: existing.id, body } as const]),
    ...(existing.open && idle ? [{ kind: 'close-issue', issue: existing.id, as: 'completed' } as const] : []),
    ...(!existing.open && !idle && closedByUs ? [{ kind: 'reopen-issue', issue: existing.id } as const] : []),
  ]
}

function open(labels: RepositorySnapshot['labels'], facts: DashboardFacts): readonly Effect[] {
  const create: Effect = {
    kind: 'create-issue',
    item: 'dashboard',
    title: dashboard.title,
    body: dashboard.body(facts),
    assignees: [],
    labels: [dashboardLabel.name],
  }
  // Without its label it would not be found again. Creating one that is there, beyond those read, does no harm.
  return hasLabel(labels, dashboardLabel.name)
    ? [create]
    : [{ kind: 'create-label', ...dashboardLabel }, create]
}
