import type { Carrier } from '../incident/observed/pullRequestState.ts'
import type { Needs, Snapshot } from '../incident/observed/snapshot.ts'
import { isUnread } from '../incident/rights.ts'
import type { ReadDocument } from '../incident/situation.ts'
import type { Wish } from '../incident/wish.ts'
import { whyIncident } from '../messages/log/logWords.ts'
import { abortPostmortem } from './abort/abortPostmortem.ts'
import { actionLabels } from './actions/actionLabels.ts'
import { dropOrphans } from './actions/dropOrphans.ts'
import { fileActions } from './actions/fileActions.ts'
import { followRows } from './actions/followRows.ts'
import { writeTickets } from './actions/writeTickets.ts'
import { answerCommands } from './answer/answerCommands.ts'
import { followedPath, unseenFollowUps } from './approval/approvalsOf.ts'
import { pushesDue } from './approval/writers/writersOf.ts'
import { assignee, ownerLogins } from './case/assignee.ts'
import { type RuledSituation, situationOf } from './case/situationOf.ts'
import { askAction, askers, isAsking, likeliest, sinceArrival, speakers, unheard } from './case/standing.ts'
import { unread } from './createMissing.ts'
import { holdBack, keepQuiet } from './open/holdBack.ts'
import { openPostmortem } from './open/openPostmortem.ts'
import { templatePath } from './open/selectTemplate.ts'
import type { Plan } from './plan.ts'
import type { PlanSettings } from './planSettings.ts'
import { publishAndClose } from './publish/publishAndClose.ts'
import type { Checks } from './review/checkCommits.ts'
import { checkIncident } from './review/checkIncident.ts'
import { chooseReviewers, requestReviewers, reviewersDue } from './review/requestReviewers.ts'
import { announcedBefore, stateLabels, updateStateLabel, updateStatus } from './updateStatus.ts'
import { applyFix } from './write/applyFix.ts'
import { updateDescription } from './write/descriptionOf.ts'
import { followFacts } from './write/followFacts.ts'

/** Everything to do for one incident now. The same input gives the same effects in the same order; converged gives none. */
export function planIncident(snapshot: Snapshot, settings: PlanSettings): Plan {
  if (snapshot.repository.isArchived) return { effects: [], why: 'the repository is archived' }
  const situation = situationOf(snapshot, settings)
  return { ...decide(situation, snapshot, settings), why: whyIncident(situation) }
}

function decide(situation: RuledSituation, snapshot: Snapshot, settings: PlanSettings): Plan {
  const others = snapshot.others.map((carrier) => situationOf(seenFrom(snapshot, carrier), settings))
  const checks = checkIncident(snapshot, [situation, ...others], settings.policy)
  const told = checks.unread.length > 0 ? { carriers: checks.unread } : {}
  if (situation.phase === 'none' || !snapshot.repository.hasIssues)
    return { effects: checks.effects, ...told }
  if (situation.phase === 'elsewhere')
    return { effects: [...checks.effects, ...updateStatus(situation, [])], ...told }
  const needs = needsOf(situation, others, settings.wishes, checks)
  if (needs) return { effects: [], needs }
  const refused = new Set(settings.troubles.map(({ effect }) => effect))
  // A check that passes and must not is taken back before anything else is done.
  if (checks.takesBack && !checks.effects.some(({ kind }) => refused.has(kind)))
    return { effects: checks.effects, ...told }
  const lookAlso = unseenFollowUps(snapshot)
  if (lookAlso.length > 0) return { effects: [], lookAlso }
  if (situation.phase === 'past')
    return { effects: [...checks.effects, ...answerCommands(situation)], ...told }
  return { ...lifeOf(situation, others, checks.effects, settings, refused), ...told }
}

/** The incident, with another of its pull requests in the place of the one of its life. */
function seenFrom(snapshot: Snapshot, carrier: Carrier): Snapshot {
  const { pullRequest: _pullRequest, documentPath: _path, document: _document, ...around } = snapshot
  return { ...around, ...carrier }
}

function lifeOf(
  situation: RuledSituation,
  others: readonly RuledSituation[],
  checks: Plan['effects'],
  settings: PlanSettings,
  refused: ReadonlySet<string>,
): Plan {
  const answers = answerCommands(situation)
  if (situation.phase === 'wanted') {
    const held = holdBack(situation, settings)
    if (held) return { ...held, effects: [...checks, ...answers] }
    const opening = openPostmortem(situation, settings.templates)
    const asked = settings.wishes.some(isAsking) ? { ...opening, settles: askAction } : opening
    return opening.lookAt === undefined
      ? { ...asked, effects: [...checks, ...opening.effects, ...answers] }
      : asked
  }
  const quiet = keepQuiet(situation, settings)
  if (quiet) return { ...quiet, effects: checks }
  const ends = abortPostmortem(situation)
  if (ends.length > 0 && !ends.some(({ kind }) => refused.has(kind)))
    return { effects: [...ends, ...updateStatus(situation, announcedBefore(situation)), ...answers] }
  const filed = [situation, ...others]
    .map((one) => (one.filing && one.read ? fileActions(one, one.read, refused) : []))
    .find((effects) => effects.length > 0)
  // What GitHub refuses to create is not waited for: people have to read why.
  if (filed && !filed.some(({ kind }) => refused.has(kind))) return { effects: filed, again: true }
  const written = situation.read ? writeFor(situation, situation.read, settings.wishes) : { effects: [] }
  // A commit moves the head: the rest waits for the pass that sees it, unless GitHub refuses the commit.
  const moves = written.effects.length > 0 && !refused.has('commit-file')
  const rest = moves ? [] : settle(situation, others, checks, settings.sent, refused)
  const effects = [...ends, ...(filed ?? []), ...written.effects, ...rest, ...answers]
  return { ...written, ...skipped(situation), effects }
}

