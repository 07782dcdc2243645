import type { IsoInstant } from '../../document/model/postmortem.ts'
import { categoryOf } from '../../incident/facts/categoryOf.ts'
import { declarationOf } from '../../incident/facts/declaration.ts'
import { readIssueForm } from '../../incident/facts/issueForm.ts'
import { servicesOf } from '../../incident/facts/servicesOf.ts'
import type { Account } from '../../incident/observed/account.ts'
import type {
  Dashboard,
  ListedIncident,
  Needs,
  RepositorySnapshot,
  Resolved,
} from '../../incident/observed/snapshot.ts'
import { tickedIn } from '../../incident/ours/askBox.ts'
import { isApp } from '../../incident/ours/isApp.ts'
import { firstMarker } from '../../incident/ours/marker.ts'
import { isUnread, mayWrite } from '../../incident/rights.ts'
import { severityOf } from '../../incident/values/severityOf.ts'
import {
  type DashboardFacts,
  dashboard,
  dashboardLabel,
  isIdle,
  type PastIncident,
} from '../../messages/configuration/dashboard.ts'
import type { Policy } from '../../policy/policy.ts'
import { rulingOf } from '../case/rulingOf.ts'
import { startOf } from '../case/standing.ts'
import { hasLabel } from '../createMissing.ts'
import type { Effect } from '../effect.ts'
import type { Plan } from '../plan.ts'
import type { Pace, PlanSettings } from '../planSettings.ts'
import { sameText } from '../updateStatus.ts'

const mostListed = 100
/** GitHub is asked for so many at most, fifty a request. */
const mostAsked = 200

/**
 * The dashboard: lists the incidents from before the app came that would need a postmortem, and passes on what people ask
 * for by ticking their boxes. It is opened when there is something to say, and closed when there is nothing more.
 */
export function planDashboard(
  before: RepositorySnapshot,
  { policy, begun = [], pace }: Pick<PlanSettings, 'policy' | 'begun' | 'pace'>,
): Plan {
  const arrived = arrivalOf(before)
  const seen = { ...before, repository: { ...before.repository, installed: arrived } }
  const { incidents } = seen.resolved
  if (!incidents)
    return {
      effects: [],
      needs: { ...nothing, incidents: { labels: policy.incidentLabels, types: policy.incidentTypes } },
    }
  const lacking = incidents.filter(
    (one) => needsPostmortem(one, seen, policy) && !begun.includes(one.issue.number),
  )
  const editors = seen.dashboard ? editorsSince(seen.dashboard, seen.repository.bot) : []
  const ticked = ticksOf(seen, editors)
  const needs = needsOf(seen, lacking, [...editors.map(({ login }) => login), ...ticked.values()])
  if (needs) return { effects: [], needs }
  const start = Date.parse(startOf(seen, policy))
  const skipped = new Set(
    (pace?.waiting ?? []).flatMap(({ number, why }) => (why === 'skipped' ? [number] : [])),
  )
  const known = lacking.filter(
    ({ issue: { number } }) => seen.resolved.begun?.[number] === false && !skipped.has(number),
  )
  const isPast = (one: ListedIncident) => Date.parse(declarationOf(one, policy).at) < start
  const { past, ...more } = factsOf(seen, known.filter(isPast), policy, editors, ticked)
  const waitsAlready = (number: number) => pace?.waiting.some((one) => one.number === number)
  const facts: DashboardFacts = {
    past,
    ...more,
    ...waiting(pace, past),
    mostAnHour: policy.mostAnHour,
    mostADay: policy.mostADay,
  }
  return {
    effects: effectsFor(seen, facts),
    arrived,
    lists: past.map(({ number }) => number),
    asks: past.flatMap(({ number, askedBy }) =>
      askedBy && !waitsAlready(number) ? [{ number, login: askedBy }] : [],
    ),
    // Open ones are found by each sweep.
    looks: known.filter((one) => !isPast(one) && !one.issue.open).map(({ issue }) => issue.number),
  }
}

/** When the app came: what the dashboard says of it outlives the app's own memory, and lies before the dashboard. */
function arrivalOf({ repository: { installed = '' }, dashboard: existing }: RepositorySnapshot): IsoInstant {
  const said = firstMarker(existing?.body)?.fields['since'] ?? ''
  return existing && said > installed && said <= existing.createdAt ? said : installed
}

