import { isUnread } from '../incident/rights.ts'
import type { ReadDocument } from '../incident/situation.ts'
import type { Needs, Snapshot } from '../incident/snapshot.ts'
import type { Wish } from '../incident/wish.ts'
import { actionLabels } from './actionLabels.ts'
import { assignee, ownerLogins } from './assignee.ts'
import { type Case, caseOf } from './caseOf.ts'
import { unread } from './createMissing.ts'
import { fileActions } from './fileActions.ts'
import { followFacts } from './followFacts.ts'
import { dropOrphans, followRows } from './followRows.ts'
import { missingEvents } from './followTimeline.ts'
import { grantWishes } from './grantWishes.ts'
import { holdBack, keepQuiet } from './holdBack.ts'
import { openPostmortem } from './openPostmortem.ts'
import type { Plan } from './plan.ts'
import type { PlanSettings } from './planSettings.ts'
import { updatePlanText } from './planText.ts'
import { publish } from './publish.ts'
import { reportCheck } from './reportCheck.ts'
import { chooseReviewers, requestReviewers, reviewersDue } from './requestReviewers.ts'
import { templatePath } from './selectTemplate.ts'
import { askAction, askers, isAsking, likeliest, unheard } from './standing.ts'
import { noteAuthors } from './templateFacts.ts'
import { stateLabels, updateStateLabel, updateStatus } from './updateStatus.ts'
import { writeTickets } from './writeTickets.ts'

/** Everything to do for one incident now. The same input gives the same effects in the same order; converged gives none. */
export function planIncident(snapshot: Snapshot, settings: PlanSettings): Plan {
  if (snapshot.repository.isArchived || !snapshot.repository.hasIssues) return { effects: [] }
  const situation = caseOf(snapshot, settings)
  if (situation.phase === 'none') return { effects: [] }
  const needs = needsOf(situation, settings.wishes)
  if (needs) return { effects: [], needs }
  if (situation.phase === 'past') return { effects: [] }
  if (situation.phase === 'wanted') {
    const held = holdBack(situation, settings)
    if (held) return held
    const opening = openPostmortem(situation, settings.templates)
    return settings.wishes.some(isAsking) ? { ...opening, grants: askAction } : opening
  }
  const quiet = keepQuiet(situation, settings)
  if (quiet) return quiet
  const refused = new Set(settings.troubles.map(({ effect }) => effect))
  const filed = situation.filing && situation.read ? fileActions(situation, situation.read, refused) : []
  // What GitHub refuses to create is not waited for: people have to read why.
  if (filed.length > 0 && !filed.some(({ kind }) => refused.has(kind))) return { effects: filed, again: true }
  const written = situation.read ? writeFor(situation, situation.read, settings.wishes) : { effects: [] }
  // A commit moves the head: the rest waits for the pass that sees it, unless GitHub refuses the commit.
  const moves = written.effects.length > 0 && !refused.has('commit-file')
  const rest = moves ? [] : settle(situation, settings.sent, refused)
  return { ...written, effects: [...filed, ...written.effects, ...rest] }
}

/** What the app writes into the document for people: a repair that was asked for, else news of the incident. */
function writeFor(situation: Case, read: ReadDocument, wishes: readonly Wish[]): Plan {
  const granted = grantWishes(situation, read, wishes)
  if (granted.effects.length > 0) return granted
  return { effects: situation.phase === 'draft' ? followFacts(situation, read) : [] }
}

function settle(situation: Case, sent: readonly string[], refused: ReadonlySet<string>): Plan['effects'] {
  const { read, filing } = situation
  const tracked =
    filing && read ? [...followRows(situation, read, refused), ...writeTickets(situation, read)] : []
  const dropped = read && situation.phase !== 'unlabelled' ? dropOrphans(situation, read) : []
  const published = publish(situation, sent)
  // The commit moves the head: what is said of it belongs to the pass that sees the new head.
  const moving = tracked.some(({ kind }) => kind === 'commit-file') && !refused.has('commit-file')
  const told: Case = published.closes ? { ...situation, phase: 'closed' } : situation
  return [
    ...tracked,
    ...dropped,
    ...(moving ? [] : requestReviewers(situation)),
    ...(moving ? [] : reportCheck(situation)),
    ...updatePlanText(situation),
    ...updateStateLabel(told),
    ...published.effects,
    ...(moving ? [] : updateStatus(told, published.announced)),
  ]
}

/** What has to be known before anything is decided; undefined when everything is. */
function needsOf(situation: Case, wishes: readonly Wish[]): Needs | undefined {
  const { snapshot, phase, policy, read, filing } = situation
  const rows = filing ? (read?.rows ?? []) : []
  const reviewers = reviewersDue(situation) ? chooseReviewers(situation).unread : undefined
  const template = phase === 'wanted' ? templatePath(situation) : undefined
  const logins = (read?.rows ?? []).flatMap(({ item }) => ownerLogins(item, policy))
  const labels = [
    ...(snapshot.pullRequest ? Object.values(stateLabels(policy)) : []),
    ...rows.flatMap(({ item }) => actionLabels(item, policy)),
  ].map(({ name }) => name)
  const needs: Needs = {
    permissions: distinct([
      ...[...heard(situation), ...wishes.map(({ login }) => login)].filter((login) =>
        isUnread(snapshot.resolved, login),
      ),
      ...(reviewers?.permissions ?? []),
    ]),
    assignable: distinct([
      ...logins.filter((login) => assignee(snapshot, login) === undefined),
      ...(reviewers?.assignable ?? []),
    ]),
    issues: distinct(rows.flatMap(({ link }) => (link.kind === 'unread' ? [link.number] : []))),
    labels: distinct(unread(snapshot, labels)),
    files: template && snapshot.resolved.files[template] === undefined ? [template] : [],
  }
  return Object.values(needs).some((asked) => asked.length > 0) ? needs : undefined
}

/** Whose permission decides what happens next. */
function heard(situation: Case): readonly string[] {
  const { phase, snapshot, facts, read } = situation
  switch (phase) {
    case 'unconfirmed':
      return unheard(snapshot, facts)
    case 'optional':
    case 'past':
      return likeliest(askers(snapshot, facts), snapshot)
    case 'wanted':
      return [...likeliest(askers(snapshot, facts), snapshot), ...noteAuthors(facts.timeline)]
    case 'draft':
      return read ? noteAuthors(missingEvents(situation, read)) : []
    default:
      return []
  }
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}