/** What is skipped is told where incidents without a postmortem are listed. */
function skipped({ phase, facts: { ending } }: RuledSituation): Pick<Plan, 'waits' | 'because'> {
  return phase === 'skipped' && ending ? { waits: 'skipped', because: ending.reason } : {}
}

/** What the app writes into the document for people: a fix that was asked for, else news of the incident. */
function writeFor(situation: RuledSituation, read: ReadDocument, wishes: readonly Wish[]): Plan {
  const fixed = applyFix(situation, read, wishes)
  if (fixed.effects.length > 0) return fixed
  return { effects: situation.phase === 'draft' ? followFacts(situation, read) : [] }
}

/** Nothing is decided about rows while it is not known whether there was an incident. */
const pausing: ReadonlySet<RuledSituation['phase']> = new Set(['unlabelled', 'false-alarm'])

function settle(
  situation: RuledSituation,
  others: readonly RuledSituation[],
  checks: Plan['effects'],
  sent: readonly string[],
  refused: ReadonlySet<string>,
): Plan['effects'] {
  const { read } = situation
  const tracked = [
    ...(situation.filing && read ? followRows(situation, read, refused) : []),
    ...[situation, ...others].flatMap((one) => (one.filing && one.read ? writeTickets(one, one.read) : [])),
  ]
  const dropped = read && !pausing.has(situation.phase) ? dropOrphans(situation, read, others) : []
  const published = publishAndClose(situation, sent)
  // The commit moves the head: what is said of it belongs to the pass that sees the new head.
  const moving = tracked.some(({ kind }) => kind === 'commit-file') && !refused.has('commit-file')
  const told: RuledSituation = published.closes ? { ...situation, phase: 'closed' } : situation
  return [
    ...tracked,
    ...dropped,
    ...(moving ? [] : requestReviewers(situation)),
    ...(moving ? [] : checks),
    ...updateDescription(situation),
    ...updateStateLabel(told),
    ...published.effects,
    ...(moving ? [] : updateStatus(told, published.announced)),
  ]
}

/** What has to be known before anything is decided; undefined when everything is. */
function needsOf(
  situation: RuledSituation,
  others: readonly RuledSituation[],
  wishes: readonly Wish[],
  { needsAll }: Pick<Checks, 'needsAll'>,
): Needs | undefined {
  const { snapshot, phase } = situation
  const cases = [situation, ...others]
  const rowsOf = (one: RuledSituation) => (one.tracking ? (one.read?.rows ?? []) : [])
  const reviewers = reviewersDue(situation) ? chooseReviewers(situation).unread : undefined
  const followed = phase === 'published' ? followedPath(snapshot, situation.approvals) : undefined
  const template = phase === 'wanted' ? templatePath(situation) : undefined
  const logins = cases.flatMap((one) =>
    (one.read?.rows ?? []).flatMap(({ item }) => ownerLogins(item, one.policy)),
  )
  const labels = [
    ...(snapshot.pullRequest ? Object.values(stateLabels(situation.policy)) : []),
    ...cases.flatMap((one) =>
      one.filing ? rowsOf(one).flatMap(({ item }) => actionLabels(item, one.policy)) : [],
    ),
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
      ...situation.facts.unknown.slice(-mostUnknown),
      ...(reviewers?.assignable ?? []),
    ]),
    issues: distinct(
      cases.flatMap(rowsOf).flatMap(({ link }) => (link.kind === 'unread' ? [link.number] : [])),
    ),
    labels: distinct(unread(snapshot, labels)),
    files: template && snapshot.resolved.files[template] === undefined ? [template] : [],
    ...(needsAll ? { openPullRequests: true } : {}),
    pushes: distinct(cases.flatMap((one) => pushesDue(one.snapshot, one.policy))),
    changes: followed === undefined ? [] : [followed],
  }
  return Object.values(needs).some((asked) => asked === true || asked.length > 0) ? needs : undefined
}

/** People of whom nothing is known, named in commands. */
const mostUnknown = 10

/** Whose permission decides what happens next. */
function heard(situation: RuledSituation): readonly string[] {
  const { phase, snapshot, facts } = situation
  switch (phase) {
    case 'unconfirmed':
      return unheard(snapshot, facts)
    case 'past':
      return likeliest(
        distinct([...askers(snapshot, facts), ...speakers(sinceArrival(facts.said, snapshot))]),
        snapshot,
      )
    case 'none':
    case 'elsewhere':
    case 'unlabelled':
    case 'closed':
      return []
    default:
      return likeliest(distinct([...askers(snapshot, facts), ...speakers(facts.said)]), snapshot)
  }
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}
