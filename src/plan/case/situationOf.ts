import { diagnose } from '../../document/diagnose.ts'
import { computeFigures } from '../../document/figures/computeFigures.ts'
import { fixes } from '../../document/fixes.ts'
import type { IsoDate, Postmortem, Stage } from '../../document/model/postmortem.ts'
import { parsePostmortem } from '../../document/parsePostmortem.ts'
import type { Approvals } from '../../incident/approvals.ts'
import type { Blocker } from '../../incident/blocker.ts'
import { type Facts, factsOf } from '../../incident/facts/facts.ts'
import type { Comment } from '../../incident/observed/comment.ts'
import type { IncidentMarks } from '../../incident/observed/incidentMarks.ts'
import type { PullRequestState } from '../../incident/observed/pullRequestState.ts'
import type { Snapshot } from '../../incident/observed/snapshot.ts'
import { isApp } from '../../incident/ours/isApp.ts'
import { firstMarker } from '../../incident/ours/marker.ts'
import type { Phase } from '../../incident/phase.ts'
import type { ReadDocument, Situation } from '../../incident/situation.ts'
import type { Trouble } from '../../incident/trouble.ts'
import type { Wish } from '../../incident/wish.ts'
import { troubleWords } from '../../messages/issue/troubleWords.ts'
import { dueOn, type Ruling } from '../../policy/decide.ts'
import type { Policy } from '../../policy/policy.ts'
import { approvalsOf } from '../approval/approvalsOf.ts'
import { unaskedTeams } from '../approval/namedReviewers.ts'
import { policyAt } from '../approval/policyAt.ts'
import { carriedUnder } from '../approval/writerOf.ts'
import type { PlanSettings } from '../planSettings.ts'
import { baseBlockers, carriedBlockers, documentBlockers, reviewBlockers, rowBlockers } from './blockers.ts'
import { matchActions } from './matchActions.ts'
import { outsideOf } from './outsideOf.ts'
import { parseOptions } from './parseOptions.ts'
import { type Ruled, rulingOf } from './rulingOf.ts'
import { isFalseAlarm, standing } from './standing.ts'

/** A situation under the repository's policy: what every concern of a plan decides on. */
export interface RuledSituation extends Situation, Ruled {
  /** the policy as it holds for this incident: what a rule wants stands in place of the settings */
  readonly policy: Policy
  /** the day by the rule, and how often it was put off */
  readonly putOff?: { readonly from: IsoDate; readonly times: number }
}

/** Derives the case. Pure: the same snapshot, policy, troubles and day give the same answer. */
export function situationOf(
  snapshot: Snapshot,
  {
    policy: general,
    troubles,
    today,
    wishes = [],
  }: Pick<PlanSettings, 'policy' | 'troubles' | 'today'> & Partial<Pick<PlanSettings, 'wishes'>>,
): RuledSituation {
  const facts = factsOf(snapshot, general)
  const pullRequest = snapshot.pullRequest
  const judging = pullRequest && policyAt(general, pullRequest, snapshot.repository)
  const settings = judging ?? general
  const postmortem = parsed(snapshot, settings)
  const ruled = rulingOf(snapshot, facts, settings, postmortem)
  const { ruling } = ruled
  const policy = { ...settings, approvals: ruling.approvals }
  const ruledDue = dueOn(ruling, pullRequest?.createdAt ?? today)
  const due = facts.deferrals.at(-1)?.to ?? ruledDue
  const approvals = approvalsOf(snapshot, policy, postmortem)
  const tracking =
    facts.isIncident &&
    !isFalseAlarm(snapshot, facts) &&
    (pullRequest?.state === 'merged' ||
      (pullRequest?.state === 'open' && !pullRequest.draft && policy.fileActions === 'review'))
  const read = postmortem && readDocument(postmortem, snapshot, policy, facts, { today, due, approvals })
  const own = commentFinder(snapshot)
  const marks = { labels: general.incidentLabels, types: general.incidentTypes }
  const closingComment = own('closing')
  const statusComment = own('status')
  const otherApp = otherAppOf(snapshot, statusComment)
  const blockers = pullRequest
    ? [
        ...(judging ? [] : [{ kind: 'configuration', branch: pullRequest.base } as const]),
        ...carriedBlockers(snapshot, carriedUnder(general, pullRequest, snapshot.repository)),
        ...blockersOf(snapshot, facts, read, approvals, { tracking, troubles, marks }),
      ]
    : []
  return {
    snapshot,
    policy,
    facts,
    marks,
    ...ruled,
    phase: phaseOf(snapshot, policy, facts, blockers, {
      ruling,
      statusComment,
      closingComment,
      wishes,
      otherApp,
    }),
    due,
    ...(facts.deferrals.length > 0 ? { putOff: { from: ruledDue, times: facts.deferrals.length } } : {}),
    ...(read ? { read } : {}),
    approvals,
    blockers,
    troubles: [...new Set(troubles.map(troubleWords))],
    unaskedTeams: unaskedTeams(snapshot, policy, ruling),
    tracking,
    // Nobody but its owner commits to a fork, and nobody else decides that its rows become issues.
    filing: tracking && !pullRequest?.fork && !isTorn(read),
    ...(statusComment ? { statusComment } : {}),
    ...(otherApp === undefined ? {} : { otherApp }),
    ...(closingComment ? { closingComment } : {}),
  }
}