function needsOf(
  { resolved }: RepositorySnapshot,
  lacking: readonly ListedIncident[],
  people: readonly string[],
): Needs | undefined {
  const unread = [...new Set(people)].filter((login) => isUnread(resolved, login))
  const begun = resolved.begun ? [] : lacking.map(({ issue }) => issue.number).slice(0, mostAsked)
  return unread.length + begun.length > 0 ? { ...nothing, permissions: unread, begun } : undefined
}

const nothing: Needs = { permissions: [], assignable: [], issues: [], labels: [], files: [] }

/** What was closed as no incident after all needs none. */
function needsPostmortem(
  { issue }: ListedIncident,
  { repository }: RepositorySnapshot,
  policy: Policy,
): boolean {
  if (issue.closedAs === 'not_planned' || issue.closedAs === 'duplicate') return false
  const form = readIssueForm(issue.body, policy.questions)
  const labels = issue.labels.map(({ name }) => name)
  const facts = {
    severity: severityIn(issue, policy),
    ...categoryOf(form.category, labels),
    services: servicesOf(form.services, labels),
  }
  return rulingOf({ issue, repository }, facts, policy).ruling.postmortem === 'required'
}

function severityIn({ labels, body }: ListedIncident['issue'], policy: Policy) {
  const names = labels.map(({ name }) => name)
  return severityOf(names, readIssueForm(body, policy.questions).severities, policy).severity
}

function factsOf(
  { repository, resolved, dashboard: existing }: RepositorySnapshot,
  past: readonly ListedIncident[],
  policy: Policy,
  editors: readonly Account[],
  ticked: ReadonlyMap<number, string>,
): Omit<DashboardFacts, 'turns' | 'unconfirmed' | 'skipped' | 'mostAnHour' | 'mostADay'> {
  const strangers = editors.filter((one) => !mayTick(one, resolved))
  const before = firstMarker(existing?.body)?.fields['refused']?.split('+') ?? []
  return {
    since: repository.installed ?? '',
    past: past.slice(0, mostListed).map((one): PastIncident => {
      const { number, url, title, open } = one.issue
      const login = ticked.get(number)
      const askedBy = login !== undefined && mayWrite(resolved, login) ? login : undefined
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

function mayTick({ kind, login }: Account, resolved: Resolved): boolean {
  return kind === 'user' && mayWrite(resolved, login)
}

/** Whose word each ticked box is. Where somebody edited the list who may not, what it says counts for nothing. */
function ticksOf(
  { dashboard: existing, resolved }: RepositorySnapshot,
  editors: readonly Account[],
): ReadonlyMap<number, string> {
  if (
    editors.some((one) => one.kind !== 'user' || (!isUnread(resolved, one.login) && !mayTick(one, resolved)))
  )
    return new Map()
  const last = editors.at(-1)?.login
  const ticks = [...tickedIn(existing?.body ?? '')]
  return new Map(ticks.flatMap(([number, by = last]) => (by === undefined ? [] : [[number, by] as const])))
}

/** What waits, oldest first; what is listed with a box says so itself. */
function waiting(
  pace: Pace | undefined,
  past: readonly PastIncident[],
): Pick<DashboardFacts, 'turns' | 'unconfirmed' | 'skipped'> {
  const listed = new Set(past.map(({ number }) => number))
  const all = (pace?.waiting ?? [])
    .filter(({ number }) => !listed.has(number))
    .toSorted((a, b) => a.number - b.number)
  return {
    turns: all.flatMap(({ number, why }) => (why === 'turn' || why === 'backlog' ? [number] : [])),
    unconfirmed: all.flatMap(({ number, why }) => (why === 'confirmation' ? [number] : [])),
    skipped: all.flatMap(({ number, why, because = '' }) =>
      why === 'skipped' ? [{ number, reason: because }] : [],
    ),
  }
}

/** Who edited the list since the app last wrote it, in the order of their edits. */
function editorsSince({ edits, createdAt }: Dashboard, bot: Account): readonly Account[] {
  const isOurs = ({ by }: { readonly by: Account }) => isApp(by, bot)
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
  const closedByUs = firstMarker(existing.body)?.fields['idle'] === 'yes'
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