/** Of two sides of a conflict nobody knows which row holds: nothing is made, changed or closed for either. */
function isTorn(read: ReadDocument | undefined): boolean {
  return read?.postmortem.problems.some(({ rule }) => rule === 'document/conflict') ?? false
}

function parsed(snapshot: Snapshot, policy: Policy): Postmortem | undefined {
  const { document, pullRequest } = snapshot
  if (document?.text === undefined || document.truncated || !pullRequest) return undefined
  return parsePostmortem(document.text, parseOptions(snapshot, policy))
}

function readDocument(
  postmortem: Postmortem,
  snapshot: Snapshot,
  policy: Policy,
  facts: Facts,
  more: { readonly today: IsoDate; readonly due: IsoDate; readonly approvals: Approvals },
): ReadDocument {
  const { pullRequest } = snapshot
  const { today, approvals } = more
  const context = {
    stage: pullRequest ? stageOf(pullRequest, policy, approvals) : ('draft' as const),
    settings: { ...policy.rules, deadlines: policy.dueDays },
    today,
    outside: outsideOf(postmortem, snapshot, policy, facts, more),
  }
  const diagnosis = diagnose(postmortem, context)
  const { findings, suppressed, later } = diagnosis
  return {
    postmortem,
    findings,
    silenced: suppressed,
    later,
    figures: computeFigures(postmortem, context.settings, facts.severity),
    fixes: pullRequest?.state === 'open' ? fixes(diagnosis) : [],
    ...matchActions(postmortem, snapshot, policy.rules.words.trackers),
  }
}

/** A document is final once it is approved; what contradicts itself or lacks what others rely on is not published. */
function stageOf(
  { state, draft }: PullRequestState,
  { finalFrom }: Pick<Policy, 'finalFrom'>,
  { met }: Approvals,
): Stage {
  if (state === 'open' && draft) return 'draft'
  return state === 'merged' || met || finalFrom === 'review' ? 'final' : 'review'
}

function isMergedElsewhere(blocker: Blocker): boolean {
  return blocker.kind === 'other-base' && blocker.merged
}

interface Tracking {
  readonly tracking: boolean
  readonly troubles: readonly Trouble[]
  readonly marks: IncidentMarks
}

function blockersOf(
  snapshot: Snapshot,
  facts: Facts,
  read: ReadDocument | undefined,
  approvals: Approvals,
  { tracking, troubles, marks }: Tracking,
): readonly Blocker[] {
  const elsewhere = baseBlockers(snapshot)
  return [
    ...(facts.isIncident ? [] : [{ kind: 'not-labelled', marks } as const]),
    ...(isFalseAlarm(snapshot, facts) ? [{ kind: 'false-alarm' } as const] : []),
    ...elsewhere,
    ...(elsewhere.some(isMergedElsewhere) ? [] : documentBlockers(snapshot, read)),
    ...(snapshot.repository.hasIssues ? [] : [{ kind: 'issues-disabled' } as const]),
    ...(tracking && read ? rowBlockers(snapshot, read, troubles) : []),
    ...reviewBlockers(snapshot, approvals),
  ]
}

function phaseOf(
  snapshot: Snapshot,
  policy: Policy,
  facts: Facts,
  blockers: readonly Blocker[],
  {
    ruling,
    statusComment,
    closingComment,
    wishes,
    otherApp,
  }: {
    readonly ruling: Ruling
    readonly statusComment: Comment | undefined
    readonly closingComment: Comment | undefined
    readonly wishes: readonly Wish[]
    readonly otherApp: string | undefined
  },
): Phase {
  const pullRequest = snapshot.pullRequest
  if (otherApp !== undefined) return 'elsewhere'
  if (closingComment || endedBefore(snapshot)) return 'closed'
  if (!facts.isIncident) return pullRequest || statusComment ? 'unlabelled' : 'none'
  if (!pullRequest) return standing(snapshot, facts, { policy, ruling, statusComment, wishes })
  if (pullRequest.state === 'merged') return 'published'
  if (pullRequest.state === 'closed' || facts.ending) return 'aborted'
  if (isFalseAlarm(snapshot, facts)) return 'false-alarm'
  if (pullRequest.draft) return 'draft'
  return blockers.length === 0 ? 'approved' : 'review'
}

/** People may delete the closing comment and open the incident again; that we closed it once stays on GitHub's record. */
function endedBefore({ history, pullRequest, repository: { bot } }: Snapshot): boolean {
  if (pullRequest?.state !== 'merged') return false
  const ended = history.findIndex(({ kind, actor }) => kind === 'closed' && isApp(actor, bot))
  return ended >= 0 && history.slice(ended).some(({ kind }) => kind === 'reopened')
}

/** Two installations of Debrief on one repository: whose status comment is older goes on, and the other one leaves it alone. */
function otherAppOf(
  { comments, repository: { bot } }: Snapshot,
  own: Comment | undefined,
): string | undefined {
  const before = own ? comments.slice(0, comments.indexOf(own)) : comments
  return before.find(
    ({ author, body }) =>
      author.kind === 'bot' && !isApp(author, bot) && firstMarker(body)?.kind === 'status',
  )?.author.login
}

function commentFinder(snapshot: Snapshot): (kind: string) => Comment | undefined {
  const { bot } = snapshot.repository
  const ours = snapshot.comments.filter(({ author }) => isApp(author, bot))
  return (kind) => ours.find(({ body }) => firstMarker(body)?.kind === kind)
}
